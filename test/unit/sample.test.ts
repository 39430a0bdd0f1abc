import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readDocument } from '../../src/documents/read';
import { fillDates, fillSample, samplePaths } from '../../src/documents/sample';
import { parseDate } from '../../src/model/dates';
import { slugOf } from '../../src/model/logbook';
import { nextStep } from '../../src/model/next';
import { parseLog } from '../../src/model/parse';
import { slugFor } from '../../src/model/slug';

const stored = new Map(samplePaths.map((path) => [path, readFileSync(`media/sample/${path}`, 'utf8')]));
const now = Temporal.ZonedDateTime.from('2026-11-22T03:37[Europe/Berlin]');
const sample = fillSample(stored, now);
const logs = [...sample]
  .filter(([path]) => slugOf(path) !== undefined)
  .map(([path, text]) => ({ path, ...parseLog(text) }));
const documents = [...sample]
  .filter(([path]) => /\.(?:prep|postmortem)\.md$/.test(path))
  .map(([path, text]) => ({ path, text, ...readDocument(text) }));

describe('the dates of the sample', () => {
  const thursday = Temporal.PlainDate.from('2026-10-15');
  const dates: [placeholder: string, date: string][] = [
    ['{{today}}', '2026-10-15'],
    ['{{today-2}}', '2026-10-13'],
    ['{{today+1T15:00}}', '2026-10-16T15:00'],
    ['{{today-5}}', '2026-10-09'],
    ['{{today-4}}', '2026-10-09'],
    ['{{today+2}}', '2026-10-19'],
    ['{{today+3T09:30}}', '2026-10-19T09:30'],
    ['{{today + 3}} {{company}}', '{{today + 3}} {{company}}'],
  ];
  for (const [placeholder, date] of dates) {
    it(`${placeholder} is ${date}`, () => {
      expect(fillDates(placeholder, thursday)).to.equal(date);
    });
  }

  it('leave today alone, even on a Sunday', () => {
    expect(fillDates('{{today}}', Temporal.PlainDate.from('2026-11-22'))).to.equal('2026-11-22');
  });
});

describe('the sample', () => {
  it('is what lies in its folder', () => {
    const files = readdirSync('media/sample', { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = files.map(({ parentPath, name }) =>
      `${parentPath}/${name}`.replaceAll('\\', '/').replace('media/sample/', ''),
    );
    expect(paths).to.have.members(samplePaths);
  });

  it('leaves no placeholder', () => {
    expect([...sample.values()].join('\n')).not.to.match(/\{\{|\}\}/);
  });

  it('has a dozen applications, all marked, in folders named as new ones are', () => {
    expect(logs).to.have.length(12);
    for (const { path, log } of logs) {
      expect(log.sample, path).to.equal(true);
      const slug = slugFor(log.company, log.role);
      expect(path).to.equal(`${slug}/${slug}.interview.yaml`);
    }
  });

  it('has one broken log, and nothing to mend in the others', () => {
    const broken = logs.filter(({ problems }) => problems.length > 0);
    expect(broken.map(({ path }) => slugOf(path))).to.deep.equal(['sunflower-energy-go-developer']);
    expect(broken[0]?.problems.map(({ code }) => code)).to.include.members(['syntax']);
  });

  it('has every outcome, something coming up, and an offer to decide on in time', () => {
    const outcomes = logs.map(({ log }) => log.outcome ?? 'pending');
    expect([...new Set(outcomes)].sort()).to.deep.equal([
      'accepted',
      'declined',
      'no_response',
      'offer',
      'pending',
      'rejected',
      'withdrawn',
    ]);
    const coming = logs.flatMap(({ log }) => nextStep(log, now)?.kind ?? []);
    expect(coming.sort()).to.deep.equal(['offer_deadline', 'round', 'round']);
  });

  it('has enough ratings to compare with results, and on both sides of the action that was done', () => {
    const rounds = logs.flatMap(({ log }) => log.rounds ?? []);
    const compared = rounds.filter(
      ({ rated, heard, result }) =>
        rated && heard && rated <= heard && (result === 'passed' || result === 'failed'),
    );
    expect(compared.length).to.be.at.least(8);
    const done = documents
      .flatMap(({ actions }) => actions)
      .find(({ text }) => text.startsWith('Drill estimates'));
    const completed = done?.completed ?? '';
    expect(parseDate(completed)).not.to.equal(undefined);
    const design = rounds.flatMap(({ date = '', questions }) =>
      (questions ?? [])
        .filter((question) => question.competency === done?.area && question.rating)
        .map(() => date),
    );
    expect(design.filter((date) => date < completed).length).to.be.at.least(6);
    expect(design.filter((date) => date > completed).length).to.be.at.least(5);
  });

  it('tells stories that stories.md holds', () => {
    const told = logs.flatMap(({ log }) => (log.rounds ?? []).flatMap(({ questions }) => questions ?? []));
    const headings = [...(sample.get('stories.md') ?? '').matchAll(/^## (.*)$/gm)].map(
      ([, heading]) => heading,
    );
    expect(headings).to.include.members(told.flatMap(({ story }) => story ?? []));
  });

  it('never runs out of order, whatever weekday it is made on', () => {
    const texts = [...stored].filter(([path]) => slugOf(path) !== undefined && !path.startsWith('sunflower'));
    for (let days = 0; days < 7; days++) {
      const day = now.toPlainDate().add({ days });
      for (const [path, text] of texts) {
        const { log } = parseLog(fillDates(text, day));
        for (const { date = '', rated, heard, followed_up: sent } of log.rounds ?? []) {
          const held = date.slice(0, 10);
          expect((log.applied ?? held) <= held, path).to.equal(true);
          for (const later of [rated, heard, sent]) expect((later ?? 'none') >= held, path).to.equal(true);
        }
      }
    }
  });

  it('has two post-mortems and a prep sheet with nothing to mend, whose blocks are filled and ours', () => {
    expect(documents.map(({ path }) => path.replace(/^.*?\./, ''))).to.have.members([
      'prep.md',
      'postmortem.md',
      'postmortem.md',
    ]);
    for (const { path, problems, blocks: all } of documents) {
      // Keywords have no facts yet.
      const blocks = all.filter(({ name }) => name !== 'keywords');
      expect(problems, path).to.deep.equal([]);
      expect(blocks, path).not.to.have.length(0);
      expect(
        blocks.map(({ state }) => state),
        path,
      ).to.deep.equal(blocks.map(() => 'generated'));
    }
  });

  it('asks what the templates ask', () => {
    const asked = (text: string) => readDocument(text).items.map(({ id }) => id);
    const made = (slug: string, kind = 'postmortem') => asked(sample.get(`${slug}/${slug}.${kind}.md`) ?? '');
    const template = (name: string) => asked(readFileSync(`media/templates/${name}.md`, 'utf8'));
    expect(made('hafenkante-bank-payments-engineer')).to.deep.equal(template('postmortem'));
    expect(made('slow-parcel-logistics-backend-engineer')).to.deep.equal(template('offer'));
    expect(made('acme-robotics-backend-engineer', 'prep')).to.deep.equal(template('prep'));
  });
});
