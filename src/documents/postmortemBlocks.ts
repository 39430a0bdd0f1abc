import { wentWellIn } from '../model/capture';
import type { Log, Round, RoundDigest } from '../model/log';
import { isPending } from '../model/next';
import { meetsPerson } from '../model/stage';
import { happeningsOf, inTime, type Happening } from '../model/timeline';
import {
  isGood,
  isWeak,
  labelOf,
  media,
  outcomes,
  results,
  type Outcome,
  type Stage,
} from '../model/vocabulary';
import {
  feedbackIsOwed,
  heldRounds,
  conditionsMet,
  ratedAnswers,
  type PostmortemFacts,
  type RatedAnswer,
} from './facts';
import {
  answerPhrase,
  dayPhrase,
  fileLink,
  goalList,
  inline,
  list,
  momentPhrase,
  quotation,
  ratingPhrase,
  roundAndDay,
  roundPhrase,
  withBetter,
} from './phrases';

/**
 * What each generated block of a post-mortem says, as Markdown; empty where there is nothing to say. All of it is read
 * by someone who may have been turned down today.
 */
export const postmortemBlocks: ReadonlyMap<string, (facts: PostmortemFacts) => string> = new Map([
  ['timeline', timeline],
  ['strengths', strengths],
  ['answered', answered],
  ['weak-answers', weakAnswers],
  ['feedback', feedback],
  ['next-round', nextRound],
  ['goals', ({ goals }) => goalList(goals)],
]);

const endings: Partial<Record<Outcome, string>> = {
  accepted: 'You said yes',
  declined: 'You said no',
  rejected: 'They decided not to go on',
  no_response: 'Closed, without a word from them',
  withdrawn: 'You withdrew',
};

/** Said only when there was an interview: before that, it would be flattery. */
const furthest: Partial<Record<Stage, string>> = {
  interview: 'the interviews',
  final: 'the final round',
  offer: 'an offer',
};

const shownRounds = 3;

function timeline({ log, now, logName }: PostmortemFacts): string {
  const lines = happeningsOf(log, log.outcome ?? 'pending', now.timeZoneId).map(
    (happening) =>
      `${momentPhrase(happening.date, now.timeZoneId) ?? 'No date'}: ${happeningPhrase(happening)}`,
  );
  const source = `From ${fileLink(inline(logName), logName)}.`;
  return lines.length === 0 ? `The log has no dates yet. ${source}` : `${list(lines)}\n\n${source}`;
}

function happeningPhrase(happening: Happening): string {
  switch (happening.kind) {
    case 'applied':
      return 'Applied';
    case 'round':
      return roundLine(happening.round);
    case 'event':
      return inline(happening.note ?? '') || 'Noted';
    case 'offer':
      return 'Their offer';
    case 'decided':
      return endings[happening.outcome] ?? labelOf(outcomes, happening.outcome);
    case 'feedback_asked':
      return 'Asked for feedback';
    case 'feedback':
      return 'Feedback came';
  }
}

function roundLine(round: RoundDigest): string {
  const { type, medium, result, self_rating: felt } = round;
  return [
    roundPhrase(type),
    ...(medium === undefined ? [] : [labelOf(media, medium).toLowerCase()]),
    ...(result === undefined || isPending(round) ? [] : [labelOf(results, result).toLowerCase()]),
    ...(felt === undefined ? [] : [`felt ${ratingPhrase(felt)}`]),
  ].join(', ');
}

function strengths(facts: PostmortemFacts): string {
  const best = ratedAnswers(facts)
    .filter(({ rating }) => isGood(rating))
    .sort((a, b) => b.rating - a.rating)
    .map((answer) => answerLine(answer, facts));
  const lines = [...goodThings(facts), ...best];
  const paragraphs = [...evidence(facts), ...(lines.length > 0 ? [list(lines)] : [])];
  return paragraphs.join('\n\n') || 'Answers that you rate solid or great in the log gather here.';
}

