import type { TableRow } from '../../../src/panel/pages/applications';

/** A control of the table: the log of its row, and the name of its cell. */
export interface Cell {
  readonly log: string;
  readonly cell: string;
}

/** The cell of the table that an element belongs to; none while something is typed or chosen in it. */
export function cellOf(element: EventTarget | null): Cell | undefined {
  if (!(element instanceof HTMLElement) || element.closest('.editor')) return undefined;
  const cell = element.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const log = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell !== undefined && log !== undefined ? { log, cell } : undefined;
}

/** The cell to go to when an element that has the focus goes: its own; beside the rows, the name of the current one. */
export function cellToKeep(element: Element | null): string | undefined {
  return cellOf(element)?.cell ?? (element?.closest('.selection, .nothing') ? 'company' : undefined);
}

/** Puts the focus on a cell, or on the first of its row where that one is not shown. False when the row is not drawn. */
export function focusCell(body: HTMLElement, { log, cell }: Cell): boolean {
  const controls = controlsOf(body, log);
  const control = controls.find(({ dataset }) => dataset['cell'] === cell) ?? controls[0];
  control?.focus();
  return control !== undefined;
}

/** How many rows a page is. */
const page = 10;
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
};

/** Where a key leads from a cell: to the same cell of another row, or to another cell of its row. */
export function moveOf(
  { key, currentTarget }: KeyboardEvent,
  from: Cell,
  rows: readonly TableRow[],
): Cell | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (!(currentTarget instanceof HTMLElement)) return undefined;
    const cells = controlsOf(currentTarget, from.log).map(({ dataset }) => dataset['cell']);
    const cell = cells[cells.indexOf(from.cell) + (key === 'ArrowLeft' ? -1 : 1)];
    return cell === undefined ? undefined : { log: from.log, cell };
  }
  const index = indexAfter(
    key,
    rows.findIndex(({ log }) => log === from.log),
    rows.length - 1,
  );
  const row = index === undefined ? undefined : rows[index];
  return row && { log: row.log, cell: from.cell };
}

function indexAfter(key: string, index: number, last: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const step = steps[key];
  return step === undefined ? undefined : Math.min(last, Math.max(0, index + step));
}

/** The controls of a row that can be seen, in their order. */
function controlsOf(body: HTMLElement, log: string): HTMLElement[] {
  const row = body.querySelector(`[data-row="${CSS.escape(log)}"]`);
  const controls = row?.querySelectorAll<HTMLElement>('[data-cell]') ?? [];
  return [...controls].filter((control) => control.offsetParent !== null);
}
