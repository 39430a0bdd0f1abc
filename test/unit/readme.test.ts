import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json';
import { commandWords } from '../../snippets/commandWords';
import { snippetFiles } from '../../snippets/contents';
import { withTables } from '../../snippets/readmeTables';
import { findBlocks } from '../../src/documents/blocks';
import { readSections } from '../../src/documents/sections';
import { parseStructure } from '../../src/documents/structure';
import { parseLog } from '../../src/model/parse';

const readme = readFileSync('README.md', 'utf8').replaceAll('\r\n', '\n');
const { commands, menus } = manifest.contributes;

/** What stands below a heading, up to the next one. */
function section(title: string): string {
  return new RegExp(`\n#+ ${title}\n([^]*?)(?=\n#|$)`).exec(readme)?.[1] ?? '';
}

/** The text of the fenced example in a language below a heading. */
function example(title: string, language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section(title))?.[1] ?? '';
}

describe('the README', () => {
  it('has the tables of commands, settings and rules as they are; else run `npm run generate`', () => {
    for (const name of ['commands', 'settings', 'rules']) expect(readme).to.include(`\n<!-- /${name} -->\n`);
    expect(withTables(readme)).to.equal(readme);
  });

  it('says of every command what it does, and of no other', () => {
    expect(Object.keys(commandWords)).to.have.members(commands.map(({ command }) => command));
  });

  it('says of each command that is not in the palette that a menu has it, and of no other', () => {
    const hidden = menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
    const elsewhere = Object.keys(commandWords).filter((id) =>
      commandWords[id]?.includes('only in the menu'),
    );
    expect(elsewhere).to.have.members(hidden);
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
