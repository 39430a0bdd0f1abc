import { expect } from 'chai';
import fc from 'fast-check';
import { tick, type TickTarget } from '../../../src/documents/tick';
import type { BoxState } from '../../../src/model/reviewed';
import { readDocument } from '../../../src/documents/read';
import { applyEdits } from '../../../src/model/text';
import { hostileDocument } from './hostileText';

const today = '2026-12-05';

function ticked(text: string, target: TickTarget, state: BoxState): string {
  const edits = tick(text, target, state, today);
  return 'refused' in edits ? edits.refused : applyEdits(text, edits);
}

describe('ticking an item', () => {
  const text = '\uFEFF# P\r\n\r\n- [ ] A <!-- item:confident -->\n* [X] B\n  <!-- item:perceived -->\r\n';
  const answers: [item: string, state: BoxState, from: string, to: string][] = [
    ['confident', 'yes', '[ ] A', '[x] A'],
    ['confident', 'no', '[ ] A', '[-] A'],
    ['confident', 'open', '[ ] A', '[ ] A'],
    ['perceived', 'yes', '[X] B', '[X] B'],
    ['perceived', 'no', '[X] B', '[-] B'],
    ['perceived', 'open', '[X] B', '[ ] B'],
  ];
  for (const [item, state, from, to] of answers) {
    it(`${item}: ${state}`, () => {
      expect(ticked(text, { item }, state)).to.equal(text.replace(from, to));
    });
  }

  it('is one character', () => {
    expect(tick(text, { item: 'confident' }, 'no', today)).to.deep.equal([{ start: 11, end: 12, text: '-' }]);
    expect(tick(text, { item: 'confident' }, 'open', today)).to.deep.equal([]);
  });

  it('takes the newest round of a prep sheet, or the one that is meant', () => {
    const item = '- [ ] A <!-- item:logistics -->\n';
    const sheet = `## B <!-- round:2 -->\n\n${item}\n## A <!-- round:1 -->\n\n${item}`;
    expect(ticked(sheet, { item: 'logistics' }, 'yes').indexOf('[x]')).to.be.below(sheet.indexOf('## A'));
    expect(ticked(sheet, { item: 'logistics', round: 1 }, 'yes').indexOf('[x]')).to.be.above(
      sheet.indexOf('## A'),
    );
  });

  it('says when there is nothing to tick', () => {
    expect(ticked(text, { item: 'keywords' }, 'yes')).to.equal('no-such-item');
    expect(ticked(text, { line: 0 }, 'yes')).to.equal('no-such-task');
    expect(ticked(text, { line: 99 }, 'yes')).to.equal('no-such-task');
  });
});

describe('ticking an action', () => {
  const under = (line: string) => `## Next <!-- section:actions -->\r\n\r\n${line}`;
  const ticks: [from: string, state: BoxState, to: string][] = [
    ['- [ ] Drill\r\n', 'yes', '- [x] Drill [completion:: 2026-12-05]\r\n'],
    ['- [ ] Drill  \r\n', 'yes', '- [x] Drill [completion:: 2026-12-05]  \r\n'],
    ['- [ ] Drill [due:: 2026-12-01]', 'yes', '- [x] Drill [due:: 2026-12-01] [completion:: 2026-12-05]'],
    ['- [ ] Drill\n  more\n\n- [ ] x', 'yes', '- [x] Drill\n  more [completion:: 2026-12-05]\n\n- [ ] x'],
    ['- [ ] Drill ^a1b2\n', 'yes', '- [x] Drill [completion:: 2026-12-05] ^a1b2\n'],
    ['- [ ] Drill [completion:: 2026-01-01]\n', 'yes', '- [x] Drill [completion:: 2026-12-05]\n'],
    ['- [x] Drill\n', 'yes', '- [x] Drill\n'],
    ['- [x] Drill [completion:: 2026-01-01]\n', 'yes', '- [x] Drill [completion:: 2026-01-01]\n'],
    ['- [x] Drill [completion:: 2026-01-01]\n', 'open', '- [ ] Drill\n'],
    ['- [x] Drill  (completion:: soon) [due:: 2026-12-01]\n', 'open', '- [ ] Drill [due:: 2026-12-01]\n'],
    ['- [x] Drill\n', 'open', '- [ ] Drill\n'],
    ['- [x] Drill [completion:: 2026-01-01]', 'no', '- [-] Drill'],
    ['- [ ] Drill\n', 'no', '- [-] Drill\n'],
  ];
  for (const [from, state, to] of ticks) {
    it(`${JSON.stringify(from)}: ${state}`, () => {
      expect(ticked(under(from), { line: 2 }, state)).to.equal(under(to));
    });
  }

  it('leaves questions and other tasks without a date', () => {
    for (const text of ['## Ask <!-- section:questions -->\n- [ ] How?\n', '## Else\n- [ ] Tidy up\n']) {
      expect(ticked(text, { line: 1 }, 'yes')).to.equal(text.replace('[ ]', '[x]'));
    }
  });

  it('is undone to the byte, in any document', () => {
    fc.assert(
      fc.property(hostileDocument, hostileDocument, (before, after) => {
        // Words after a bare list marker would make it a list, which the marker alone, in a paragraph, is not.
        fc.pre(!/^[\s>]*(?:[-+*]|\d+[.)])\s*$/m.test(after));
        const text = `${before}\n\n## Next <!-- section:actions -->\n\n- [ ] Drill ${after}`;
        for (const { line, state } of readDocument(text).actions) {
          if (state !== 'open' || text.includes('completion')) continue;
          const done = ticked(text, { line }, 'yes');
          expect(ticked(done, { line }, 'open')).to.equal(text);
          expect(readDocument(done).actions.find((action) => action.line === line)?.completed).to.equal(
            today,
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});
