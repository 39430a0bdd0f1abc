import { expect } from 'chai';
import type { Intent } from '../../../src/model/edit';
import { after, append, log, set, unset } from './editing';

describe('An edit', () => {
  const cases: { does: string; before: string; intents: Intent[]; after: string }[] = [
    {
      does: 'starts an empty file',
      before: '',
      intents: [set(['company'], 'Acme'), set(['role'], 'Engineer')],
      after: 'company: Acme\nrole: Engineer\n',
    },
    {
      does: 'starts below the comments of a file without values',
      before: '# Acme\n\n---\n# soon\n',
      intents: [set(['company'], '1984')],
      after: '# Acme\n\n---\n# soon\ncompany: "1984"\n',
    },
    {
      does: 'stays above the marker that ends the document',
      before: 'company: Acme\n...\n',
      intents: [set(['role'], 'Engineer')],
      after: 'company: Acme\nrole: Engineer\n...\n',
    },
    {
      does: 'fills a key without a value',
      before: 'company: Acme\nrounds:   # none yet\nnotes: x\n',
      intents: [append(['rounds'], { type: 'final' })],
      after: 'company: Acme\nrounds:   # none yet\n  - type: final\nnotes: x\n',
    },
    {
      does: 'fills `rounds: []`',
      before: 'company: Acme\nrounds: []   # none yet\nnotes: x',
      intents: [append(['rounds'], { type: 'final' })],
      after: 'company: Acme\nrounds:   # none yet\n  - type: final\nnotes: x',
    },
    {
      does: 'appends a round to a list in brackets, on its own line as the others are',
      before: log`
        rounds: [
          { type: technical },   # hard
          { type: panel }   # long
        ]
      `,
      intents: [append(['rounds'], { type: 'final', notes: 'two\nlines' })],
      after: log`
        rounds: [
          { type: technical },   # hard
          { type: panel },   # long
          { type: final, notes: "two\nlines" }
        ]
      `,
    },
    {
      does: 'writes a map in braces where its neighbours are',
      before: 'events:\n  - {date: 2026-10-05, note: Called}\n',
      intents: [append(['events'], { note: 'They, too', date: '2026-10-06' })],
      after: 'events:\n  - {date: 2026-10-05, note: Called}\n  - {date: 2026-10-06, note: "They, too"}\n',
    },
    {
      does: 'leaves an empty list when the last round goes',
      before: 'company: Acme\nrounds:   # so far\n  - type: final\n    date: 2026-10-12\nnotes: x\n',
      intents: [unset(['rounds', 0])],
      after: 'company: Acme\nrounds: []   # so far\nnotes: x\n',
    },
    {
      does: 'leaves an empty file when the last key goes',
      before: '# Acme\ncompany: Acme\n# end\n',
      intents: [unset(['company'])],
      after: '# Acme\n# end\n',
    },
    {
      does: 'removes the key behind a dash',
      before: 'rounds:\n  - type: final\n    date: 2026-10-12\n',
      intents: [unset(['rounds', 0, 'type'])],
      after: 'rounds:\n  - date: 2026-10-12\n',
    },
    {
      does: 'adds a key behind a dash',
      before: 'rounds:\n  - date: 2026-10-12\n',
      intents: [set(['rounds', 0, 'type'], 'final')],
      after: 'rounds:\n  - type: final\n    date: 2026-10-12\n',
    },
    {
      does: 'keeps wide dashes and deep indentation',
      before: 'rounds:\n    -   type: final\n        date: 2026-10-12\n',
      intents: [append(['rounds'], { type: 'other' }), set(['fit', 'role'], 3)],
      after:
        'rounds:\n    -   type: final\n        date: 2026-10-12\n    -   type: other\nfit:\n    role: 3\n',
    },
    {
      does: 'changes only what differs in a map that is set as a whole',
      before: 'offer:\n  base: 90000   # a year\n  # soon\n  deadline: 2026-10-27\n  x_mine: 1\n',
      intents: [set(['offer'], { deadline: '2026-10-30', base: 90000, bonus: '10%' })],
      after: 'offer:\n  base: 90000   # a year\n  bonus: 10%\n  # soon\n  deadline: 2026-10-30\n',
    },
    {
      does: 'replaces an alias, not what it stands for',
      before: 'location: &home Berlin\nresume: *home   # the same\n',
      intents: [set(['resume'], 'cv.md')],
      after: 'location: &home Berlin\nresume: cv.md   # the same\n',
    },
    {
      does: 'keeps an anchor that nothing refers to, and a tag that still holds',
      before: 'location: &home !!str Berlin\n',
      intents: [set(['location'], 'Bonn')],
      after: 'location: &home !!str Bonn\n',
    },
    {
      does: 'drops a tag that no longer holds',
      before: 'interest: !!str 4 # high\n',
      intents: [set(['interest'], 5)],
      after: 'interest: 5 # high\n',
    },
    {
      does: 'keeps a folded block folded',
      before: 'notes: >-   # mine\n   one\n   two\n\n   three\nfit: { role: 3 }\n',
      intents: [set(['notes'], 'one two\nfour')],
      after: 'notes: >-   # mine\n   one two\n\n   four\nfit: { role: 3 }\n',
    },
    {
      does: 'keeps CJK and emoji beside it as they are',
      before: '公司: 深圳 🙂 # 评论\ncompany: 深圳\n',
      intents: [set(['company'], '東京 🗼'), set(['role'], "it's")],
      after: "公司: 深圳 🙂 # 评论\ncompany: 東京 🗼\nrole: it's\n",
    },
    {
      does: 'finds its way in a file that tabs separate',
      before: 'company:\tAcme\t# tab\nrole:\tx\n',
      intents: [set(['company'], 'B'), set(['outcome'], 'offer')],
      after: 'company:\tB\t# tab\nrole:\tx\noutcome: offer\n',
    },
    {
      does: 'leaves doubled keys elsewhere and unknown aliases alone',
      before: 'company: Acme\nx: 1\nx: 2\ny: *nobody\n',
      intents: [set(['company'], 'B')],
      after: 'company: B\nx: 1\nx: 2\ny: *nobody\n',
    },
  ];
  for (const { does, before, intents, after: wanted } of cases) {
    it(does, () => expect(after(before, ...intents)).equal(wanted));
  }

  it('writes each kind of text so that it is read as the same text', () => {
    const texts = [
      ['1984', '"1984"'],
      ['true', '"true"'],
      ['no', '"no"'],
      ['', '""'],
      ['2026-10-12', '2026-10-12'],
      ['2026-10-12 15:00', '2026-10-12 15:00'],
      ['a: b', '"a: b"'],
      ['a #b', '"a #b"'],
      ['- x', '"- x"'],
      ['-x', '-x'],
      ["it's", "it's"],
      ['https://jobs.example/1?a=b#c', 'https://jobs.example/1?a=b#c'],
      ['tab\there', '"tab\\there"'],
      ['  led', '"  led"'],
      ['one\ntwo', '|-\n  one\n  two'],
      ['one\n', '|\n  one'],
      ['one\n\n', '|+\n  one\n'],
      ['  one\ntwo', '|2-\n    one\n  two'],
      ['bell\u0007', '"bell\\u0007"'],
    ] as const;
    for (const [text, written] of texts) {
      expect(after('company: x\nnotes: \n', set(['notes'], text))).equal(`company: x\nnotes: ${written}\n`);
    }
  });

  it('quotes as the file does', () => {
    expect(after("company: 'Acme'\n", set(['role'], 'a: b'))).equal("company: 'Acme'\nrole: 'a: b'\n");
  });
});
