import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide an element is, in pixels, now and whenever that changes. Before it is drawn: nearly that of the window. */
export function useWidth<Each extends HTMLElement>(): [ref: RefObject<Each | null>, width: number] {
  const ref = useRef<Each>(null);
  const [width, setWidth] = useState(() => Math.max(240, document.documentElement.clientWidth - 80));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
