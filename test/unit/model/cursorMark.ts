/** A text without its first bar, and the offset at which that stood: where the cursor is. */
export function atCursor(text: string): { text: string; offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error(`No cursor in ${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
