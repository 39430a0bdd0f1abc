import { expect } from 'chai';
import fc from 'fast-check';
import { isItem, isStage, itemLabel, prepItems, reviewStages } from '../../../src/documents/checklists';
import { readDocument } from '../../../src/documents/read';
import { renderStages } from '../../../src/documents/stages';
import { hostileDocument } from './hostileText';

const itemsOf = (text: string) => readDocument(text).items.map(({ id, state, line }) => [id, state, line]);

describe('the checklists', () => {
  it('hold every item of the six stages once', () => {
    const ids = reviewStages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(ids).to.have.lengthOf(28);
    expect(new Set(ids).size).to.equal(28);
  });

  it('have a short form that needs no round', () => {
    const short = reviewStages.filter(({ when }) => when === 'always').map(({ id }) => id);
    expect(short).to.deep.equal(['let-go', 'step-back', 'forward']);
  });

  it('know their ids and words', () => {
    expect(isItem('on-to-next')).to.equal(true);
    expect(isItem(prepItems.round[0].id)).to.equal(true);
    expect(isItem('constructor')).to.equal(false);
    expect(isStage('room')).to.equal(true);
    expect(isStage(undefined)).to.equal(false);
    expect(itemLabel('confident')).to.equal('Confidence');
    expect(itemLabel('my-own')).to.equal('my-own');
  });
});

describe('reading checklist items', () => {
  it('knows three answers', () => {
    const text =
      '- [ ] A <!-- item:confident -->\n- [x] B <!-- item:perceived -->\n* [X] C <!--item:keywords-->\n1. [-] D <!-- item:nonverbal -->\n';
    expect(itemsOf(text)).to.deep.equal([
      ['confident', 'open', 0],
      ['perceived', 'yes', 1],
      ['keywords', 'yes', 2],
      ['nonverbal', 'no', 3],
    ]);
  });

  const found: [title: string, text: string, offsetOfBox: number][] = [
    ['at the top', '- [ ] A <!-- item:confident -->', 3],
    ['behind a byte order mark', '\uFEFF- [ ] A <!-- item:confident -->', 4],
    ['in Windows lines', 'x\r\n\r\n- [ ] A <!-- item:confident -->\r\n', 8],
    ['in a quote in a list', '- x\n  > - [ ] A <!-- item:confident -->', 11],
    ['behind tabs', '- x\n\t- [ ] A <!-- item:confident -->', 8],
    ['with its comment on the next line', '- [ ] A\n  <!-- item:confident -->', 3],
    ['with its comment broken in two', '- [ ] A <!--\n  item:confident -->', 3],
    ['with blank lines between items', '- [ ] A <!-- item:confident -->\n\n- x\n', 3],
    ['without words', '- [ ] <!-- item:confident -->', 3],
    ['below front matter', '---\na: [ ] \n---\n- [ ] A <!-- item:confident -->', 19],
  ];
  for (const [title, text, box] of found) {
    it(`finds one ${title}`, () => {
      expect(readDocument(text).items.map((item) => [item.id, item.box])).to.deep.equal([['confident', box]]);
    });
  }

  const ignored: [title: string, text: string][] = [
    ['fenced code', '```\n- [ ] A <!-- item:confident -->\n```'],
    ['indented code', 'x\n\n    - [ ] A <!-- item:confident -->'],
    ['a code span', '- [ ] `A <!-- item:confident -->`'],
    ['HTML', '<div>\n- [ ] A <!-- item:confident -->\n</div>'],
    ['a comment', '<!--\n- [ ] A\nitem:confident -->'],
    ['front matter', '---\n- [ ] A <!-- item:confident -->\n---\n'],
    ['a paragraph', '[ ] A <!-- item:confident -->'],
  ];
  for (const [title, text] of ignored) {
    it(`sees none in ${title}`, () => {
      expect(readDocument(text)).to.deep.include({ items: [], problems: [] });
    });
  }

  it('says which words, section and round they belong to', () => {
    const text =
      '## Round <!-- round:2 -->\n\n### Both <!-- section:both-ways -->\n\n- [x] Does *it* `fit` <b>? <!-- item:fit-role -->\n\n## Else\n\n- [ ] B <!-- item:keywords -->\n';
    expect(readDocument(text).items.map((item) => ({ ...item, box: 0 }))).to.deep.equal([
      {
        id: 'fit-role',
        state: 'yes',
        line: 4,
        box: 0,
        label: 'Does it fit <b>?',
        section: 'both-ways',
        round: 2,
      },
      { id: 'keywords', state: 'open', line: 8, box: 0, label: 'B' },
    ]);
  });

  it('counts an id once, in a prep sheet once a round, and reports what is doubled or unknown', () => {
    const item = '- [ ] A <!-- item:nonverbal -->\n';
    const text = `# P\n\n${item}${item}- [ ] A <!-- item:mine -->\n\n## B <!-- round:2 -->\n\n${item}\n## A <!-- round:1 -->\n\n${item}`;
    const { items, problems } = readDocument(text);
    expect(items.map(({ id, round }) => [id, round])).to.deep.equal([
      ['nonverbal', undefined],
      ['mine', undefined],
      ['nonverbal', 2],
      ['nonverbal', 1],
    ]);
    expect(problems).to.deep.equal([
      {
        code: 'doubled-item',
        range: { start: { line: 3, character: 18 }, end: { line: 3, character: 27 } },
        values: { id: 'nonverbal' },
      },
      {
        code: 'unknown-item',
        range: { start: { line: 4, character: 18 }, end: { line: 4, character: 22 } },
        values: { id: 'mine' },
      },
    ]);
  });
});

describe('reading sections', () => {
  it('knows where each ends, and what is private', () => {
    const text =
      '\uFEFF# T\n\n## Feel <!-- section:let-go -->\n\n### Sub\n\n## My notes <!-- section:notes --> <!-- private -->\nx\n';
    const { sections } = readDocument(text);
    expect(
      sections.map(({ title, id, level, private: isPrivate }) => [title, id, level, isPrivate]),
    ).to.deep.equal([
      ['T', undefined, 1, false],
      ['Feel', 'let-go', 2, true],
      ['Sub', undefined, 3, true],
      ['My notes', 'notes', 2, true],
    ]);
    expect(sections.map(({ start, end }) => text.slice(start, end).split('\n')[0])).to.deep.equal(
      text.split('\n').filter((line) => line.includes('#')),
    );
    expect(sections[1]?.end).to.equal(sections[3]?.start);
    expect(sections[0]?.end).to.equal(text.length);
  });
});

describe('any document', () => {
  it('can be read and shown', () => {
    fc.assert(
      fc.property(fc.oneof(hostileDocument, fc.string({ unit: 'binary' })), (text) => {
        const { sections, items, blocks } = readDocument(text);
        for (const { start, end } of [...sections, ...blocks]) {
          expect(start).to.be.within(0, end);
          expect(end).to.be.at.most(text.length);
        }
        for (const { box } of items) expect(text.slice(box - 1, box + 2)).to.match(/^\[[ xX-]\]$/);
        renderStages(text);
      }),
      { numRuns: 500 },
    );
  });
});
