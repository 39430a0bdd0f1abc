import filenamify from 'filenamify/browser';

const most = { graphemes: 60, bytes: 120 };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What to call the folder and the files of an application: its company and role, in lower case, their words joined by
 * hyphens, in whatever script they are written. Safe on every file system: no separators, dots, spaces, emoji or names
 * that Windows keeps for itself; at most 60 characters and 120 bytes, so that every file ending fits; in Unicode's NFC.
 */
export function slugFor(company: string, role: string): string {
  const words = wordsOf(`${company} ${role}`).join('-');
  return filenamify(shortened(words) || 'application', { replacement: '-' });
}

/** The name, or the name with the first number from 2 on that is not taken; letter case and normal form don't count. */
export function freeName(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  let free = name;
  for (let number = 2; used.has(folded(free)); number++) free = `${name}-${String(number)}`;
  return free;
}

function wordsOf(text: string): string[] {
  const visible = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}'’]/gu, '');
  return visible.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
}

function shortened(name: string): string {
  let result = '';
  let bytes = 0;
  let graphemes = 0;
  for (const { segment } of segmenter.segment(name)) {
    bytes += bytesOf(segment);
    graphemes += 1;
    if (bytes > most.bytes || graphemes > most.graphemes) break;
    result += segment;
  }
  return result.replace(/-+$/, '');
}

/** The bytes of well-formed text in UTF-8. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replaceAll(/%../g, '_').length;
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
