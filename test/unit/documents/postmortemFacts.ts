import { readFileSync } from 'node:fs';
import * as markdown from 'prettier/plugins/markdown';
import { format } from 'prettier/standalone';
import { Temporal } from 'temporal-polyfill';
import type { PostmortemFacts } from '../../../src/documents/facts';
import type { Log, Round } from '../../../src/model/log';
import { stageOf } from '../../../src/model/stage';

/** The shipped templates, as they lie in the repository. */
export const template = readFileSync('media/templates/postmortem.md', 'utf8');
export const offerTemplate = readFileSync('media/templates/offer.md', 'utf8');

export const now = Temporal.ZonedDateTime.from('2026-10-30T18:00[Europe/Berlin]');

/** The facts of a log, by default of a rejected application with nothing else in it. */
export function factsOf(log: Partial<Log>, more: Partial<PostmortemFacts> = {}): PostmortemFacts {
  const whole: Log = { company: 'Acme Robotics', role: 'Backend Engineer', outcome: 'rejected', ...log };
  return {
    log: whole,
    stage: stageOf(whole),
    now,
    coming: [],
    goals: [],
    logName: 'acme.interview.yaml',
    ...more,
  };
}

export const technical: Round = {
  type: 'technical',
  date: '2026-10-12T15:00+02:00',
  medium: 'video',
  result: 'failed',
  self_rating: 2,
  questions: [
    { text: 'Design a rate limiter', rating: 2, better: 'start from the limits' },
    { text: 'Talk about an outage', rating: 4 },
    { text: 'Reverse a list', rating: 3 },
    { text: 'Why us?' },
  ],
};
export const screen: Round = {
  type: 'recruiter_screen',
  date: '2026-10-05',
  result: 'passed',
  questions: [{ text: 'Tell me about yourself', rating: 4 }],
};
export const takeHome: Round = { type: 'take_home', date: '2026-10-08', result: 'failed' };

/** What Prettier would make of a document. */
export function pretty(text: string): Promise<string> {
  return format(text, { parser: 'markdown', plugins: [markdown] });
}
