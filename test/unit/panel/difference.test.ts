import { expect } from 'chai';
import fc from 'fast-check';
import { changed, difference } from '../../../src/panel/difference';

/** A list as a page has it: its items are told by their log or id, now and then not uniquely. */
const keyed = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 1 }), tie('list'), tie('item')),
  item: fc.record({ log: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: tie('value') }),
  list: fc.oneof(
    fc.array(tie('item')),
    fc.array(fc.record({ id: fc.constantFrom('x', 'y', 'z'), value: tie('value') })),
    fc.array(tie('value')),
  ),
})).value;

/** A value on its way from the host to the view. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the difference between two pages', () => {
  for (const [name, values] of [
    ['any JSON', fc.jsonValue()],
    ['lists of items with keys', keyed],
  ] as const) {
    it(`makes the one of the other, for ${name}`, () => {
      fc.assert(
        fc.property(values, values, (before, after) => {
          const change = difference(before, after);
          const made = change ? changed(sent(before), sent(change) as typeof change) : before;
          expect(sent(made)).to.deep.equal(sent(after));
        }),
      );
    });

    it(`is none between equals, for ${name}`, () => {
      fc.assert(
        fc.property(values, (value) => {
          // What is sent knows no negative zero.
          const page = sent(value);
          expect(difference(page, sent(page))).to.equal(undefined);
          expect(difference(page, page)).to.equal(undefined);
        }),
      );
    });
  }

  const page = {
    kind: 'applications',
    rows: [
      { log: 'a', next: { what: 'Final' }, tags: ['x'] },
      { log: 'b', tags: ['x', 'y'] },
      { log: 'c', tags: [] },
      { log: 'd', tags: [] },
    ],
    choices: { outcomes: [{ id: 'offer' }] },
  };
  const [a, b, c, d] = page.rows;
  const changes: readonly [string, object, object][] = [
    [
      'names only the row that changed',
      { ...page, rows: [a, { log: 'b', tags: ['x', 'z'] }, c, d] },
      {
        keys: [
          [
            'rows',
            {
              items: [
                { from: 0, count: 1 },
                {
                  from: 1,
                  change: {
                    keys: [
                      [
                        'tags',
                        {
                          items: [
                            { from: 0, count: 1 },
                            { from: 1, change: { set: 'z' } },
                          ],
                        },
                      ],
                    ],
                  },
                },
                { from: 2, count: 2 },
              ],
            },
          ],
        ],
      },
    ],
    [
      'names only the row that came',
      { ...page, rows: [a, b, { log: 'bb' }, c, d] },
      { keys: [['rows', { items: [{ from: 0, count: 2 }, { set: { log: 'bb' } }, { from: 2, count: 2 }] }]] },
    ],
    [
      'leaves out the row that went',
      { ...page, rows: [a, c, d] },
      {
        keys: [
          [
            'rows',
            {
              items: [
                { from: 0, count: 1 },
                { from: 2, count: 2 },
              ],
            },
          ],
        ],
      },
    ],
    [
      'moves rows as they are',
      { ...page, rows: [c, d, a, b] },
      {
        keys: [
          [
            'rows',
            {
              items: [
                { from: 2, count: 2 },
                { from: 0, count: 2 },
              ],
            },
          ],
        ],
      },
    ],
    [
      'takes out a key, also one without a value',
      { ...page, rows: [{ log: 'a', next: undefined, tags: ['x'] }, b, c, d] },
      {
        keys: [
          [
            'rows',
            {
              items: [
                { from: 0, change: { keys: [['next', null]] } },
                { from: 1, count: 3 },
              ],
            },
          ],
        ],
      },
    ],
  ];
  for (const [what, after, change] of changes) {
    it(what, () => {
      expect(difference(page, after)).to.deep.equal(change);
    });
  }

  it('keeps what it does not touch as the same objects', () => {
    const after = { ...page, rows: [d, a, { log: 'b', tags: ['x', 'y'], next: { what: 'Panel' } }, c] };
    const made = changed(page, difference(page, structuredClone(after)) ?? { keys: [] }) as typeof page;
    expect(made).to.deep.equal(after);
    expect(made.choices).to.equal(page.choices);
    expect(made.rows.map((row) => page.rows.indexOf(row))).to.deep.equal([3, 0, -1, 2]);
    expect(made.rows[2]?.tags).to.equal(b?.tags);
  });

  it('takes keys that JavaScript has its own ideas about', () => {
    const [before, after] = ['{"__proto__": {"a": 1}}', '{"__proto__": {"a": 2}, "constructor": 1}'].map(
      (text) => JSON.parse(text) as object,
    );
    const change = difference(before, after);
    expect(JSON.stringify(changed(before, change ?? { keys: [] }))).to.equal(JSON.stringify(after));
  });
});
