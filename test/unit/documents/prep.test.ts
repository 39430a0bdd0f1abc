import { expect } from 'chai';
import fc from 'fast-check';
import { findBlocks } from '../../../src/documents/blocks';
import { prepItems } from '../../../src/documents/checklists';
import { addRoundSection, lineOfRound, makePrepSheet, refreshPrepSheet } from '../../../src/documents/prep';
import { roundToPrepare, type PrepFacts } from '../../../src/documents/prepFacts';
import { readDocument } from '../../../src/documents/read';
import { readSections } from '../../../src/documents/sections';
import { parseStructure } from '../../../src/documents/structure';
import { templateProblems } from '../../../src/documents/template';
import type { Log } from '../../../src/model/log';
import { applyEdits, type TextEdit } from '../../../src/model/text';
import { hostileDocument } from './hostileText';
import { pretty } from './postmortemFacts';
import { acme, factsOf, now, template } from './prepFacts';

/** What `prepare` does with a sheet that is there. */
function prepareEdits(text: string, facts: PrepFacts, number: number, from = template): TextEdit[] {
  const added = lineOfRound(text, number) === undefined ? addRoundSection(text, from, facts, number) : [];
  return [...added, ...refreshPrepSheet(text, facts)];
}

function prepared(text: string, facts: PrepFacts, number: number, from = template): string {
  return applyEdits(text, prepareEdits(text, facts, number, from));
}

const roundsIn = (text: string): number[] =>
  readSections(parseStructure(text)).sections.flatMap(({ round }) => round ?? []);

const threeRounds = `${acme}  - { type: final, date: 2026-11-02 }\n`;
const facts = factsOf({ 'acme/acme.interview.yaml': threeRounds });

describe('the template prep.md', () => {
  it('asks what concerns the application once, and the rest for each round', () => {
    const { items } = readDocument(template);
    const asked = (round?: number) => items.filter((item) => item.round === round).map(({ id }) => id);
    expect(asked()).to.have.members(prepItems.application.map(({ id }) => id));
    expect(asked(0)).to.have.members(prepItems.round.map(({ id }) => id));
  });

  it('holds every block, and nothing to mend', () => {
    const { blocks, problems } = readDocument(template);
    expect(problems).to.deep.equal([]);
    expect(blocks.map(({ name, round }) => [name, round])).to.deep.equal([
      ['keywords', undefined],
      ['goals', undefined],
      ['round', 0],
      ['strengths', 0],
      ['lessons', 0],
      ['stories', 0],
      ['past-questions', 0],
    ]);
    expect(templateProblems(template)).to.deep.equal([]);
  });

  it('is what Prettier leaves as it is, in words that press nobody', async () => {
    expect(await pretty(template)).to.equal(template);
    expect(template.replace(/<!--.*?-->/g, '').toLowerCase()).not.to.match(
      /fail|should|must|reject|overdue|!/,
    );
  });
});

describe('the round to prepare for', () => {
  const rounds: [title: string, log: Partial<Log>, number: number | undefined][] = [
    [
      'is the next one',
      { rounds: [{ date: '2026-10-12' }, { date: '2026-10-22' }, { date: '2026-11-02' }] },
      2,
    ],
    ['is the soonest, wherever it stands', { rounds: [{ date: '2026-11-02' }, { date: '2026-10-22' }] }, 2],
    ['is the one under way', { rounds: [{ date: '2026-10-20T17:30' }, { date: '2026-10-22' }] }, 1],
    ['is else the last', { rounds: [{ date: '2026-10-12' }, { date: '2026-10-15' }] }, 2],
    ['is one without a date where none has one ahead', { rounds: [{ date: '2026-10-12' }, {}] }, 2],
    ['is none that was cancelled', { rounds: [{ date: '2026-10-12' }, { result: 'cancelled' }] }, 1],
    ['is none where all were', { rounds: [{ date: '2026-10-22', result: 'cancelled' }] }, undefined],
    ['is none without rounds', {}, undefined],
  ];
  for (const [title, log, number] of rounds) {
    it(title, () => {
      expect(roundToPrepare({ company: 'Acme', role: 'Engineer', ...log }, now)).to.equal(number);
    });
  }
});

