import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json';
import words from '../../package.nls.json';
import { snippetFiles } from '../../snippets/contents';
import { findBlocks } from '../../src/documents/blocks';
import { readSections } from '../../src/documents/sections';
import { parseStructure } from '../../src/documents/structure';
import { parseLog } from '../../src/model/parse';

const readme = readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n');
const { commands, configuration } = manifest.contributes;

/** What stands below a heading, up to the next one. */
function section(title: string): string {
  return new RegExp(`\n#+ ${title}\n([^]*?)(?=\n#|$)`).exec(readme)?.[1] ?? '';
}

/** The cells of each row of the table below a heading, without its head. */
function tableBelow(title: string): string[][] {
  const rows = section(title).match(/^\|.*\|$/gm) ?? [];
  const cells = rows.slice(2).map((row) => row.split('|').slice(1, -1));
  return cells.map((row) => row.map((cell) => cell.trim()));
}

/** The text of the fenced example in a language below a heading. */
function example(title: string, language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section(title))?.[1] ?? '';
}

/** The manifest's own text, or what stands for it in English. */
function english(text: string): string {
  return new Map(Object.entries(words)).get(text.slice(1, -1)) ?? text;
}

describe('the README', () => {
  it('tells of every command by its title, and of no other', () => {
    const titles = tableBelow('Commands').map(([title]) => title);
    expect(titles).to.have.members(commands.map(({ title }) => english(title)));
  });

  it('tells of every setting with its default and its meaning, and of no other', () => {
    const told = tableBelow('Settings');
    const settings = Object.entries(configuration.properties);
    expect(told.map(([name]) => name)).to.have.members(settings.map(([name]) => `\`${name}\``));
    for (const [name, setting] of settings) {
      const [, fallback, meaning] = told.find(([cell]) => cell === `\`${name}\``) ?? [];
      const text = 'description' in setting ? setting.description : setting.markdownDescription;
      expect(fallback, name).to.equal(`\`${JSON.stringify(setting.default)}\``);
      expect(meaning?.startsWith(english(text)), name).to.equal(true);
    }
  });

  it('names every snippet', () => {
    for (const snippet of Object.values(snippetFiles).flatMap((file) => Object.values(file))) {
      expect(section('Snippets')).to.include(`\`${snippet.prefix.at(-1) ?? ''}\``);
    }
  });

  it('shows a log without a problem, and a block as it would be generated', () => {
    expect(parseLog(example('The log', 'yaml')).problems).to.deep.equal([]);
    const structure = parseStructure(example('The Markdown', 'markdown'));
    const { blocks } = findBlocks(structure, readSections(structure).scopeAt);
    expect(blocks.map(({ state }) => state)).to.deep.equal(['generated']);
  });
});
