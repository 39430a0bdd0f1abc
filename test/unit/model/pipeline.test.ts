import { expect } from 'chai';
import { endOf, pathOf, pipelineOf } from '../../../src/model/pipeline';
import { outcomes } from '../../../src/model/vocabulary';
import { applicationOf, searchOf } from '../panel/search';

const flow = (...logs: string[]) => {
  const { applications, reached, bands } = pipelineOf(searchOf(...logs));
  return {
    sent: applications.length,
    reached: Object.fromEntries(reached),
    bands: bands.map((band) => `${band.from} ${band.to} ${String(band.applications.length)}`),
  };
};

describe('the pipeline', () => {
  const paths: [log: string, path: string][] = [
    ['{company: A}', ''],
    ['{company: A, applied: 2026-01-01}', 'applied'],
    ['{company: A, rounds: [{type: recruiter_screen}]}', 'applied screen'],
    ['{company: A, rounds: [{type: technical}, {type: assessment}]}', 'applied screen interview'],
    ['{company: A, rounds: [{type: onsite}]}', 'applied final'],
    ['{company: A, rounds: [{type: onsite, result: cancelled}], applied: 2026-01-01}', 'applied'],
    ['{company: A, rounds: [{}]}', 'applied interview'],
    ['{company: A, outcome: declined}', 'applied offer'],
    ['{company: A, rounds: [{type: final}], offer: {base: 1}}', 'applied final offer'],
  ];
  for (const [log, path] of paths) {
    it(`sees ${path || 'no stage'} in ${log}`, () => {
      const application = applicationOf(log);
      expect(pathOf(application.log, application.stage).join(' ')).to.equal(path);
    });
  }

  it('knows how every outcome stands', () => {
    expect(outcomes.map(({ id }) => `${id} ${endOf(id)}`)).to.deep.equal([
      'offer deciding',
      'pending waiting',
      'accepted accepted',
      'declined own',
      'rejected ended',
      'no_response ended',
      'withdrawn own',
    ]);
  });

  it('is empty while nothing was sent', () => {
    expect(flow('{company: A}')).to.deep.equal({ sent: 0, reached: {}, bands: [] });
  });

  it('tells where applications went on to, and where each stands', () => {
    const screen = '{type: recruiter_screen}';
    expect(
      flow(
        '{company: A, applied: 2026-01-01}',
        '{company: B, applied: 2026-01-01, outcome: rejected}',
        '{company: C, applied: 2026-01-01, outcome: no_response}',
        `{company: D, rounds: [${screen}], outcome: withdrawn}`,
        `{company: E, rounds: [${screen}, {type: technical}], outcome: rejected}`,
        '{company: F, rounds: [{type: technical}], outcome: offer}',
        '{company: G}',
      ),
    ).to.deep.equal({
      sent: 6,
      reached: { applied: 6, screen: 2, interview: 2, offer: 1 },
      bands: [
        'applied screen 2',
        'applied interview 1',
        'applied waiting 1',
        'applied ended 2',
        'screen interview 1',
        'screen own 1',
        'interview offer 1',
        'interview ended 1',
        'offer deciding 1',
      ],
    });
  });

  it('loses no one: as many leave a stage as reached it', () => {
    const types = ['recruiter_screen', 'technical', 'onsite', 'final'];
    const logs = Array.from({ length: 64 }, (_, index) => {
      const rounds = types.filter((_type, bit) => index & (1 << bit)).map((type) => `{type: ${type}}`);
      const outcome = outcomes[index % outcomes.length]?.id ?? '';
      return `{company: A, applied: 2026-01-01, outcome: ${outcome}, rounds: [${rounds.join(', ')}]}`;
    });
    const { reached, bands } = pipelineOf(searchOf(...logs));
    for (const [stage, n] of reached) {
      const leaving = bands.filter(({ from }) => from === stage);
      expect(leaving.reduce((sum, { applications }) => sum + applications.length, 0)).to.equal(n);
    }
  });
});
