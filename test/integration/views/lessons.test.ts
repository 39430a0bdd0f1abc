import { expect } from 'chai';
import * as vscode from 'vscode';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { outlineOf, type Row } from '../../../src/views/lessons/outline';
import { debrief } from '../support';
import { applicationsOf, lessonsIn, logOfRatings, now } from '../../unit/model/lessons/search';

type Files = Parameters<typeof lessonsIn>[0];

function outline(files: Files, { hidden = false, helped = '' } = {}): Row[] {
  const applications = applicationsOf(files);
  return outlineOf(lessonsIn(files), {
    calendar: { now, locale: 'en' },
    names: namesFor(applications, hidden ? englishHiddenName : undefined),
    find: (log) => applications.find(({ uri }) => uri === log),
    helped: () => helped || undefined,
  });
}

/** The rows as a person sees them, all of them unfolded, from a section on. */
function seen(rows: readonly Row[], section?: string, depth = 0): string[] {
  return rows
    .filter(({ label }) => section === undefined || label === section)
    .flatMap(({ label, description, rows: below = [] }) => [
      `${'  '.repeat(depth)}${[label, description].filter((part) => part).join(' | ')}`,
      ...seen(below, undefined, depth + 1),
    ]);
}

/** So many ratings, a day each from the first of a month on. */
const days = (month: string, ratings: string) =>
  Array.from(ratings, (rating, index) => `2026-${month}-${String(index + 1).padStart(2, '0')} ${rating}`);

