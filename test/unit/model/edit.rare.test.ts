import { expect } from 'chai';
import type { Intent } from '../../../src/model/edit';
import { after, append, insert, reason, set, unset } from './editing';

type Case = readonly [does: string, before: string, intents: readonly Intent[], after: string];

function check(cases: readonly Case[]): void {
  for (const [does, before, intents, wanted] of cases) {
    it(does, () => expect(after(before, ...intents)).equal(wanted));
  }
}

describe('In YAML that few people write, an edit', () => {
  describe('of a map without braces in a list', () => {
    check([
      [
        'adds a key, with braces',
        'rounds: [type: final] # one\n',
        [set(['rounds', 0, 'date'], '2026-10-12')],
        'rounds: [{ type: final, date: 2026-10-12 }] # one\n',
      ],
      [
        'adds a key that belongs before the one that is there',
        'rounds: [date: 2026-10-12, x]\n',
        [set(['rounds', 0, 'type'], 'final')],
        'rounds: [{ type: final, date: 2026-10-12 }, x]\n',
      ],
      [
        'changes its value where it stands',
        'rounds: [type: final, "type": panel]\n',
        [set(['rounds', 1, 'type'], 'onsite')],
        'rounds: [type: final, "type": onsite]\n',
      ],
      [
        'leaves an empty one behind when its key goes',
        'rounds: [type: final, x]\n',
        [unset(['rounds', 0, 'type'])],
        'rounds: [{}, x]\n',
      ],
      ['removes it', 'tags: [a: 1, b]\n', [unset(['tags', 0])], 'tags: [b]\n'],
      ['replaces it', 'tags: [&k a: 1, b]\n', [set(['tags', 0], 'x')], 'tags: [x, b]\n'],
      ['stands before it', 'tags: [a: 1]\n', [insert(['tags', 0], 'x')], 'tags: [x, a: 1]\n'],
    ]);
  });

  describe('of a key behind a question mark', () => {
    check([
      [
        'gives it a value when it has not even a colon',
        '? company # them\n# us\nrole: x\n',
        [set(['company'], 'Acme')],
        '? company # them\n: Acme\n# us\nrole: x\n',
      ],
      [
        'gives it a list',
        'fit:\n  ? rounds\n  ? role\n',
        [append(['fit', 'rounds'], { type: 'final' }), set(['fit', 'role'], 3)],
        'fit:\n  ? rounds\n  :\n    - type: final\n  ? role\n  : 3\n',
      ],
      [
        'gives it a text of several lines',
        '? notes',
        [set(['notes'], 'one\ntwo')],
        '? notes\n: |-\n  one\n  two',
      ],
      [
        'changes its value',
        '? rounds\n: - type: final\n? role\n: x # y\n',
        [append(['rounds'], { type: 'panel' }), set(['role'], 'z')],
        '? rounds\n: - type: final\n  - type: panel\n? role\n: z # y\n',
      ],
      [
        'fills one in braces',
        '{ ? company, role: x }\n',
        [set(['company'], 'a')],
        '{ ? company: a, role: x }\n',
      ],
    ]);
  });

  describe('among tabs', () => {
    check([
      [
        'keeps those behind colons, dashes and values',
        'company:\tAcme\t# tab\ntags:\t\n-\ta\t\n-\tb\n',
        [set(['company'], 'B'), append(['tags'], 'c'), set(['tags', 0], 'x')],
        'company:\tB\t# tab\ntags:\t\n-\tx\t\n-\tb\n- c\n',
      ],
      [
        'keeps those in brackets and braces',
        'tags: [\ta,\tb\t]\noffer: {\tbase:\t1\t}\n',
        [append(['tags'], 'c'), set(['offer', 'base'], 2), set(['offer', 'bonus'], 3)],
        'tags: [\ta,\tb, c\t]\noffer: {\tbase:\t2, bonus: 3\t}\n',
      ],
      [
        'keeps those that follow indentation by a space',
        'tags: [\n \ta,\n \tb\n ]\n',
        [append(['tags'], 'c'), unset(['tags', 0])],
        'tags: [\n \tb,\n \tc\n ]\n',
      ],
      [
        'keeps those in text',
        'notes: |\n  a\n  \tb\nrole: "x\n  \ty"\n',
        [set(['company'], 'c'), set(['notes'], 'a\n\tb\nc\n')],
        'notes: |\n  a\n  \tb\n  c\ncompany: c\nrole: "x\n  \ty"\n',
      ],
    ]);
    it('refuses them as indentation, which YAML does not allow', () => {
      expect(reason('offer:\n\tbase: 1\n', set(['company'], 'x'))).equal('syntax');
      expect(reason('tags: [\n\ta\n]\n', append(['tags'], 'b'))).equal('syntax');
    });
  });

  describe('through tags and anchors', () => {
    check([
      [
        'leaves those of maps and lists',
        'offer: !!map &o\n  base: !!int 1\nrounds: !!seq # held\n- !mine\n  type: final\n',
        [set(['offer', 'base'], 2), append(['rounds'], 'x'), set(['rounds', 0, 'date'], '2026-10-12')],
        'offer: !!map &o\n  base: !!int 2\nrounds: !!seq # held\n- !mine\n  type: final\n  date: 2026-10-12\n- x\n',
      ],
      ['drops one that is no longer true', 'x_n: !!int 1\n', [set(['x_n'], 'one')], 'x_n: one\n'],
      [
        'drops that of text that becomes a map',
        'rounds:\n- questions:\n  - !!str Why\n',
        [set(['rounds', 0, 'questions', 0, 'rating'], 3)],
        'rounds:\n- questions:\n  - text: Why\n    rating: 3\n',
      ],
      [
        'keeps one of a person’s own above the map',
        'rounds:\n- questions:\n  - !mine Why # them\n',
        [set(['rounds', 0, 'questions', 0, 'rating'], 3)],
        'rounds:\n- questions:\n  - !mine # them\n    text: Why\n    rating: 3\n',
      ],
      [
        'fills an empty list that has one',
        'rounds: !!seq\nrole: x\n',
        [append(['rounds'], { type: 'final' })],
        'rounds: !!seq\n  - type: final\nrole: x\n',
      ],
      [
        'replaces text that is empty',
        'rounds: "" # none\n',
        [append(['rounds'], { type: 'final' })],
        'rounds: # none\n  - type: final\n',
      ],
    ]);
    it('says so when the key itself is what an alias stands for', () => {
      expect(reason('&a foo: 1\nbar: *a\n', unset(['foo']))).equal('alias');
    });
  });

  describe('beside comments in a column', () => {
    check([
      [
        'keeps the space before them: every character outside the value stays',
        'company:  Acme      # they\nrole:     Engineer  # us\n',
        [set(['company'], 'Acme Robotics'), set(['role'], 'x')],
        'company:  Acme Robotics      # they\nrole:     x  # us\n',
      ],
    ]);
  });

  describe('at the end of the file', () => {
    check([
      [
        'keeps the lines that belong to a text that keeps them',
        'notes: |+\n\n',
        [set(['x_mine'], 1)],
        'notes: |+\n\nx_mine: 1\n',
      ],
    ]);
  });
});
