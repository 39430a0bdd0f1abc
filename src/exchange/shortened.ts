import { beginning } from '../model/excerpt';

/** A text of at most so many UTF-16 units: one that is longer ends in an ellipsis, and never within a character. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${beginning(text, most - 1)}…`;
}
