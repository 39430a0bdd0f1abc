import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { prepItems, reviewStages } from '../../../src/documents/checklists';
import { documentSuggestionsAt, type DocumentSurroundings } from '../../../src/documents/completion';
import { competencies } from '../../../src/model/vocabulary';
import { atCursor } from '../model/cursorMark';

const now = Temporal.ZonedDateTime.from('2026-10-12T12:00[Europe/Berlin]');

type Kind = DocumentSurroundings['kind'];

function suggest(marked: string, kind: Kind) {
  const { text, offset } = atCursor(marked);
  const used = [{ value: 'pairing', times: 2 }];
  const around = { text, kind, now, competencies: used, nextRound: '2026-10-14T15:00+02:00' };
  return { text, offset, list: documentSuggestionsAt(offset, around) };
}

const labels = (marked: string, kind: Kind = 'postmortem') =>
  suggest(marked, kind).list.map(({ label }) => label);

/** The text after the choice of a suggestion, with a bar where the cursor is then. */
function accept(marked: string, label: string, kind: Kind = 'postmortem'): string {
  const { text, offset, list } = suggest(marked, kind);
  const chosen = list.find((one) => one.label === label);
  if (!chosen) throw new Error(`“${label}” is not suggested`);
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return `${text.slice(0, line + chosen.start)}${chosen.insert}|${chosen.after}${text.slice(offset)}`;
}

const allItems = reviewStages.flatMap(({ items }) => items.map(({ id }) => id));
const areas = ['pairing', ...competencies.map(({ id }) => id)];

describe('documents are completed', () => {
  const cases: readonly [what: string, text: string, kind: Kind, expected: readonly string[]][] = [
    ['with all items', '- [ ] Confident? <!-- item:|', 'postmortem', allItems],
    [
      'with items that are missing',
      '- [ ] A <!-- item:confident -->\r\n- [ ] B <!-- item:|',
      'postmortem',
      allItems.filter((id) => id !== 'confident'),
    ],
    [
      'with items of a prep sheet',
      '- [ ] A <!-- item:lo| -->',
      'prep',
      [...[...prepItems.application, ...prepItems.round].map(({ id }) => id)],
    ],
    ['with nothing outside of marks', 'item:|', 'postmortem', []],
    ['with nothing in a box', '- [|] A', 'postmortem', []],
    ['with fields of an action', '- [ ] Drill [|', 'postmortem', ['area', 'due']],
    ['with fields of a numbered action', '  1. [x] Drill [d|]', 'prep', ['area', 'due']],
    ['with no fields in other text', 'See [|', 'postmortem', []],
    ['with areas, those used before first', '- [ ] Drill [area:: |]', 'postmortem', areas],
    [
      'with days ahead',
      '- [ ] Drill [area:: go] [due:: |',
      'postmortem',
      ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-19'],
    ],
    ['with days that have been', '- [x] Drill [completion:: |]', 'prep', ['2026-10-12', '2026-10-11']],
    ['with the field of a story', '## Outage\n\n[|]', 'stories', ['competency']],
    ['with competencies of a story', '[competency:: p|]', 'stories', areas],
  ];
  for (const [what, text, kind, expected] of cases) {
    it(what, () => expect(labels(text, kind)).to.deep.equal(expected));
  }

  it('with the items of the section first', () => {
    const found = labels('## Forward <!-- section:forward -->\n\n- [ ] A <!-- item:|');
    expect(found.slice(0, 2)).to.deep.equal(['mentor-asked', 'skills-plan']);
  });

  it('with items that another round of a prep sheet has', () => {
    const sheet =
      '## Panel <!-- round:2 -->\n- [ ] A <!-- item:| -->\n## Screen <!-- round:1 -->\n- [ ] A <!-- item:logistics -->\n';
    expect(labels(sheet, 'prep')).to.include('logistics');
  });

  it('with sections that are missing', () => {
    const found = labels('## A <!-- section:mine -->\n## B <!-- section:|');
    expect(found).to.include.members(['let-go', 'actions', 'luck']).and.not.to.include('mine');
  });

  const accepted: readonly [what: string, text: string, label: string, expected: string][] = [
    ['the end of a comment', 'A <!-- item:con|', 'confident', 'A <!-- item:confident -->|'],
    ['no second end of a comment', 'A <!-- item:| -->', 'confident', 'A <!-- item:confident| -->'],
    ['what an editor left of it', 'A <!-- item:|>', 'confident', 'A <!-- item:confident --|>'],
    ['the end of a field', '- [ ] A [|', 'due', '- [ ] A [due:: |]'],
    ['no second end of a field', '- [ ] A [|]', 'due', '- [ ] A [due:: |]'],
    ['the end of a date', '- [ ] A [due:: |', '2026-10-13', '- [ ] A [due:: 2026-10-13]|'],
  ];
  for (const [what, text, label, expected] of accepted) {
    it(`with ${what}`, () => expect(accept(text, label)).to.equal(expected));
  }
});