describe('the lessons view', () => {
  it('is there, though hidden', async () => {
    await debrief();
    expect(await vscode.commands.getCommands()).to.include.members([
      'debrief.lessons.focus',
      'debrief.didThisHelp',
    ]);
  });

  it('has no sections for what no one wrote', () => {
    expect(outline({ 'a.interview.yaml': 'company: A' })).to.deep.equal([]);
  });

  it('puts strengths first, then one thing to practice, then the rest', () => {
    const files = {
      'a.interview.yaml': [
        'company: Acme',
        'role: Engineer',
        'rounds:',
        '  - date: 2026-11-01',
        '    questions:',
        '      - { text: Why Acme?, rating: 4, story: Outage }',
        '      - { text: Cache it, competency: system_design, rating: 2 }',
        '      - { competency: system_design, rating: 1 }',
      ],
      'a.postmortem.md':
        '- [-] Clear? <!-- item:clear-answers -->\n- [ ] Drill [area:: system_design] [due:: 2026-12-01]\n',
    };
    expect(seen(outline(files))).to.deep.equal([
      'Strengths',
      '  Why Acme? | great · Acme · Engineer',
      'To practice next',
      '  System design | ◑◔ rough',
      '    rough | Acme · Engineer · Nov 1, 2026',
      '    Cache it | shaky · Acme · Engineer · Nov 1, 2026',
      'Competencies',
      '  System design | ◑◔ rough',
      '    rough | Acme · Engineer · Nov 1, 2026',
      '    Cache it | shaky · Acme · Engineer · Nov 1, 2026',
      'Not this time',
      '  Clear answers | once · Acme · Engineer',
      'Actions',
      '  Drill | System design · by Dec 1, 2026',
      'Stories',
      '  Outage | told once · 4 of 4 on average · Acme · Engineer',
    ]);
    expect(seen(outline(files, { hidden: true })).join('\n')).not.to.match(/acme/i);
  });

  it('leads every row without rows below to a line, and names none twice', () => {
    const files = {
      'a.interview.yaml': logOfRatings('coding', days('10', '1234')),
      'a.postmortem.md': '\n- [-] Clear? <!-- item:clear-answers -->',
      'b.interview.yaml': '',
      'b.prep.md': '- [-] Clear? <!-- item:clear-answers -->',
    };
    const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.rows ?? [])]);
    const rows = all(outline(files));
    expect(
      rows.filter(({ place, rows: below }) => (place === undefined) === (below === undefined)),
    ).to.deep.equal([]);
    expect(new Set(rows.map(({ id }) => id)).size).to.equal(rows.length);
    expect(rows.find(({ id }) => id === 'gaps/clear-answers/0')?.place).to.deep.equal({
      file: 'file:///a.postmortem.md',
      line: 1,
    });
  });

  it('keeps most strengths folded away once there are many', () => {
    const strengths = outline({ 'a.interview.yaml': logOfRatings('coding', days('10', '333333333')) })[0];
    expect(strengths?.rows?.map(({ label }) => label).slice(6)).to.deep.equal(['Q', '2 more']);
  });

  const glances: [ratings: string, glance: string][] = [
    ['3', '◕ solid'],
    ['1234', '◔◑◕● great'],
    ['111222', '◔◔◔◑◑◑ shaky ↑'],
    ['444333', '●●●◕◕◕ solid ↓'],
    ['12341234', '…◕●◔◑◕● great →'],
    ['4411111111', '…◔◔◔◔◔◔ rough ↓'],
  ];
  for (const [ratings, glance] of glances) {
    it(`shows the ratings ${ratings} as ${glance}`, () => {
      const row = outline({ 'a.interview.yaml': logOfRatings('coding', days('10', ratings)) }).find(
        ({ id }) => id === 'competencies',
      )?.rows?.[0];
      expect(row?.description).to.equal(glance);
    });
  }

  it('says ratings in words to those who cannot see dots', () => {
    const spoken = (ratings: string) =>
      outline({ 'a.interview.yaml': logOfRatings('coding', days('10', ratings)) })
        .find(({ id }) => id === 'competencies')
        ?.rows?.[0]?.words?.join(', ');
    expect(spoken('4')).to.equal('Coding, 4 of 4, from one answer, oldest to newest: great');
    expect(spoken('111222222')).to.equal(
      'Coding, 1.7 of 4 on average, from 9 answers, the last 6: shaky, shaky, shaky, shaky, shaky, shaky, the later half was rated higher',
    );
  });

  const done = '- [x] Drill [area:: coding] [completion:: 2026-10-20]';
  const actions: [what: string, before: string, since: string, action: string, description: string][] = [
    ['what changed', '11222', '33334', done, 'higher since: 1.6 (5) → 3.2 (5) · Coding'],
    ['what fell, without blame', '33333', '22222', done, 'lower so far: 3 (5) → 2 (5) · Coding'],
    ['that nothing changed', '22222', '22222', done, 'about the same: 2 (5) → 2 (5) · Coding'],
    ['what is missing', '22222', '222', done, '2 more ratings until a comparison · Coding'],
    ['that one is missing', '22222', '2222', done, 'one more rating until a comparison · Coding'],
    ['nothing where there never will be enough', '2222', '22', done, 'Coding'],
    ['nothing of the ratings while it is open', '22222', '22222', '- [ ] Drill [area:: coding]', 'Coding'],
  ];
  const compared = (before: string, since: string, action: string): Files => ({
    'a.interview.yaml': logOfRatings('coding', [...days('10', before), ...days('11', since)]),
    'b.interview.yaml': '',
    'b.postmortem.md': action,
  });
  for (const [what, before, since, action, description] of actions) {
    it(`says of an action ${what}`, () => {
      const [row] = outline(compared(before, since, action)).find(({ id }) => id === 'actions')?.rows ?? [];
      expect(row?.description).to.equal(description);
    });
  }

  it('leads from what changed to the answers behind it, newest first', () => {
    const [row] = outline(compared('11222', '33334', done)).find(({ id }) => id === 'actions')?.rows ?? [];
    expect(row?.place).to.deep.equal({ file: 'file:///b.postmortem.md', line: 0 });
    expect(row?.rows?.map(({ description }) => description?.split(' · ')[0]).join(' ')).to.equal(
      'great solid solid solid solid shaky shaky shaky rough rough',
    );
    expect(new Set(row?.rows?.map(({ place }) => place?.line)).size).to.equal(10);
    const [open] = outline(compared('22222', '2', done)).find(({ id }) => id === 'actions')?.rows ?? [];
    expect(open?.rows).to.equal(undefined);
  });

  it('asks whether an action helped only where there is a comparison, and once', () => {
    const askable = (since: string, helped?: string) =>
      outline(compared('22222', since, done), { helped })
        .find(({ id }) => id === 'actions')
        ?.rows?.map(({ description, compared: action }) => [
          action !== undefined,
          description?.split(' · ')[0],
        ]);
    expect(askable('3333')).to.deep.equal([[false, 'one more rating until a comparison']]);
    expect(askable('33333')).to.deep.equal([[true, 'higher since: 2 (5) → 3 (5)']]);
    expect(askable('33333', 'it helped')).to.deep.equal([[false, 'it helped']]);
  });

  it('says how feelings matched from eight rounds on', () => {
    const round = (rating: number, result: string) =>
      `  - { date: 2026-10-01, self_rating: ${String(rating)}, rated: 2026-10-01, heard: 2026-10-02, result: ${result} }`;
    const rounds = [
      ...['passed', 'passed', 'failed', 'passed', 'failed', 'failed'].map((result) => round(3, result)),
      round(1, 'passed'),
    ];
    const sentences = (lines: readonly string[]) =>
      outline({ 'a.interview.yaml': ['company: A', 'rounds:', ...lines] }).flatMap(({ rows = [] }) =>
        rows.map(({ label, rows: below = [] }) => `${label} ${String(below.length)}`),
      );
    expect(sentences(rounds)).to.deep.equal([]);
    expect(sentences([...rounds, round(4, 'passed')])).to.deep.equal([
      'Of 7 rounds that felt good, 4 went on. 7',
      'The one round that felt less good went on anyway. 1',
    ]);
    expect(sentences([...rounds, round(2, 'failed')])[1]).to.equal(
      'Of 2 rounds that felt less good, 1 went on anyway. 2',
    );
    const none = Array.from({ length: 8 }, () => round(4, 'failed'));
    expect(sentences(none)).to.deep.equal([
      'So far, a good feeling says little about the result (rounds: 8). 8',
    ]);
  });
});
