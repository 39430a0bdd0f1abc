import { expect } from 'chai';
import fc from 'fast-check';
import { readFields, withoutFields } from '../../../src/documents/fields';
import { readDocument } from '../../../src/documents/read';

const heading = '## Next <!-- section:actions -->\n\n';
describe('inline fields', () => {
  const texts: [text: string, fields: [key: string, value: string][]][] = [
    [
      'Drill [area:: system_design] [due:: 2026-12-01]',
      [
        ['area', 'system_design'],
        ['due', '2026-12-01'],
      ],
    ],
    ['Drill (due::2026-12-01)', [['due', '2026-12-01']]],
    ['Drill [ due ::  2026-12-01  ]', [['due', '2026-12-01']]],
    [
      'Read [RFC 9110] and [a](b) (see [1]) [area:: arrays [0] (and more)]',
      [['area', 'arrays [0] (and more)']],
    ],
    ['Half open [area:: x (due:: 2026-12-01)', [['due', '2026-12-01']]],
    ['Escaped \\[due:: 2026-12-01]', []],
    ['Over [due:: 2026\n-12-01] lines', []],
    ['Crossed [area:: x (due:: y] z)', [['area', 'x (due:: y']]],
    ['[:: x] [due: x] [1:: x] []', []],
    ['[area:: ]', [['area', '']]],
  ];
  for (const [text, fields] of texts) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      expect(readFields(text).map(({ key, value }) => [key, value])).to.deep.equal(fields);
    });
  }

  it('leave the words when they are taken away', () => {
    const text = 'Drill [area:: x] it  [due:: 2026-12-01] ';
    expect(withoutFields(text, readFields(text))).to.equal('Drill it');
  });

  it('are read back as they were written, among any words', () => {
    const line = (text: string) => text.replace(/[\r\n]/g, '');
    const words = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => line(text).replace(/[[\]()\\]/g, ''));
    const field = fc.record({
      key: fc.stringMatching(/^[A-Za-z][\w-]{0,10}$/),
      value: words.map((text) => text.trim()),
      words,
      round: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(field, { maxLength: 5 }), (fields) => {
        const text = fields
          .map(({ key, value, words: before, round }) =>
            round ? `${before} (${key}:: ${value})` : `${before} [${key}:: ${value}]`,
          )
          .join(' ');
        const read = readFields(text);
        expect(read.map(({ key, value }) => ({ key, value }))).to.deep.equal(
          fields.map(({ key, value }) => ({ key, value })),
        );
        const left = fields.map(({ words: before }) => before.trim()).join(' ');
        const plain = (any: string) => any.replaceAll(/\s+/g, ' ').trim();
        expect(plain(withoutFields(text, read))).to.equal(plain(left));
      }),
    );
  });

  it('never overlap', () => {
    const piece = fc.constantFrom('[', ']', '(', ')', 'a:: ', 'b::', ' ', '\\', '\n', 'x');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const field of readFields(text)) {
          expect(field.start).to.be.at.least(end);
          expect(text.slice(field.start, field.end)).to.match(/^[[(][^\r\n]*[\])]$/);
          end = field.end;
        }
      }),
    );
  });
});

describe('reading actions', () => {
  it('takes every task of the section, with its fields', () => {
    const text = `${heading}- [ ] Drill **consistent** hashing [area:: system_design] [due:: 2026-12-01]\n- [x] Call Robin [completion:: 2026-11-02]\n- [x] Done by hand\n- [-] Dropped\n- [ ]\n- no task\n`;
    expect(readDocument(text).actions).to.deep.equal([
      {
        text: 'Drill consistent hashing',
        state: 'open',
        done: false,
        area: 'system_design',
        due: '2026-12-01',
        line: 2,
        section: 'actions',
      },
      { text: 'Call Robin', state: 'yes', done: true, completed: '2026-11-02', line: 3, section: 'actions' },
      { text: 'Done by hand', state: 'yes', done: true, line: 4, section: 'actions' },
      { text: 'Dropped', state: 'no', done: false, line: 5, section: 'actions' },
    ]);
  });

  it('takes tasks elsewhere only when they end in fields', () => {
    const text =
      '# P\n\n- [ ] One [due:: 2026-12-01]\n- [ ] Two [due:: 2026-12-01] later\n- [ ] Three [due:: 2026-12-01] ^a1b2\n- [ ] Four\n  [area:: x] <!-- mine -->\n- [ ] Item [due:: 2026-12-01] <!-- item:keywords -->\n';
    expect(readDocument(text).actions.map((action) => action.text)).to.deep.equal(['One', 'Three', 'Four']);
  });

  it('tells questions to ask from actions', () => {
    const text = '## Ask <!-- section:questions -->\n\n- [x] How do you deploy?\n- [ ] Who is on call?\n';
    const { actions, questions } = readDocument(text);
    expect(actions).to.deep.equal([]);
    expect(questions).to.deep.equal([
      { text: 'How do you deploy?', asked: true, line: 2, section: 'questions' },
      { text: 'Who is on call?', asked: false, line: 3, section: 'questions' },
    ]);
  });

  it('reports dates that are none, and goes without them', () => {
    const { actions, problems } = readDocument(
      `${heading}- [ ] A [due:: next week]\n- [x] B [completion:: 2026-02-30]\n`,
    );
    expect(actions.map(({ due, completed }) => [due, completed])).to.deep.equal([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(problems.map(({ code, values, range }) => [code, values, range.start.line])).to.deep.equal([
      ['bad-field', { key: 'due', value: 'next week' }, 2],
      ['bad-field', { key: 'completion', value: '2026-02-30' }, 3],
    ]);
  });
});
