/**
 * What makes a spreadsheet run a cell instead of showing it, at the start of any of its lines, as OWASP lists it under
 * "CSV Injection"; behind quotes it counts too, so that what was neutralised already can be told apart.
 */
const runs = /^'*[=+\-@\t\r＝＋－＠]/m;

/** A cell as a spreadsheet will show it and never run it: with a `'` in front where it looks like a formula. */
export function neutralise(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** The cell that {@link neutralise} was given. */
export function restore(cell: string): string {
  return cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;
}
