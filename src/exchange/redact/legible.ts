/**
 * A text as a reader takes it in: Markdown's escapes and HTML's character references read, characters that don't show
 * left out, wide forms and hyphens of all kinds made plain.
 */
export interface Legible {
  readonly text: string;
  /** The offsets in the source that a stretch of `text`, not an empty one, was read from. */
  sourceOf(start: number, end: number): { readonly start: number; readonly end: number };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  colon: ':',
  commat: '@',
  lowbar: '_',
  nbsp: ' ',
  period: '.',
  plus: '+',
  sol: '/',
};

/**
 * What is read as one: an escape, a character reference, a mark of emphasis within a word, or a character with its
 * accents.
 */
const piece =
  /\\(?<escaped>[!-/:-@[-`{-~])|&(?<entity>#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[a-z]{2,8});|(?<=\p{L})(?<emphasis>\*{1,3}|~~)(?=\p{L})|(?<character>\P{M}\p{M}*|\p{M}+)/gu;

/** Reads a text, see {@link Legible}. */
export function legible(source: string): Legible {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const match of source.matchAll(piece)) {
    const { escaped, entity, character } = match.groups ?? {};
    const read = escaped ?? (entity === undefined ? plain(character ?? '') : (decoded(entity) ?? match[0]));
    text += read;
    for (let unit = 0; unit < read.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  return { text, sourceOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }) };
}

function decoded(entity: string): string | undefined {
  if (!entity.startsWith('#')) return named[entity];
  const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? plain(String.fromCodePoint(code)) : undefined;
}

function plain(character: string): string {
  if (/^[\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u.test(character)) return '';
  if (/^[\u2010-\u2012\u2212]/.test(character)) return '-';
  return character.normalize(/^[\uFF00-\uFFEF\u3000]/.test(character) ? 'NFKC' : 'NFC');
}
