import { expect } from 'chai';
import { itemIds } from '../../../src/documents/checklists';
import { namesFor } from '../../../src/model/mask';
import { englishHiddenName } from '../../../src/model/names';
import { lookBackPage } from '../../../src/panel/pages/lookBack';
import type { LookBackPlace } from '../../../src/panel/place';
import type { Application } from '../../../src/model/logbook';
import { applicationsOf } from '../model/lessons/search';
import { plain, reader, searchOf } from './search';

type Files = Parameters<typeof applicationsOf>[0];

const pageOf = (logs: readonly string[], place: Partial<LookBackPlace> = {}, hidden = false) =>
  pageIn(searchOf(...logs), place, hidden);

const pageOfFiles = (files: Files) => pageIn(applicationsOf(files), {}, false);

function pageIn(applications: readonly Application[], place: Partial<LookBackPlace>, hidden: boolean) {
  const names = namesFor(applications, hidden ? englishHiddenName : undefined);
  return lookBackPage({ applications, names }, { page: 'lookBack', ...place }, reader);
}

const times = (n: number, log: string) => Array.from({ length: n }, () => log);

describe('the look back', () => {
  it('is empty until something was sent', () => {
    expect(pageOf([]).empty).to.equal(true);
    expect(pageOf(['{company: A}']).empty).to.equal(true);
    expect(pageOf(['{company: A, applied: 2026-10-01}']).empty).to.equal(false);
  });

  it('leaves out the sample once there is a log of one’s own', () => {
    const sample = '{company: Made up, sample: true, applied: 2026-10-01}';
    expect(pageOf([sample]).began).to.equal('One application so far.');
    const page = pageOf([sample, '{company: Acme, applied: 2026-10-02}']);
    expect(Object.values(page.behind).map(({ company }) => company)).to.deep.equal(['Acme']);
  });

  describe('over some days', () => {
    const logs = ['{company: A, applied: 2025-12-31}', '{company: B, applied: 2026-10-01}'];

    it('is about what began in them', () => {
      expect(pageOf(logs).began).to.equal('2 applications so far.');
      expect(pageOf(logs, { from: '2026-01-01' }).began).to.equal('One application began in this time.');
      expect(pageOf(logs, { to: '2020-01-01' }).began).to.equal(undefined);
    });

    it('offers all time, this year and the last 90 days', () => {
      const { range, place } = pageOf(logs, { from: '2026-08-01' });
      expect(range.presets.map(({ period, current }) => [period, current])).to.deep.equal([
        [{}, false],
        [{ from: '2026-01-01' }, false],
        [{ from: '2026-08-01' }, true],
      ]);
      expect(place).to.deep.equal({ page: 'lookBack', from: '2026-08-01' });
    });

    it('takes what is no day for none', () => {
      const { place, range } = pageOf(logs, { from: '<b>', to: '2026-13-01' });
      expect(place).to.deep.equal({ page: 'lookBack' });
      expect(range.presets[0]?.current).to.equal(true);
    });
  });

  describe('at the pipeline', () => {
    const logs = [
      '{company: A, applied: 2026-10-01}',
      '{company: B, applied: 2026-10-02, outcome: rejected}',
      '{company: C, applied: 2026-10-03, outcome: no_response, rounds: [{type: technical}]}',
    ];

    it('names every band, and what stands behind it', () => {
      const { bands } = pageOf(logs).pipeline;
      expect(bands.map(({ id, label, n }) => [id, label, n])).to.deep.equal([
        ['applied/interview', 'Applied to Interview: One application', 1],
        ['applied/waiting', 'Applied, Waiting: One application', 1],
        ['applied/ended', 'Applied, Ended here: One application', 1],
        ['interview/ended', 'Interview, Ended here: One application', 1],
      ]);
      expect(bands.map(({ logs: [log = ''] }) => pageOf(logs).behind[log]?.company)).to.deep.equal([
        'C',
        'A',
        'B',
        'C',
      ]);
    });

    it('says the same in a table', () => {
      expect(pageOf(logs).pipeline.table).to.deep.equal({
        head: ['Stage', 'Reached', 'Went on', 'Waiting', 'Ended here'],
        rows: [
          { label: 'Applied', cells: ['3', '1', '1', '1'] },
          { label: 'Interview', cells: ['1', '', '', '1'] },
        ],
      });
    });

    it('never says how an application ended, only how far it came', () => {
      const page = pageOf(times(30, '{company: A, role: r, applied: 2026-10-01, outcome: rejected}'));
      expect(JSON.stringify(page)).not.to.match(/reject|no.response/i);
    });

    it('lists those first that came furthest, then the newest', () => {
      const [band] = pageOf([
        '{company: Old, rounds: [{type: recruiter_screen, date: 2026-01-01}]}',
        '{company: New, rounds: [{type: recruiter_screen, date: 2026-02-01}]}',
        '{company: Far, rounds: [{type: recruiter_screen}, {type: technical}]}',
      ]).pipeline.bands;
      const { behind } = pageOf([]);
      expect(behind).to.deep.equal({});
      expect(band?.logs.map((log) => log.slice(-'2/log.interview.yaml'.length)[0])).to.deep.equal([
        '2',
        '1',
        '0',
      ]);
    });
  });

  it('says what led to what in sentences with their numbers, from ten on', () => {
    const talk = '{company: A, applied: 2026-10-01, rounds: [{type: recruiter_screen, date: 2026-10-05}]}';
    expect(pageOf(times(9, talk)).rates).to.deep.equal([]);
    const [rate] = pageOf([...times(4, talk), ...times(8, '{company: B, applied: 2026-10-01}')]).rates;
    expect(rate).to.include({
      text: 'Of 12 applications, 4 led to a conversation.',
      waiting: '8 of the others are still open.',
    });
  });

  it('tells how long answers take, with their median, from five on', () => {
    const heard = (days: number) =>
      `{company: A, applied: 2026-10-01, rounds: [{type: technical, date: 2026-10-${String(days + 1).padStart(2, '0')}}]}`;
    const four = [2, 4, 4, 9].map(heard);
    expect(pageOf(four).times).to.deep.equal([]);
    const [answer] = pageOf([...four, heard(12), '{company: B, applied: 2026-10-02}']).times;
    expect(plain(answer?.text)).to.equal(
      'Half of 5 first answers came within 4 days; the quickest took 2 days, the slowest 12 days. One more is still to come.',
    );
    expect(plain(answer?.median.words)).to.equal('median 4 days');
    expect(pageOf(times(5, heard(3))).times.map(({ text }) => plain(text))[0]).to.equal('All 5 took 3 days.');
  });

  it('compares sources, résumés and tags by their names', () => {
    const { comparisons } = pageOf([
      ...times(
        20,
        '{company: A, source: referral, resume: ../cv/short.md, rounds: [{type: panel, date: 2026-10-01}]}',
      ),
      ...times(21, '{company: A, source: job_board, resume: long.md, applied: 2026-10-01}'),
    ]);
    expect(
      comparisons.map(({ title, groups }) => [title, ...groups.map(({ label, text }) => `${label} ${text}`)]),
    ).to.deep.equal([
      ['By source', 'Job board 0 of 21', 'Referral 20 of 20'],
      ['By résumé', 'long.md 0 of 21', 'short.md 20 of 20'],
    ]);
  });

  describe('at the lessons', () => {
    const answers = (ratings: string, competency = 'coding') =>
      Array.from(ratings, (rating, index) => {
        const day = String(index + 1).padStart(2, '0');
        return `{date: 2026-10-${day}, questions: [{text: Q${String(index)}, competency: ${competency}, rating: ${rating}}]}`;
      }).join(', ');
    const lessonsFor = (ratings: string) =>
      pageOf([`{company: Acme, rounds: [${answers(ratings)}]}`]).lessons;

    it('names strengths first, each question once, as it went best', () => {
      const { strengths } = pageOf([
        `{company: Acme, rounds: [{date: 2026-10-01, questions: [{text: Why us?, rating: 3}, {text: 'why us? ', rating: 4}, {text: Queue, rating: 3}, {text: Tree, rating: 2}]}]}`,
      ]).lessons;
      expect(
        strengths.map(({ text, rating, company }) => [text.trim(), rating?.word, company]),
      ).to.deep.equal([
        ['why us?', 'great', 'Acme'],
        ['Queue', 'solid', 'Acme'],
      ]);
    });

    it('sees a trend from six ratings on', () => {
      expect(lessonsFor('11344').competencies[0]?.trend).to.equal(undefined);
      expect(lessonsFor('112344').competencies[0]).to.deep.include({
        text: '2.5 of 4 on average, from 6 answers',
        inOrder: 'Oldest to newest: rough, rough, shaky, solid, great, great',
        trend: { way: 'up', words: 'higher in the later half' },
        next: true,
      });
      expect(lessonsFor('3').competencies[0]?.text).to.equal('3 of 4, from one answer');
    });

    it('draws the newest of many answers', () => {
      const { competencies } = lessonsFor('1'.repeat(4) + '3'.repeat(16));
      expect(competencies[0]?.dots.map(({ value }) => value)).to.deep.equal(
        Array.from({ length: 16 }, () => 3),
      );
      expect(competencies[0]?.inOrder).to.match(/^The last 16: solid, /);
    });

    it('speaks of a feeling from eight rounds on', () => {
      const round = (rating: number, result: string) =>
        `{date: 2026-10-01, self_rating: ${String(rating)}, rated: 2026-10-01, heard: 2026-10-05, result: ${result}}`;
      const seven = [...times(5, round(3, 'passed')), round(4, 'failed'), round(2, 'passed')];
      const page = (rounds: string[]) => pageOf([`{company: A, rounds: [${rounds.join(', ')}]}`]);
      expect(page(seven).lessons.feeling).to.deep.equal([]);
      expect(page([...seven, round(3, 'passed')]).lessons.feeling).to.deep.equal([
        'Of 7 rounds that felt good, 6 went on.',
        'The one round that felt less good went on anyway.',
      ]);
      const none = [...times(6, round(3, 'failed')), round(1, 'failed'), round(2, 'failed')];
      expect(page(none).lessons.feeling).to.deep.equal([
        'So far, a good feeling says little about the result (rounds: 6).',
        'So far, when a round felt less good, the result agreed (rounds: 2).',
      ]);
    });

    it('says what practice changed only with five ratings on each side', () => {
      const files = (since: string): Files => ({
        'a.interview.yaml': `{company: A, rounds: [${answers('22222' + since)}]}`,
        'b.interview.yaml': '{company: B, applied: 2026-09-01}',
        'b.postmortem.md':
          '## Do <!-- section:actions -->\n\n- [x] Type aloud [area:: coding] [completion:: 2026-10-05]\n',
      });
      expect(pageOfFiles(files('4444')).lessons.helped).to.deep.equal([]);
      expect(pageOfFiles(files('44444')).lessons.helped).to.deep.equal([
        {
          text: 'Type aloud',
          area: 'Coding',
          before: 'Before: 2 of 4 on average, from 5 answers',
          since: 'Since: 4 of 4 on average, from 5 answers',
          verdict: 'higher since',
        },
      ]);
    });

    it('counts only what was answered "not this time", by its short name', () => {
      const [item = ''] = itemIds.filter((id) => id === 'clear-answers');
      const review = `## Room <!-- section:room -->\n\n- [-] Clear? <!-- item:${item} -->\n- [ ] Calm? <!-- item:confident -->\n`;
      const { gaps } = pageOfFiles({
        'a.interview.yaml': '{company: A, applied: 2026-09-01}',
        'a.postmortem.md': review,
        'b.interview.yaml': '{company: B, applied: 2026-09-01}',
        'b.postmortem.md': review,
      }).lessons;
      expect(gaps).to.deep.equal([
        {
          label: 'Clear answers',
          times: '2 times',
          logs: ['file:///a.interview.yaml', 'file:///b.interview.yaml'],
        },
      ]);
    });
  });

  it('ends with what changed, in one’s own words', () => {
    const { changes } = pageOf([
      '{company: A, rounds: [{date: 2026-10-01, questions: [{text: Queue, better: Limits first}]}]}',
    ]);
    expect(changes.map(({ text, about, when }) => [text, about, plain(when)])).to.deep.equal([
      ['Limits first', 'Queue', 'Oct 1, 2026'],
    ]);
  });

  it('hides names everywhere', () => {
    const page = pageOf(
      [
        `{company: Acme, role: Lead at Acme, applied: 2026-10-01, tags: [acme], rounds: [{date: 2026-10-02, questions: [{text: Why Acme?, rating: 4, competency: Acme lore, better: Say what Acme makes}]}]}`,
      ],
      {},
      true,
    );
    const shown = JSON.stringify(page).replaceAll('/log.interview.yaml', '');
    expect(shown).to.contain('Company A').and.not.match(/acme/i);
  });
});
