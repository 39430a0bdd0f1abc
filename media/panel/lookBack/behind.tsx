import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BehindView } from '../../../src/panel/pages/lookBack';
import { usePanel } from '../context';

/** So many rows at first, and with each "Show more". */
const rowsAtOnce = 20;

/** The applications behind a figure, each a way to its page. */
export function Behind({
  logs,
  behind,
}: {
  logs: readonly string[];
  behind: Readonly<Record<string, BehindView>>;
}) {
  const { words, go } = usePanel();
  const [shown, setShown] = useState(rowsAtOnce);
  const list = useRef<HTMLUListElement>(null);
  // On from the first that came with "Show more", which may be gone.
  useLayoutEffect(() => {
    if (shown > rowsAtOnce) list.current?.children[shown - rowsAtOnce]?.querySelector('button')?.focus();
  }, [shown]);
  return (
    <>
      <ul class="behind" ref={list}>
        {logs.slice(0, shown).map((log) => {
          const one = behind[log];
          if (!one) return null;
          return (
            <li key={log}>
              <button
                type="button"
                class="behind-row"
                data-log={log}
                onClick={() => go({ page: 'application', log })}
              >
                <bdi class="company">{one.company || words.nobody}</bdi>
                {one.role && <bdi class="role">{one.role}</bdi>}
                <span class="quiet">{[one.stage, one.began].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {logs.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + rowsAtOnce)}>
          {words.lookShowMore}
        </button>
      )}
    </>
  );
}
