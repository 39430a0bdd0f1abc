import { expect } from 'chai';
import type { Log } from '../../../src/model/log';
import { counts, meetsPerson, stageOf } from '../../../src/model/stage';
import {
  outcomes,
  roundTypes,
  type Outcome,
  type RoundType,
  type Stage,
} from '../../../src/model/vocabulary';

const log = (facts: Partial<Log>): Log => ({ company: 'Acme', role: 'Engineer', ...facts });

describe('the stage of an application', () => {
  const cases: readonly [what: string, facts: Partial<Log>, stage: Stage][] = [
    ['nothing yet', {}, 'saved'],
    ['applied', { applied: '2026-10-01' }, 'applied'],
    ['an empty round', { rounds: [{}] }, 'interview'],
    ['a cancelled round', { rounds: [{ type: 'final', result: 'cancelled' }] }, 'saved'],
    ['a cancelled round, applied', { applied: '2026-10-01', rounds: [{ result: 'cancelled' }] }, 'applied'],
    ['an earlier kind last', { rounds: [{ type: 'onsite' }, { type: 'recruiter_screen' }] }, 'final'],
    ['a failed round', { rounds: [{ type: 'technical', result: 'failed' }] }, 'interview'],
    ['an offer', { offer: {} }, 'offer'],
    ['an offer, then rejected', { offer: {}, outcome: 'rejected' }, 'offer'],
    ['rejected after a final', { outcome: 'rejected', rounds: [{ type: 'final' }] }, 'final'],
    ['rejected at once', { outcome: 'rejected', applied: '2026-10-01' }, 'applied'],
  ];
  for (const [what, facts, stage] of cases) {
    it(`${what}: ${stage}`, () => {
      expect(stageOf(log(facts))).to.equal(stage);
    });
  }

  const byType: Record<RoundType, Stage> = {
    recruiter_screen: 'screen',
    assessment: 'screen',
    take_home: 'interview',
    hiring_manager: 'interview',
    technical: 'interview',
    system_design: 'interview',
    behavioral: 'interview',
    panel: 'interview',
    onsite: 'final',
    final: 'final',
    other: 'interview',
  };
  for (const { id } of roundTypes) {
    it(`a round of type ${id}: ${byType[id]}`, () => {
      expect(stageOf(log({ rounds: [{ type: id }] }))).to.equal(byType[id]);
    });
  }

  const byOutcome: Record<Outcome, Stage> = {
    offer: 'offer',
    pending: 'saved',
    accepted: 'offer',
    declined: 'offer',
    rejected: 'saved',
    no_response: 'saved',
    withdrawn: 'saved',
  };
  for (const { id } of outcomes) {
    it(`the outcome ${id} alone: ${byOutcome[id]}`, () => {
      expect(stageOf(log({ outcome: id }))).to.equal(byOutcome[id]);
    });
  }
});

describe('a round', () => {
  it('counts unless it was cancelled', () => {
    expect(
      [{}, { result: 'failed' }, { result: 'cancelled' }].map((round) => counts(round as object)),
    ).to.deep.equal([true, true, false]);
  });

  it('meets a person, but for an assessment and a take-home', () => {
    const alone = roundTypes.filter(({ id }) => !meetsPerson({ type: id })).map(({ id }) => id);
    expect(alone).to.deep.equal(['assessment', 'take_home']);
    expect(meetsPerson({})).to.equal(true);
  });
});