/** What went well in each round, as it was noted right after it; the newest first. */
function goodThings({ log, now }: PostmortemFacts): string[] {
  return inTime(log.rounds ?? [], ({ date }) => date, now.timeZoneId, 'newest first').flatMap((round) =>
    wentWellIn(round).map((text) => `${inline(text)} (${roundAndDay(round, now.timeZoneId)})`),
  );
}

function evidence(facts: PostmortemFacts): string[] {
  const met = conditionsMet(heldRounds(facts));
  if (!met.has('round')) return unmet(facts.log);
  if (!met.has('person')) return [];
  const stage = furthest[facts.stage];
  return stage === undefined ? [] : [`They took you as far as ${stage}, because of what you showed them.`];
}

function unmet({ outcome }: Log): string[] {
  const theirs = outcome === 'rejected' || outcome === 'no_response';
  return theirs ? ['It ended before anyone there had met you. That says little about what you can do.'] : [];
}

function weakAnswers(facts: PostmortemFacts): string {
  const weak = ratedAnswers(facts).filter(({ rating }) => isWeak(rating));
  if (weak.length === 0) return '';
  const lines = weak.map((answer) => withBetter(answerLine(answer, facts), answer.question));
  return `Answers that could go differently next time:\n\n${list(lines)}`;
}

function answerLine({ question, round }: RatedAnswer, { now }: PostmortemFacts): string {
  return `${answerPhrase(question)}, ${roundAndDay(round, now.timeZoneId)}`;
}

function answered(facts: PostmortemFacts): string {
  const { log, now } = facts;
  const lines = heldRounds(facts)
    .filter(meetsPerson)
    .map((round) => `Thank-you, ${roundAndDay(round, now.timeZoneId)}: ${thankYou(round, now.timeZoneId)}`);
  const asked = dayPhrase(log.feedback_asked, now.timeZoneId);
  if (asked !== undefined) lines.push(`Feedback: asked for on ${asked}`);
  else if ((log.feedback ?? []).length > 0) lines.push('Feedback: they gave some');
  const { role, company } = log.fit ?? {};
  if (role !== undefined) lines.push(`Fit of the role, in your view: ${String(role)} of 5`);
  if (company !== undefined) lines.push(`Fit of the company, in your view: ${String(company)} of 5`);
  return lines.length === 0 ? 'The log leaves these questions to you.' : list(lines);
}

function thankYou({ followed_up: sent }: Round, timeZone: string): string {
  if (sent === undefined) return 'none in the log';
  return sent === 'none' ? 'none was owed' : `sent on ${dayPhrase(sent, timeZone) ?? 'an unknown day'}`;
}

function feedback(facts: PostmortemFacts): string {
  const { log, now } = facts;
  const quotes = (log.feedback ?? []).flatMap(({ date, from, text }) => {
    if (text === undefined || inline(text) === '') return [];
    const source = [inline(from ?? '') || 'them', dayPhrase(date, now.timeZoneId)].filter(Boolean).join(', ');
    return [`From ${source}:\n\n${quotation(text)}`];
  });
  if (feedbackIsOwed(facts)) {
    const asked = dayPhrase(log.feedback_asked, now.timeZoneId) ?? '';
    quotes.push(`Asked on ${asked}, none came so far. You did your part, and the question can rest here.`);
  }
  return quotes.join('\n\n') || 'No feedback in the log. You can go on without it.';
}

function nextRound({ coming, now }: PostmortemFacts): string {
  const lines = coming.slice(0, shownRounds).map(({ company, role, type, date, link }) => {
    const what = `${roundPhrase(type)} at ${inline(company) || 'a company without a name'}`;
    const when = momentPhrase(date, now.timeZoneId) ?? 'No date';
    return [`${when}: ${link === undefined ? what : fileLink(what, link)}`, inline(role)]
      .filter(Boolean)
      .join(', ');
  });
  return lines.length === 0 ? 'No round is planned at the moment.' : list(lines);
}
