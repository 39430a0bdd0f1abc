import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../host/install.mjs';
import { pseudo } from '../host/pseudoExtension.mjs';

/** Words that VS Code, the browser's calendar, the YAML parser and the contract of the files say by themselves. */
const notOurs = new RegExp(
  [
    "\\(Press 'Enter' to confirm(?: your input)? or 'Escape' to cancel\\)",
    '\\bActions for |: Focus on .* View$|^Welcome$|\\[Ln \\d+, Col \\d+\\]|Show message in single line',
    'https?://\\S*|\\S+\\.(?:ya?ml|md|csv|json|ics|example)\\b|"[^"]*"',
    `${pseudo('This is not valid YAML')}: .*`,
    '\\b(?:Debrief|CSV|JSON|AM|PM|at|EUR|UTC)\\b',
    // The letter of a hidden name may stand right before it.
    '(?<![a-z])(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b',
    '\\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\b',
    '\\b(?:today|tomorrow|yesterday|(?:in )?\\d+ (?:days?|weeks?)(?: ago)?|(?:last|next|this) week)\\b',
  ].join('|'),
  'gm',
);

/** The keys and values of a log, and the codes of the rules, are the same in all languages. */
const contract = new Set(
  (
    await Promise.all(
      ['media/interview.schema.json', 'package.json'].map((file) =>
        readFile(join(projectRoot, file), 'utf8'),
      ),
    )
  ).flatMap((text) => text.match(/\w+/g)),
);

/** The lines of a text that hold a word in plain letters. */
function untranslated(text, known) {
  const isPlain = (word) => /^[A-Za-z_]{2,}$/.test(word) && !known.has(word);
  const lines = text.replace(notOurs, ' ').split('\n');
  return lines.filter((line) => (line.match(/\p{L}[\p{L}_]*/gu) ?? []).some(isPlain));
}

/** Everything that can be seen, or heard from a screen reader, in a part of the window. */
function textsIn(part) {
  return part.evaluate((root) => {
    const names = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
    const attributes = [root, ...root.querySelectorAll('*')].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ''),
    );
    return [root.innerText, ...attributes].join('\n');
  });
}

/** Looks for plain letters where all texts are in the pseudo language, and remembers them by the station of the test. */
export function lookForPlainLetters() {
  /** @type {Map<string, string>} */
  const found = new Map();
  return {
    /** Notes what parts of the window say in plain letters. */
    async look(station, ...parts) {
      const known = station === 'editor' ? contract : new Set();
      const shown = (await Promise.all(parts.map((part) => part.all()))).flat();
      for (const part of shown) {
        if (!(await part.isVisible())) continue;
        for (const line of untranslated(await textsIn(part), known))
          found.set(`${station}: ${line.trim()}`, station);
      }
    },
    /** What was noted at some stations. */
    strayIn: (...stations) =>
      [...found].filter(([, station]) => stations.includes(station)).map(([line]) => line),
  };
}
