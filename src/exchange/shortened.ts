/** A text of at most so many UTF-16 units: one that is longer ends in an ellipsis, and never within a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
