import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How many rows are drawn beyond each edge of the window. */
const margin = 12;

/** Which rows of a long table are drawn, by index: those from `first` up to, not including, `end`. */
interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** The height of a row in pixels; all have the same. */
  readonly height: number;
}

/**
 * Follows which of `count` rows the window shows. `body` holds the rows below each other, and space for those that are
 * not drawn.
 */
export function useRowWindow(count: number) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [shown, setShown] = useState<RowWindow>({ first: 0, end: 40, height: 40 });

  useLayoutEffect(() => {
    const look = () => {
      if (!body.current) return;
      const row = body.current.querySelector<HTMLElement>('[data-row]');
      const top = body.current.getBoundingClientRect().top;
      setShown((before) => {
        const height = row?.offsetHeight || before.height;
        const first = Math.max(0, Math.floor(-top / height) - margin);
        const end = Math.ceil((window.innerHeight - top) / height) + margin;
        // Few steps instead of many: a window that still covers what is seen stays.
        const covers =
          before.height === height &&
          before.first <= Math.max(0, first + margin / 2) &&
          before.end >= end - margin / 2;
        return covers ? before : { first, end, height };
      });
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [count]);

  return { body, ...shown };
}

/** A row to draw, or the height of rows that are not. */
type Strip = { readonly index: number } | { readonly gap: number; readonly key: string };

/** What to draw of `count` rows: those in the window, and the one with the focus wherever it is. */
export function stripsOf({ first, end, height }: RowWindow, count: number, kept: number): Strip[] {
  const last = Math.min(end, count);
  const start = Math.min(first, last);
  const indexes = Array.from({ length: last - start }, (_, offset) => start + offset);
  if (kept >= 0 && kept < start) indexes.unshift(kept);
  if (kept >= last && kept < count) indexes.push(kept);
  const strips: Strip[] = [];
  let at = 0;
  for (const index of [...indexes, count]) {
    const edge = index === count ? 'end' : index === kept ? 'kept' : 'window';
    if (index > at) strips.push({ gap: (index - at) * height, key: `before ${edge}` });
    if (index < count) strips.push({ index });
    at = index + 1;
  }
  return strips;
}
