import { readFileSync, writeFileSync } from 'node:fs';
import { logJsonSchema } from '../src/model/jsonSchema';
import { snippetFiles } from './contents';
import { withTables } from './readmeTables';

/** What is made from the tables, by file. */
const generated: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(
    Object.entries(snippetFiles).map(([name, snippets]) => [`snippets/${name}`, snippets]),
  ),
  'media/interview.schema.json': logJsonSchema(),
};

for (const [path, content] of Object.entries(generated)) {
  writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
}
writeFileSync('README.md', withTables(readFileSync('README.md', 'utf8')));
