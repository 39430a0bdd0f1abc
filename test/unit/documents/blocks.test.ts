import { expect } from 'chai';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hashOf, refreshBlocks, type RenderBlock } from '../../../src/documents/blocks';
import { isDebriefDocument } from '../../../src/documents/comments';
import { escapeMarkdown } from '../../../src/documents/markdown';
import { readDocument } from '../../../src/documents/read';
import { applyEdits } from '../../../src/model/text';
import { hostileDocument, hostileText } from './hostileText';

const refreshed = (text: string, render: RenderBlock) => applyEdits(text, refreshBlocks(text, render));
const always = (content: string) => () => content;
const problemsOf = (text: string) =>
  readDocument(text).problems.map(({ code, range }) => `${code} ${String(range.start.line)}`);

describe('the hash of a block', () => {
  it('is made of the lines, whatever ends them and stands around them', () => {
    const expected = createHash('sha256').update('- é\n\n- b').digest('hex').slice(0, 6);
    for (const content of ['- é\n\n- b', '\n\n- é  \r\n\t\r\n- b\r\n\r\n', '- é\r\r- b\r']) {
      expect(hashOf(content)).to.equal(expected);
    }
  });
});

describe('refreshing a document', () => {
  it('fills a block that was not generated yet', () => {
    const text = '# A\n\n<!-- debrief:goals -->\n\n<!-- /debrief:goals -->\n\nmine\n';
    expect(refreshed(text, always('\n- one\n- two  \n\n'))).to.equal(
      `# A\n\n<!-- debrief:goals -->\n\n- one\n- two\n\n<!-- /debrief:goals ${hashOf('- one\n- two')} -->\n\nmine\n`,
    );
  });

  it('replaces what it generated, with less or nothing too', () => {
    const text = '<!-- debrief:goals -->\n<!-- /debrief:goals -->';
    const first = refreshed(text, always('- one'));
    const second = refreshed(first, always(''));
    expect(second).to.equal(`<!-- debrief:goals -->\n\n<!-- /debrief:goals ${hashOf('')} -->`);
    expect(refreshed(second, always('- one'))).to.equal(first);
  });

  it('asks by name and by the round of the section', () => {
    const block = '<!-- debrief:round -->\n<!-- /debrief:round -->\n';
    const asked: string[] = [];
    refreshBlocks(
      `${block}## B <!-- round:2 -->\n### Details\n${block}## A <!-- round:1 -->\n${block}`,
      (name, round) => {
        asked.push(`${name} ${String(round)}`);
        return undefined;
      },
    );
    expect(asked).to.deep.equal(['round undefined', 'round 2', 'round 1']);
  });

  const untouched: [title: string, text: string, problems: string[]][] = [
    [
      'words of the user between empty markers',
      '<!-- debrief:a -->\nmine\n<!-- /debrief:a -->\n',
      ['changed-block 0'],
    ],
    [
      'words of the user in a generated block',
      '<!-- debrief:a -->\nmine\n<!-- /debrief:a 123456 -->\n',
      ['changed-block 0'],
    ],
    [
      'a generated block that the user emptied',
      '<!-- debrief:a -->\n<!-- /debrief:a 123456 -->\n',
      ['changed-block 0'],
    ],
    ['a missing end', '<!-- debrief:a -->\n\ntext\n', ['damaged-marker 0']],
    ['a missing start', 'text\n\n<!-- /debrief:a 123456 -->\n', ['damaged-marker 2']],
    [
      'an end of another name',
      '<!-- debrief:a -->\n\n<!-- /debrief:b -->\n',
      ['damaged-marker 0', 'damaged-marker 2'],
    ],
    [
      'an indented marker',
      ' <!-- debrief:a -->\n\n<!-- /debrief:a -->\n',
      ['damaged-marker 0', 'damaged-marker 2'],
    ],
    [
      'a marker beside text',
      'x <!-- debrief:a -->\n\n<!-- /debrief:a --> x\n',
      ['damaged-marker 0', 'damaged-marker 2'],
    ],
    [
      'markers in a list',
      '- x\n\n  <!-- debrief:a -->\n\n  <!-- /debrief:a -->\n',
      ['damaged-marker 2', 'damaged-marker 4'],
    ],
    ['an opening marker with a hash', '<!-- debrief:a 123456 -->\n', ['damaged-marker 0']],
    ['a marker that is never closed', '<!-- debrief:a\n\n<!-- /debrief:b', ['damaged-marker 0']],
    [
      'a block in a block',
      '<!-- debrief:a -->\n<!-- debrief:b -->\n<!-- /debrief:b -->\n<!-- /debrief:a -->\n',
      ['nested-marker 0', 'nested-marker 1'],
    ],
    [
      'two blocks of a name',
      '<!-- debrief:a -->\n<!-- /debrief:a -->\n<!-- debrief:a -->\n<!-- /debrief:a -->\n',
      ['doubled-block 2'],
    ],
    ['markers in fenced code', '```\n<!-- debrief:a -->\n<!-- /debrief:a -->\n```\n', []],
    ['markers in indented code', 'x\n\n    <!-- debrief:a -->\n    <!-- /debrief:a -->\n', []],
    ['markers in HTML', '<div>\n<!-- debrief:a -->\n<!-- /debrief:a -->\n</div>\n', []],
    ['markers in another comment', '<!--\n<!-- debrief:a\n/debrief:a -->\n', []],
    ['markers in front matter', '---\nx: |\n<!-- debrief:a -->\n<!-- /debrief:a -->\n---\n', []],
    ['no block at all', '# A\n\nThe block was deleted.\n', []],
  ];
  for (const [title, text, problems] of untouched) {
    it(`leaves alone: ${title}`, () => {
      expect(refreshed(text, always('- new'))).to.equal(text);
      expect(problemsOf(text)).to.deep.equal(problems);
    });
  }

  it('leaves alone a block that nobody knows', () => {
    const text = '<!-- debrief:other -->\n<!-- /debrief:other -->';
    expect(refreshBlocks(text, () => undefined)).to.deep.equal([]);
  });

  it('still fills a sound block beside a damaged one', () => {
    const text = '<!-- debrief:a -->\n\n<!-- debrief:b -->\n\n<!-- /debrief:b -->\n';
    expect(refreshed(text, always('- new'))).to.contain('<!-- debrief:b -->\n\n- new\n');
    expect(problemsOf(text)).to.deep.equal(['damaged-marker 0']);
  });

  it('keeps every byte outside of blocks, in any document and line ending, and changes nothing the second time', () => {
    const lineEnding = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(hostileDocument, hostileDocument, lineEnding, hostileText, (before, after, end, words) => {
        const block = `<!-- debrief:facts -->${end}${end}<!-- /debrief:facts -->`;
        const text = `${before}${end}${end}${block}${end}${after}`;
        const render = always(`- ${escapeMarkdown(words)}\n- and more`);
        const edits = refreshBlocks(text, render);
        for (const edit of edits) {
          const replaced = text.slice(edit.start, edit.end);
          expect(replaced).to.match(/^\s*<!-- \/debrief:\w+(?: \w+)? -->$/);
          expect(edit.text.replace(/\r\n|\r|\n/g, '')).to.equal(
            edit.text.replaceAll(end, '').replace(/[\r\n]/g, ''),
          );
        }
        const once = applyEdits(text, edits);
        expect(refreshBlocks(once, render)).to.deep.equal([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps a block that the user changed, whatever the facts', () => {
    const made = refreshed('<!-- debrief:a -->\r\n\r\n<!-- /debrief:a -->\r\n', always('- one\n- two'));
    expect(readDocument(made).blocks[0]?.state).to.equal('generated');
    const changed = made.replace('two', 'two, and I liked it');
    expect(readDocument(changed).blocks[0]?.state).to.equal('changed');
    expect(refreshed(changed, always('- three'))).to.equal(changed);
  });

  it('sees no change in what editors do on saving', () => {
    const made = refreshed('<!-- debrief:a -->\n\n<!-- /debrief:a -->\n', always('- one\n- two'));
    const saved = `\uFEFF${made.replaceAll('\n', '\r\n').replace('- one', '- one  ')}`;
    expect(readDocument(saved).blocks[0]?.state).to.equal('generated');
    expect(refreshed(saved, always('- one\n- two'))).to.equal(saved);
  });
});

describe('a document of Debrief', () => {
  const documents: [text: string, ours: boolean][] = [
    ['<!-- debrief:timeline -->', true],
    ['- [ ] x <!-- item:confident -->', true],
    ['## x <!-- section:notes -->', true],
    ['# Notes\n\n- [ ] x <!-- private -->', false],
    ['', false],
  ];
  for (const [text, ours] of documents) {
    it(`${ours ? 'is' : 'is not'} ${JSON.stringify(text)}`, () => {
      expect(isDebriefDocument(text)).to.equal(ours);
    });
  }
});

describe('reading takes time in proportion to the text', () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  const texts = {
    'openings without an end': megabyte('<!-- debrief:'),
    'lines of openings': megabyte('<!-- debrief:x -->\n'),
    'openings, then ends': `${megabyte('<!-- debrief:x -->\n')}${megabyte('<!-- /debrief:y -->\n')}`,
    brackets: `## A <!-- section:actions -->\n\n- [ ] ${megabyte('(a:: ')}`,
    'comments without an end': `- [ ] ${megabyte('<!-- item:')}`,
  };
  for (const [title, text] of Object.entries(texts)) {
    it(title, () => {
      expect(readDocument(text).blocks).to.deep.equal([]);
    }).timeout(15_000);
  }
});
