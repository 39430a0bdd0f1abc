import { itemIds, itemLabel } from '../../../documents/checklists';
import { dayWords } from '../../../model/dateWords';
import { excerpt } from '../../../model/excerpt';
import {
  toPractice,
  tracedLessonsOf,
  type ActionLesson,
  type Calibration,
  type Lessons,
  type TracedCompetency,
} from '../../../model/lessons';
import type { Application } from '../../../model/logbook';
import type { Names } from '../../../model/mask';
import { mean, speaksFrom, trendOf, type Trend, type Verdict } from '../../../model/statistics';
import { competencies, labelOf, ratings } from '../../../model/vocabulary';
import { fill, type Words } from '../../words';
import type { Reader } from '../phrases';
import { nameLength, ratingView, type RatingView } from '../shared';
import { countWords, numberWords } from './phrases';

/** What was learned. Parts without anything to say are empty. */
export interface LessonsView {
  /** Each question once, as it went best. */
  readonly strengths: readonly StrengthView[];
  /** How to read the dots. */
  readonly scale: string;
  /** Best first. */
  readonly competencies: readonly CompetencyView[];
  readonly helped: readonly HelpedView[];
  readonly gaps: readonly GapView[];
  /** How a feeling matched the result, in sentences. */
  readonly feeling: readonly string[];
}

/** An answer that went well. */
interface StrengthView {
  readonly text: string;
  readonly rating?: RatingView;
  readonly company: string;
  readonly log: string;
  readonly line: number;
}

/** The ratings of a competency: each a dot, and all in words. */
export interface CompetencyView {
  readonly label: string;
  /** Oldest first; the newest, where there are many. */
  readonly dots: readonly {
    readonly value: number;
    readonly label: string;
    readonly log: string;
    readonly line: number;
  }[];
  /** `2.4 of 4 on average, from 12 answers`. */
  readonly text: string;
  readonly inOrder: string;
  readonly trend?: { readonly way: Trend; readonly words: string };
  /** The one to practice next. */
  readonly next: boolean;
}

/** An action with enough ratings on each side of it. */
interface HelpedView {
  readonly text: string;
  readonly area?: string;
  readonly before: string;
  readonly since: string;
  readonly verdict: string;
}

/** A checklist item that was answered "not this time". */
interface GapView {
  readonly label: string;
  readonly times: string;
  readonly logs: readonly string[];
}

/** So many answers are drawn; the newest tell most. */
const shownDots = 16;
const shownStrengths = 30;

/** What these applications have taught, strengths first. */
export function lessonsView(applications: readonly Application[], names: Names, reader: Reader): LessonsView {
  const { mask } = names;
  const lessons = tracedLessonsOf(applications, reader.now, itemIds);
  const next = toPractice(lessons.competencies);
  return {
    strengths: strengthViews(lessons, names, reader),
    scale: fill(reader.words.lookScale, ratingWord(1, reader), ratingWord(4, reader)),
    competencies: [...lessons.competencies]
      .sort((a, b) => b.average - a.average)
      .map((one) => competencyView(one, one === next, mask, reader)),
    helped: lessons.actions.flatMap((action) => helpedView(action, mask, reader)),
    gaps: lessons.gaps.map((gap) => gapView(gap, reader)),
    feeling: feelingWords(lessons.calibration, reader),
  };
}

function strengthViews({ strengths }: Lessons, { of, mask }: Names, reader: Reader): StrengthView[] {
  const asked = new Set<string>();
  const firstOfEach = strengths.filter(({ text }) => {
    const key = text.trim().toLowerCase();
    const isNew = !asked.has(key);
    asked.add(key);
    return isNew;
  });
  return firstOfEach.slice(0, shownStrengths).map(({ text, rating, log, line }) => {
    const view = ratingView(rating, '{0}', reader);
    const company = excerpt(of.get(log) ?? '', nameLength);
    return { text: excerpt(mask(text), 300), ...(view && { rating: view }), company, log, line };
  });
}

