import { binsOf, spreadOf, timesToAnswer, timesToResult, type Durations } from '../../../model/durations';
import { excerpt } from '../../../model/excerpt';
import type { Application } from '../../../model/logbook';
import { comparisonsOf, ratesOf, type Comparison, type Rate, type RateId } from '../../../model/rates';
import { speaksFrom } from '../../../model/statistics';
import { labelOf, sources } from '../../../model/vocabulary';
import { fill, type Words } from '../../words';
import type { Reader } from '../phrases';
import { nameLength } from '../shared';
import { countWords, daysWords, numberWords } from './phrases';

/** How many of how many, in a sentence. */
export interface RateView {
  readonly id: RateId;
  readonly text: string;
  readonly of: number;
  readonly led: number;
  /** What of the others may still come. */
  readonly waiting?: string;
}

/** How long something takes: each bar of the picture, and what it says, in words. */
export interface TimesView {
  readonly id: 'answer' | 'result';
  readonly title: string;
  readonly text: string;
  readonly median: { readonly days: number; readonly words: string };
  /** How many times fall on which days, both included. */
  readonly bins: readonly {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly label: string;
  }[];
}

/** Groups of applications beside each other. */
export interface ComparisonView {
  readonly id: Comparison['by'];
  readonly title: string;
  readonly groups: readonly {
    readonly label: string;
    readonly of: number;
    readonly led: number;
    readonly text: string;
  }[];
}

const ratePhrases = {
  conversation: 'lookRateConversation',
  interview: 'lookRateInterview',
  offer: 'lookRateOffer',
  round: 'lookRateRound',
} as const satisfies Record<RateId, keyof Words>;

/** How often one step led to the next, as far as there are enough cases. */
export function rateViews(applications: readonly Application[], reader: Reader): RateView[] {
  return ratesOf(applications, reader.now).map(({ id, of, led, waiting }) => ({
    id,
    text: fill(reader.words[ratePhrases[id]], numberWords(of, reader), numberWords(led, reader)),
    of,
    led,
    ...(waiting > 0 && { waiting: waitingWords({ waiting }, reader) }),
  }));
}

function waitingWords({ waiting }: Pick<Rate, 'waiting'>, reader: Reader): string {
  return countWords(waiting, reader.words.lookRateWaitingOne, reader.words.lookRateWaiting, reader);
}

/** How long it takes to hear from an employer. */
export function timesViews(applications: readonly Application[], reader: Reader): TimesView[] {
  const logs = applications.map(({ log }) => log);
  const { words, now } = reader;
  return [
    ...timesView('answer', timesToAnswer(logs, now), words.lookAnswerTime, words.lookAnswerTimeText, reader),
    ...timesView('result', timesToResult(logs, now), words.lookResultTime, words.lookResultTimeText, reader),
  ];
}

function timesView(
  id: TimesView['id'],
  times: Durations,
  title: string,
  phrase: string,
  reader: Reader,
): TimesView[] {
  const spread = spreadOf(times);
  if (!spread || times.days.length < speaksFrom.median) return [];
  const { words } = reader;
  const [n, middle] = [numberWords(times.days.length, reader), daysWords(spread.median, reader)];
  const text =
    spread.least === spread.most
      ? fill(words.lookTimeSame, n, middle)
      : fill(phrase, n, middle, daysWords(spread.least, reader), daysWords(spread.most, reader));
  const { waiting } = times;
  const more =
    waiting > 0 ? [countWords(waiting, words.lookTimeWaitingOne, words.lookTimeWaiting, reader)] : [];
  return [
    {
      id,
      title,
      text: [text, ...more].join(' '),
      median: { days: spread.median, words: fill(words.lookTimeMedian, middle) },
      bins: binsOf(times).map((bin) => ({ ...bin, label: binWords(bin) })),
    },
  ];
}

function binWords({ from, to }: { from: number; to: number }): string {
  return from === to ? String(from) : `${String(from)}–${String(to)}`;
}

const comparisonTitles = {
  source: 'lookBySource',
  resume: 'lookByResume',
  tag: 'lookByTag',
} as const satisfies Record<Comparison['by'], keyof Words>;

/** What led to a conversation, by what applications share. */
export function comparisonViews(
  applications: readonly Application[],
  mask: (text: string) => string,
  reader: Reader,
): ComparisonView[] {
  const labels: Readonly<Record<Comparison['by'], (key: string) => string>> = {
    source: (key) => reader.translate(labelOf(sources, key)),
    resume: (key) => mask(key.slice(Math.max(key.lastIndexOf('/'), key.lastIndexOf('\\')) + 1) || key),
    tag: mask,
  };
  return comparisonsOf(applications, reader.now).map(({ by, groups }) => ({
    id: by,
    title: reader.words[comparisonTitles[by]],
    groups: groups.map(({ key, of, led }) => ({
      label: excerpt(labels[by](key), nameLength),
      of,
      led,
      text: fill(reader.words.lookGroupRate, numberWords(of, reader), numberWords(led, reader)),
    })),
  }));
}
