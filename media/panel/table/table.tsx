import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ApplicationsPage, TableRow } from '../../../src/panel/pages/applications';
import { countOf, inOrder, passing } from '../../../src/panel/pages/table';
import { usePanel } from '../context';
import { memory, remember } from '../memory';
import { columns } from './columns';
import { cellOf, cellToKeep, focusCell, moveOf, type Cell } from './focus';
import { Head } from './head';
import { locale, useLook } from './look';
import { Row } from './row';
import { stripsOf, useRowWindow } from './rowWindow';
import { Selection } from './selection';
import { Toolbar } from './toolbar';
import { useSelection } from './useSelection';

/** The table of applications: what it is looked at by, its rows, and what can be done with those selected. */
export function Table({ page }: { page: ApplicationsPage }) {
  const { words, go } = usePanel();
  const [look, changeLook] = useLook();
  const sorted = useMemo(
    () => inOrder(page.rows, look, page.choices, locale),
    [page.rows, page.choices, look.sort, look.descending],
  );
  const shown = useMemo(() => passing(sorted, look), [sorted, look]);
  const selection = useSelection(shown);
  const { body, ...rowWindow } = useRowWindow(shown.length);
  const { current, reach } = useCurrentRow(shown, body);
  const { logs: selected } = selection;

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cellOf(event.target);
    if (!at) return;
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selection.all();
      return;
    }
    if (event.key === 'Escape' && selected.size > 0) selection.clear();
    if (event.key === 'Enter' && at.cell === 'select') go({ page: 'application', log: at.log });
    const to = moveOf(event, at, shown);
    if (!to) return;
    event.preventDefault();
    reach(to);
    if (event.shiftKey && to.log !== at.log) selection.extend(to.log, at.log);
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const log = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const control = event.target.closest<HTMLElement>('button, input, select, label');
    const cell = control?.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
    if (log === undefined) return;
    if (event.shiftKey) selection.extend(log);
    else if (cell === 'select' || event.ctrlKey || event.metaKey) selection.toggle(log);
    else if (!control || cell === 'company') go({ page: 'application', log });
  };

  return (
    <>
      <Toolbar page={page} look={look} change={changeLook} count={countOf(shown, page.rows)} />
      <table class="table" role="table" aria-label={words.applications} aria-rowcount={shown.length + 1}>
        <Head
          look={look}
          change={changeLook}
          selected={selected.size === 0 ? 'none' : selected.size === shown.length ? 'all' : 'some'}
          toggleAll={selected.size > 0 ? selection.clear : selection.all}
        />
        <tbody
          ref={body}
          role="rowgroup"
          onKeyDown={onKeyDown}
          onClick={onClick}
          onFocusIn={({ target }) => {
            const at = cellOf(target);
            if (at) reach(at, false);
          }}
        >
          {stripsOf(rowWindow, shown.length, current).map((strip) => {
            if ('gap' in strip) return <Gap key={strip.key} height={strip.gap} />;
            const row = shown[strip.index];
            return (
              row && (
                <Row
                  key={row.log}
                  row={row}
                  index={strip.index}
                  selected={selected.has(row.log)}
                  current={strip.index === current}
                  choices={page.choices}
                />
              )
            );
          })}
        </tbody>
      </table>
      <div role="status">
        {shown.length === 0 && (
          <div class="nothing">
            <p>{words.tableNothing}</p>
            <button type="button" class="button secondary" onClick={() => changeLook(everything)}>
              {words.tableClear}
            </button>
          </div>
        )}
      </div>
      <Selection rows={selection.rows} choices={page.choices} clear={selection.clear} />
    </>
  );
}

/** The look that lets everything through. */
const everything = { search: '', outcome: 'all', stage: '', tag: '' };

/** Space for rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    <tr class="gap" role="presentation" aria-hidden="true">
      <td colSpan={columns.length + 2} height={height} role="presentation" />
    </tr>
  );
}

/**
 * The one row that Tab reaches; arrows lead from it to others. It stays the same while rows come and go, and where it
 * goes itself, the next one takes its place, and the focus.
 */
function useCurrentRow(shown: readonly TableRow[], body: { readonly current: HTMLElement | null }) {
  const [wanted, setWanted] = useState(memory.row);
  const lastIndex = useRef(0);
  const target = useRef<Cell | undefined>(undefined);
  const found = useMemo(() => shown.findIndex(({ log }) => log === wanted), [shown, wanted]);
  const index = found >= 0 ? found : Math.min(lastIndex.current, shown.length - 1);
  const log = shown[index]?.log;
  // What has the focus before this drawing: rows that move or go lose it.
  const held = document.hasFocus() ? cellToKeep(document.activeElement) : undefined;

  useLayoutEffect(() => {
    lastIndex.current = Math.max(0, index);
    const wish = target.current?.cell ?? (document.activeElement === document.body ? held : undefined);
    target.current = undefined;
    if (wish !== undefined && log !== undefined && body.current) focusCell(body.current, { log, cell: wish });
  });

  const reach = (cell: Cell, move = true) => {
    // A row that is not drawn yet is, now that it is the current one.
    if (move && body.current && !focusCell(body.current, cell)) target.current = cell;
    remember({ row: cell.log });
    setWanted(cell.log);
  };
  return { current: index, reach };
}