const trendPhrases = {
  up: 'lookTrendUp',
  level: 'lookTrendLevel',
  down: 'lookTrendDown',
} as const satisfies Record<Trend, keyof Words>;

function competencyView(
  { competency, ratings: all }: TracedCompetency,
  next: boolean,
  mask: Names['mask'],
  reader: Reader,
): CompetencyView {
  const { words } = reader;
  const way = trendOf(all.map(({ rating }) => rating));
  const shown = all.slice(-shownDots);
  const newest = shown.map(({ rating }) => ratingWord(rating, reader)).join(', ');
  return {
    label: excerpt(mask(areaWords(competency, reader)), nameLength),
    dots: shown.map(({ rating, date, text = '', log, line }) => ({
      value: rating,
      label: [ratingWord(rating, reader), excerpt(mask(text), 200), date && dayWords(date, reader)]
        .filter(Boolean)
        .join(' · '),
      log,
      line,
    })),
    text: averageWords(
      all.map(({ rating }) => rating),
      reader,
    ),
    inOrder:
      all.length > shownDots
        ? fill(words.lookRatingsLast, numberWords(shownDots, reader), newest)
        : fill(words.lookRatingsInOrder, newest),
    ...(way && { trend: { way, words: words[trendPhrases[way]] } }),
    next,
  };
}

const verdictPhrases = {
  higher: 'lookHelpedHigher',
  same: 'lookHelpedSame',
  lower: 'lookHelpedLower',
} as const satisfies Record<Exclude<Verdict, 'too few'>, keyof Words>;

function helpedView(
  { text, area, before, since, verdict }: ActionLesson,
  mask: Names['mask'],
  reader: Reader,
): HelpedView[] {
  if (verdict === 'too few') return [];
  const { words } = reader;
  return [
    {
      text: excerpt(mask(text), 300),
      ...(area !== undefined && { area: excerpt(mask(areaWords(area, reader)), nameLength) }),
      before: fill(words.lookHelpedBefore, averageWords(before, reader)),
      since: fill(words.lookHelpedSince, averageWords(since, reader)),
      verdict: words[verdictPhrases[verdict]],
    },
  ];
}

function gapView({ item, n, sources }: Lessons['gaps'][number], reader: Reader): GapView {
  return {
    label: excerpt(reader.translate(itemLabel(item)), nameLength),
    times: countWords(n, reader.words.lookGapOnce, reader.words.lookGapTimes, reader),
    logs: [...new Set(sources.map(({ log }) => log))],
  };
}

function feelingWords(
  { n, thoughtGood, wentOn, thoughtBad, wentOnAnyway }: Calibration,
  reader: Reader,
): string[] {
  if (n < speaksFrom.calibration) return [];
  const { words } = reader;
  const sentence = (of: number, led: number, many: string, one: string, none: string) => {
    if (of === 0) return [];
    if (led === 0) return [fill(none, numberWords(of, reader))];
    return [of === 1 ? one : fill(many, numberWords(of, reader), numberWords(led, reader))];
  };
  return [
    ...sentence(
      thoughtGood,
      wentOn,
      words.lookFeelingGood,
      words.lookFeelingGoodOne,
      words.lookFeelingGoodNone,
    ),
    ...sentence(
      thoughtBad,
      wentOnAnyway,
      words.lookFeelingBad,
      words.lookFeelingBadOne,
      words.lookFeelingBadNone,
    ),
  ];
}

/** What a competency, or the area of an action, is called. */
export function areaWords(area: string, { translate }: Reader): string {
  return translate(labelOf(competencies, area));
}

function ratingWord(rating: number, { translate }: Reader): string {
  return translate(labelOf(ratings, rating));
}

function averageWords(values: readonly number[], reader: Reader): string {
  const average = numberWords(mean(values) ?? 0, reader);
  const { lookRatingsOne, lookRatingsMany } = reader.words;
  return values.length === 1
    ? fill(lookRatingsOne, average)
    : fill(lookRatingsMany, average, numberWords(values.length, reader));
}
