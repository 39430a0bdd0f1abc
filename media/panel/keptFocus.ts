import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Called by what draws the pages: where a drawing takes away what had the focus, the focus goes to the heading of the
 * page, from where keys and screen readers go on. It is never taken from the rest of VS Code; what went meanwhile is
 * made good when the focus comes back.
 */
export function useKeptFocus(): void {
  const last = useRef<EventTarget | null>(null);
  const mend = () => {
    const isGone = last.current instanceof Element && !last.current.isConnected;
    if (!isGone || !document.hasFocus() || document.activeElement !== document.body) return;
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
  useLayoutEffect(mend);
  useEffect(() => {
    const keep = ({ target }: FocusEvent) => (last.current = target);
    document.addEventListener('focusin', keep);
    window.addEventListener('focus', mend);
    return () => {
      document.removeEventListener('focusin', keep);
      window.removeEventListener('focus', mend);
    };
  }, []);
}
