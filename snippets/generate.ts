import { writeFileSync } from 'node:fs';
import { snippetFiles } from './contents';

/** Writes the snippet files into the folder that is given, `snippets` by default. */
const folder = process.argv[2] ?? 'snippets';
for (const [name, snippets] of Object.entries(snippetFiles)) {
  writeFileSync(`${folder}/${name}`, `${JSON.stringify(snippets, undefined, 2)}\n`);
}