describe('making a prep sheet', () => {
  it('names company, role and round, and marks its section', () => {
    const lines = makePrepSheet(template, facts, 2).split('\n');
    expect(lines[0]).to.equal('# Preparing: Backend Engineer at Acme Robotics');
    expect(lines).to.include('## Round 2: System design <!-- round:2 -->');
  });

  it('takes names as they are, whatever they ask for', () => {
    const hostile = factsOf({
      'acme/acme.interview.yaml': 'company: "{{role}} {{round}} #"\nrole: "{{company}}"\nrounds: [{}]',
    });
    const own = '# {{ company }}\n\n## {{round}} for {{role}} <!-- round -->\n';
    expect(makePrepSheet(own, hostile, 1)).to.equal(
      '# {{role}} {{round}} \\#\n\n## Round 1 for {{company}} <!-- round:1 -->\n',
    );
  });

  it('leaves nothing to mend, and nothing to refresh', () => {
    const sheet = makePrepSheet(template, facts, 2);
    expect(readDocument(sheet).problems).to.deep.equal([]);
    expect(refreshPrepSheet(sheet, facts)).to.deep.equal([]);
  });

  it('leaves the section of the round out where there is none', () => {
    const sheet = makePrepSheet(
      template,
      factsOf({ 'acme/acme.interview.yaml': 'company: Acme' }),
      undefined,
    );
    expect(roundsIn(sheet)).to.deep.equal([]);
    expect(sheet)
      .to.include('section:actions')
      .and.match(/[^\n]\n$/);
  });

  it('keeps the line endings and the mark of its template', () => {
    const made = makePrepSheet(`\uFEFF${template.replaceAll('\n', '\r\n')}`, facts, 2);
    expect(made.replaceAll('\r\n', '\n')).to.equal(`\uFEFF${makePrepSheet(template, facts, 2)}`);
    expect(made.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
  });

  const own: [title: string, template: string, sheet: string][] = [
    [
      'what stands behind it',
      '# A\n\n## {{round}} <!-- round -->\n\nMine.\n\n## Notes\n',
      '# A\n\n## Round 2: System design <!-- round:2 -->\n\nMine.\n\n## Notes\n',
    ],
    [
      'its depth',
      '# A\n\n## Rounds\n\n### {{round}} <!-- round -->\n\n## Z\n',
      '# A\n\n## Rounds\n\n### Round 2: System design <!-- round:2 -->\n\n## Z\n',
    ],
    ['a template without one', '# {{company}}\n\nMine.\n', '# Acme Robotics\n\nMine.\n'],
    [
      'its place at the top',
      '\uFEFF## {{round}} <!-- round:0 -->\n',
      '\uFEFF## Round 2: System design <!-- round:2 -->\n',
    ],
    ['nothing at all', '', ''],
  ];
  for (const [title, from, sheet] of own) {
    it(`from a template of one’s own keeps ${title}`, () => {
      expect(makePrepSheet(from, facts, 2)).to.equal(sheet);
    });
  }

  it('fills blocks outside the section of a round for the round to prepare for', () => {
    const from = '<!-- debrief:round -->\n\n<!-- /debrief:round -->\n';
    expect(makePrepSheet(from, facts, 2)).to.include('Jule Brandt');
  });
});

describe('adding the section of a round', () => {
  const second = makePrepSheet(template, facts, 2);

  it('puts the newest first, each filled with its own facts', () => {
    const all = prepared(prepared(second, facts, 1), facts, 3);
    expect(roundsIn(all)).to.deep.equal([3, 2, 1]);
    expect(all).to.match(
      /round:3 -->[^]*2 Nov 2026[^]*round:2 -->[^]*22 Oct 2026[^]*round:1 -->[^]*12 Oct 2026/,
    );
    expect(readDocument(all).problems).to.deep.equal([]);
    expect(prepareEdits(all, facts, 3)).to.deep.equal([]);
  });

  it('gives the same sheet in whatever order rounds are prepared, as Prettier leaves it', async () => {
    const [up, down] = [
      [1, 2, 3],
      [3, 2, 1],
    ].map(([first = 1, ...rest]) =>
      rest.reduce((text, number) => prepared(text, facts, number), makePrepSheet(template, facts, first)),
    );
    expect(up).to.equal(down);
    expect(await pretty(up ?? '')).to.equal(up);
  });

  it('puts it behind the others where there are only later ones, before what follows them', () => {
    const sheet = '# A\n\n## R3 <!-- round:3 -->\n\n### Deep\n\nMine.\n\n## Notes\n';
    const own = '## {{round}} <!-- round -->\n';
    expect(prepared(sheet, facts, 2, own)).to.equal(
      '# A\n\n## R3 <!-- round:3 -->\n\n### Deep\n\nMine.\n\n## Round 2: System design <!-- round:2 -->\n\n## Notes\n',
    );
  });

  const ends: [title: string, sheet: string, result: string][] = [
    ['in an empty file', '', 'S\n'],
    ['behind a byte order mark', '\uFEFF', '\uFEFFS\n'],
    ['before the first line', '\uFEFF## R1 <!-- round:1 -->\n', '\uFEFFS\n\n## R1 <!-- round:1 -->\n'],
    ['behind a line that is not ended', '# A', '# A\n\nS\n'],
    ['behind a line', '# A\n', '# A\n\nS\n'],
    ['behind an empty line', '# A\n\n', '# A\n\nS\n'],
    ['behind spaces', '# A\n\n    ', '# A\n\n    \n\nS\n'],
    ['in other line endings', '# A\r\nb\r\n', '# A\r\nb\r\n\r\nS\r\n'],
    ['before a fence that is never closed', '# A\n\n```\nb\n', '# A\n\nS\n\n```\nb\n'],
    ['before a comment that is never closed', '# A\n\n<!-- b\n\nc\n', '# A\n\nS\n\n<!-- b\n\nc\n'],
  ];
  for (const [title, sheet, result] of ends) {
    it(`puts it ${title}`, () => {
      const section = '## Round 2: System design <!-- round:2 -->';
      const text = prepared(sheet, facts, 2, '## {{round}} <!-- round -->\r\n');
      expect(text.replace(section, 'S')).to.equal(result);
    });
  }

  it('adds nothing from a template that has none', () => {
    expect(addRoundSection(second, '# Mine\n', facts, 3)).to.deep.equal([]);
  });

  it('brings back only the section of that round when more were deleted', () => {
    expect(roundsIn(prepared('# Mine\n', facts, 3))).to.deep.equal([3]);
  });
});

describe('refreshing a prep sheet', () => {
  const sheet = prepared(makePrepSheet(template, facts, 2), facts, 1);
  const later = factsOf(
    {
      'acme/acme.interview.yaml': threeRounds.replace('Jule Brandt', 'Sam'),
      'goals.md': '- Lead\n',
      'acme/acme.postmortem.md': '- [ ] Drill hashing [area:: system_design]\n',
    },
    { now: now.add({ days: 5 }) },
  );

  it('keeps a block that the user changed, and one that the user deleted', () => {
    const mine = sheet
      .replace('- With: Jule', '- With dear: Jule')
      .replace(/<!-- debrief:goals -->[^]*<!-- \/debrief:goals \w+ -->\n/, '');
    const refreshed = prepared(mine, later, 2);
    expect(refreshed).to.include('- With dear: Jule').and.include('Drill hashing');
    expect(refreshed).not.to.include('debrief:goals');
  });

  it('changes blocks and adds sections, and keeps every other byte', () => {
    const lines = sheet.split('\n');
    const spots = lines.flatMap((_, index) => {
      const { blocks } = readDocument(sheet);
      return blocks.some(({ line, endLine }) => line < index && index <= endLine) ? [] : [index];
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...spots), hostileDocument), { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom(1, 2, 3),
        (written, lineEnding, mark, number) => {
          const withMine = lines.map((line, index) =>
            [...written.filter(([spot]) => spot === index).map(([, words]) => words), line].join('\n'),
          );
          const text = mark + withMine.join(lineEnding);
          const structure = parseStructure(text);
          const { blocks } = findBlocks(structure, readSections(structure).scopeAt);
          const edits = prepareEdits(text, later, number);
          for (const { start, end } of edits) {
            const isInBlock = blocks.some((block) => block.start < start && end <= block.end);
            expect(start === end || isInBlock, JSON.stringify(text.slice(start, end))).to.equal(true);
          }
          expect(prepareEdits(applyEdits(text, edits), later, number)).to.deep.equal([]);
        },
      ),
    );
  }).timeout(20_000);
});
