import { expect } from 'chai';
import { refreshBlocks } from '../../../src/documents/blocks';
import { readDocument } from '../../../src/documents/read';
import { renderPrepStages, renderStages } from '../../../src/documents/stages';
import { readStories } from '../../../src/documents/stories';
import { fillNames, templateProblems } from '../../../src/documents/template';
import { tick } from '../../../src/documents/tick';
import { applyEdits } from '../../../src/model/text';

const size = 50_000;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
const stairs = (step: string) =>
  Array.from({ length: 300 }, (_, level) => `${step.repeat(level)}- [ ] a`).join('\n');
const numbered = (line: (index: number) => string) =>
  Array.from({ length: size / 25 }, (_, index) => line(index)).join('');
const reference = `[a]: https://${'b'.repeat(size)}\n\n`;

/** Documents that nobody writes, but anybody can send. */
const documents: readonly [what: string, text: string][] = [
  ['brackets that nothing closes', fill('[')],
  ['brackets that close nothing', fill(']')],
  ['pictures that nothing closes', fill('![')],
  ['links into one another', fill('[a](')],
  ['a link that is all spaces', `[a](${fill(' ')}`],
  ['emphasis that nothing closes', fill('*a _b ')],
  ['runs of backticks, each longer', Array.from({ length: 300 }, (_, index) => '`'.repeat(index)).join(' ')],
  ['comments that nothing closes', fill('<!-- ')],
  ['a comment that is all spaces', `<!--${fill(' ')}a`],
  ['markers that nothing closes', fill('<!-- debrief:a ')],
  ['tags that nothing closes', fill('<a ')],
  ['quotes in quotes', fill('> ')],
  ['a staircase of lists', stairs('  ')],
  ['a staircase of quotes', stairs('> ')],
  ['bullets on a line', fill('- ')],
  ['one line', fill('a ')],
  ['nothing but spaces', fill(' ')],
  ['nothing but line breaks', fill('\r')],
  ['tasks', fill('- [ ] a [due:: 2026-12-01]\n')],
  ['a task of fields that nothing closes', `- [ ] ${fill('[a:: ')}`],
  ['a task of fields in fields', `- [ ] ${fill('[a:: ')}${fill(']')}`],
  ['items that nobody knows', fill('- [ ] a <!-- item:confidentt -->\n')],
  ['blocks that are opened', fill('<!-- debrief:goals -->\n\n')],
  ['blocks that are closed', fill('<!-- /debrief:goals -->\n\n')],
  [
    'blocks in blocks',
    numbered((index) => `<!-- debrief:a${String(index)} -->\n\n`) +
      numbered((index) => `<!-- /debrief:a${String(index)} -->\n\n`),
  ],
  ['headings', fill('## a\n')],
  ['rounds', numbered((index) => `## a <!-- round:${String(index)} -->\n`)],
  ['front matter that nothing closes', `---\n${fill('a\n')}`],
  [
    'a wide table',
    `${fill('|a').slice(0, 5000)}\n${fill('|-').slice(0, 5000)}\n${fill('|\n').slice(0, 2000)}`,
  ],
  ['names to fill in that nothing closes', `${fill('{{ ')}{{${fill(' ')}`],
  ['references', numbered((index) => `[a${String(index)}]: b\n`)],
  ['a long address, referred to by many links', reference + fill('[a] ')],
  ['a long address, referred to by many tasks', reference + fill('- [ ] [a] [due:: 2026-12-01]\n')],
];

describe('a document that nobody writes', () => {
  for (const [what, text] of documents) {
    it(`is read, shown and edited in time and space that fit its size: ${what}`, () => {
      const { actions } = readDocument(text);
      const shown = JSON.stringify([renderStages(text), renderPrepStages(text)]);
      expect(shown.length).to.be.below(5_000_000);
      expect(readStories(text).length + templateProblems(text).length).to.be.at.most(text.length);
      expect(fillNames(text, new Map())).to.equal(text);
      const refreshed = applyEdits(
        text,
        refreshBlocks(text, () => 'x'),
      );
      expect(refreshBlocks(refreshed, () => 'x')).to.deep.equal([]);
      for (const { line } of actions.slice(0, 1)) {
        expect(tick(text, { line }, 'no', '2026-11-01')).to.be.an('array');
      }
    }).timeout(20_000);
  }
});
