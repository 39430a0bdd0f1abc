/** The first UTF-16 units of a text, at most so many: one less where a character would be cut in half. */
export function beginning(text: string, length: number): string {
  const start = text.slice(0, length);
  return start.length < text.length && /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}

/** The beginning of a text that is longer than so many UTF-16 units, and that it goes on. */
export function excerpt(text: string, length: number): string {
  return text.length > length ? `${beginning(text, length).trimEnd()}…` : text;
}
