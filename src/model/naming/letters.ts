/** Scripts that put no spaces between words, for a character class of a pattern with the flag `u`. */
export const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

/** A letter or digit of the other scripts: only there do words end where their letters do. */
export const letter = `(?![${unspaced}])[\\p{L}\\p{M}\\p{N}]`;

/** Where no word goes on to the left, and to the right. */
export const wordStart = `(?<!${letter})`;
export const wordEnd = `(?!${letter})`;
