import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A language that no one speaks: English with marks on its letters, so that a text which nobody translated stands out. */
export const pseudoLocale = 'qps-ploc';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const marked = [...'åƀçđéƒğĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĞĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** What no one translates: values to be filled in, addresses of links, icons, the name of the product. */
const noText = /(\{\d\}|\]\([^)]*\)|\$\([\w~-]+\)|\bDebrief\b)/;

/**
 * A text in that language.
 *
 * @param {string} text
 */
export function pseudo(text) {
  const mark = (/** @type {string} */ part) =>
    part.replace(/[A-Za-z]/g, (letter) => marked[plain.indexOf(letter)] ?? letter);
  return text
    .split(noText)
    .map((part) => (noText.test(part) ? part : mark(part)))
    .join('');
}

/**
 * Copies what runs of an extension, with a translation into that language added. (Links will not do: VS Code would not
 * know its modules as the extension's.)
 *
 * @param {string} extension
 * @param {string} folder a new one
 */
export async function writePseudoExtension(extension, folder) {
  const bundle = join('l10n', 'bundle.l10n');
  for (const name of ['package.json', 'package.nls.json', 'dist', 'l10n', 'media', 'snippets'])
    await cp(join(extension, name), join(folder, name), { recursive: true, filter: isShipped });
  await translate(join(folder, 'package.nls.json'), join(folder, `package.nls.${pseudoLocale}.json`));
  await translate(join(folder, `${bundle}.json`), join(folder, `${bundle}.${pseudoLocale}.json`));
}

const isShipped = (/** @type {string} */ path) => !path.endsWith(join('dist', 'test'));

/**
 * @param {string} english
 * @param {string} target
 */
async function translate(english, target) {
  /** @type {Record<string, string>} */
  const texts = JSON.parse(await readFile(english, 'utf8'));
  const translated = Object.entries(texts).map(([key, text]) => [key, pseudo(text)]);
  await writeFile(target, JSON.stringify(Object.fromEntries(translated)));
}
