/**
 * The beginning of a text that is too long to show, with `…`; the whole of it stands in its file. `length` is in UTF-16
 * units.
 */
export function excerpt(text: string, length = 4000): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\p{Surrogate}$/u, '')}…`;
}
