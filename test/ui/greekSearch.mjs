import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { writeSample } from '../host/sample.mjs';

/** What people write in a log; all else in it are keys, dates and words of the field. */
const written = new Set([
  ...['company', 'location', 'name', 'from', 'text', 'answer', 'better', 'notes', 'note', 'story'],
  ...['interviewers', 'tags', 'bonus', 'equity'],
]);

const greek = [...'αβγδεζηθικλμνξοπρστυφχψωςϊ'];

/** In other letters, so that what a person wrote is told from what Debrief says. */
export function toGreek(text) {
  return text.replace(/[A-Za-z]/g, (letter) => greek[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);
}

/** Writes the sample search as somebody would have it who writes in Greek. */
export async function writeGreekSearch(folder) {
  await writeSample(folder);
  const root = join(folder, 'applications');
  for (const path of await readdir(root, { recursive: true })) {
    const change = path.endsWith('.yaml') ? greekLog : path.endsWith('.md') ? greekDocument : undefined;
    if (!change) continue;
    const file = join(root, path);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
}

function greekLog(text) {
  const document = parseDocument(text);
  // A log that is to mend stays so.
  if (document.errors.length > 0) return text.replace(/(?<=company: |role: ).*/g, toGreek);
  visit(document, {
    Scalar(_key, node, path) {
      const pair = path.findLast(isPair);
      if (!pair || pair.key === node || !isScalar(pair.key) || typeof node.value !== 'string') return;
      const isRole = pair.key.value === 'role' && path.length === 3;
      if (isRole || written.has(String(pair.key.value))) node.value = toGreek(node.value);
    },
  });
  return String(document).replace('sample: true\n', '');
}

/** All but comments and inline fields. */
function greekDocument(text) {
  return text.replace(/<!--[^]*?-->|\[\w+:: [^\]]*\]|\[[x ]\]|[^[<]+|[[<]/g, (part) =>
    /^(?:<!--|\[\w+::|\[[x ]\])/.test(part) ? part : toGreek(part),
  );
}
