import { Temporal } from 'temporal-polyfill';
import { localDayOfText } from '../model/dates';
import type { Log, Question, Round } from '../model/log';
import { isComing } from '../model/next';
import { counts, meetsPerson } from '../model/stage';
import { inTime } from '../model/timeline';
import type { Stage } from '../model/vocabulary';
import type { When } from './checklists';

/** A round that lies ahead, of whatever application. */
export interface ComingRound {
  readonly company: string;
  readonly role: string;
  readonly type: Round['type'];
  /** As in its log. */
  readonly date: string;
  /** What to open: a path relative to the document, with `/`, not encoded. */
  readonly link?: string;
}

/** All that the generated parts of a post-mortem are made from. */
export interface PostmortemFacts {
  readonly log: Log;
  readonly stage: Stage;
  /** Dates are told in its time zone. */
  readonly now: Temporal.ZonedDateTime;
  /** Rounds ahead in any application, soonest first. */
  readonly coming: readonly ComingRound[];
  /** The career goals of goals.md, as the user wrote them. */
  readonly goals: readonly string[];
  /** The file name of the log, which lies beside the document. */
  readonly logName: string;
}

/** Rounds that were held, as far as the log tells: neither cancelled nor still ahead. In file order. */
export function heldRounds({ log, now }: PostmortemFacts): readonly Round[] {
  return (log.rounds ?? []).filter((round) => counts(round) && !isComing(round, now));
}

/** What the rounds that were held have met of what stages and items ask for. */
export function conditionsMet(held: readonly Round[]): ReadonlySet<When> {
  const met = new Set<When>(['always']);
  if (held.length > 0) met.add('round');
  if (held.some(meetsPerson)) met.add('person');
  return met;
}

/** An answer that was rated, and the round it was given in. */
export interface RatedAnswer {
  readonly question: Question;
  readonly rating: number;
  readonly round: Round;
}

/** All rated answers, newest round first, undated rounds last, in file order within a round. */
export function ratedAnswers({ log, now }: PostmortemFacts): readonly RatedAnswer[] {
  return inTime(log.rounds ?? [], ({ date }) => date, now.timeZoneId, 'newest first').flatMap((round) =>
    (round.questions ?? []).flatMap((question) =>
      question.rating === undefined ? [] : [{ question, rating: question.rating, round }],
    ),
  );
}

/** Whether feedback was asked for and none came after it. Feedback without a date counts as an answer. */
export function feedbackIsOwed({ log, now }: PostmortemFacts): boolean {
  const asked = localDayOfText(log.feedback_asked, now.timeZoneId);
  if (!asked) return false;
  return !(log.feedback ?? []).some(({ date }) => {
    const came = localDayOfText(date, now.timeZoneId);
    return !came || Temporal.PlainDate.compare(came, asked) >= 0;
  });
}

/** The checklist items that the log answers by itself. What it doesn't know stays open. */
export function answersFromFacts(facts: PostmortemFacts): ReadonlyMap<string, 'yes' | 'no'> {
  const answers = new Map<string, 'yes' | 'no'>();
  const people = heldRounds(facts).filter(meetsPerson);
  const thanked = people.filter((round) => round.followed_up !== undefined);
  // A log that tells of no thank-you at all may just not keep them.
  if (thanked.length > 0) answers.set('follow-up', thanked.length === people.length ? 'yes' : 'no');
  const { feedback, feedback_asked: asked } = facts.log;
  if (asked !== undefined || (feedback?.length ?? 0) > 0) answers.set('feedback-asked', 'yes');
  return answers;
}
