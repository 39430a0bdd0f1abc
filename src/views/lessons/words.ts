import * as vscode from 'vscode';
import { dayWords, type Calendar } from '../../model/dateWords';
import type { ActionLesson, Calibration, TracedCompetency, TracedStory } from '../../model/lessons';
import { mean, speaksFrom, trendOf } from '../../model/statistics';
import { competencies, labelOf, ratings } from '../../model/vocabulary';

const { t } = vscode.l10n;

/** A rating as a dot that fills up, by its number. */
const dots = ['', '◔', '◑', '◕', '●'];

/** How many dots fit beside a name; the newest tell most. */
const shownDots = 6;

const arrows = { up: '↑', level: '→', down: '↓' } as const;

/** The word for a rating. */
export function ratingWord(rating: number): string {
  return t(labelOf(ratings, rating));
}

/** What a competency is called. */
export function competencyName(competency: string): string {
  return t(labelOf(competencies, competency));
}

/** The ratings of a competency at a glance, oldest first, and the word for the latest: `◑◑◕◕●◕ solid ↑`. */
export function ratingsAtAGlance({ ratings: all }: TracedCompetency): string {
  const values = all.map(({ rating }) => rating);
  const trend = trendOf(values);
  const shown = values.slice(-shownDots).map((value) => dots[value]);
  return [
    (values.length > shownDots ? '…' : '') + shown.join(''),
    ...values.slice(-1).map(ratingWord),
    ...(trend ? [arrows[trend]] : []),
  ].join(' ');
}

/** The same in words, a line each; for the tooltip, and for those who hear the tree. */
export function ratingsInWords({ n, average, ratings: all }: TracedCompetency): string[] {
  const values = all.map(({ rating }) => rating);
  const trend = trendOf(values);
  const newest = values.slice(-shownDots).map(ratingWord).join(', ');
  return [
    averageWords(average, n),
    values.length > shownDots
      ? t('the last {0}: {1}', shownDots, newest)
      : t('oldest to newest: {0}', newest),
    ...(trend ? [trendWords[trend]()] : []),
  ];
}

const trendWords = {
  up: () => t('the later half was rated higher'),
  level: () => t('the later half was rated about the same'),
  down: () => t('the later half was rated lower'),
} as const;

/** How often, in words. */
export function timesWords(n: number): string {
  if (n === 1) return t('once');
  return n === 2 ? t('twice') : t('{0} times', n);
}

/** How a story went each time it was told. */
export function storyWords({ used, average }: TracedStory): string {
  const told = t('told {0}', timesWords(used));
  return average === undefined ? told : `${told} · ${t('{0} of 4 on average', oneDecimal(average))}`;
}

/** The gist of an action beside its name: what changed, or what it is about and by when. */
export function actionGist(action: ActionLesson, calendar: Calendar): string[] {
  const { area, due, done, before, since, verdict } = action;
  const figures = `${averageOf(before)} (${String(before.length)}) → ${averageOf(since)} (${String(since.length)})`;
  return [
    ...(verdict === 'too few' ? untilComparison(action) : [`${verdictWords[verdict]()}: ${figures}`]),
    ...(area === undefined ? [] : [competencyName(area)]),
    ...(due === undefined || done ? [] : [t('by {0}', dayWords(due, calendar))]),
  ];
}

/** What the ratings around an action say, in whole words. */
export function actionInWords(action: ActionLesson): string[] {
  const { area, done, before, since, verdict } = action;
  const side = (values: readonly number[]) => averageWords(mean(values) ?? 0, values.length);
  return [
    done ? t('done') : t('open'),
    ...(area === undefined ? [] : [competencyName(area)]),
    ...(before.length > 0 ? [t('before: {0}', side(before))] : []),
    ...(since.length > 0 ? [t('since: {0}', side(since))] : []),
    ...(verdict === 'too few' ? untilComparison(action) : [verdictWords[verdict]()]),
  ];
}

const verdictWords = {
  higher: () => t('higher since'),
  same: () => t('about the same'),
  lower: () => t('lower so far'),
} as const;

/** How many ratings are missing until an action that was done can be compared; nothing where it never can. */
function untilComparison({ done, completed, before, since }: ActionLesson): string[] {
  const missing = speaksFrom.verdict - since.length;
  if (!done || completed === undefined || before.length < speaksFrom.verdict || missing <= 0) return [];
  return missing === 1
    ? [t('one more rating until a comparison')]
    : [t('{0} more ratings until a comparison', missing)];
}

/** How often a round went on that had felt good; nobody needs to be told of none. */
export function goodFeelingWords({ thoughtGood, wentOn }: Calibration): string {
  if (wentOn === 0)
    return t('So far, a good feeling says little about the result (rounds: {0}).', thoughtGood);
  return thoughtGood > 1
    ? t('Of {0} rounds that felt good, {1} went on.', thoughtGood, wentOn)
    : t('The one round that felt good went on.');
}

/** How often a round went on that had not felt like it. */
export function badFeelingWords({ thoughtBad, wentOnAnyway }: Calibration): string {
  if (wentOnAnyway === 0)
    return t('So far, when a round felt less good, the result agreed (rounds: {0}).', thoughtBad);
  return thoughtBad > 1
    ? t('Of {0} rounds that felt less good, {1} went on anyway.', thoughtBad, wentOnAnyway)
    : t('The one round that felt less good went on anyway.');
}

function averageWords(average: number, n: number): string {
  return n === 1
    ? t('{0} of 4, from one answer', oneDecimal(average))
    : t('{0} of 4 on average, from {1} answers', oneDecimal(average), n);
}

function averageOf(values: readonly number[]): string {
  return oneDecimal(mean(values) ?? 0);
}

function oneDecimal(value: number): string {
  return new Intl.NumberFormat(vscode.env.language, { maximumFractionDigits: 1 }).format(value);
}
