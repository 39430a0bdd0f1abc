import { dayWords } from '../../../model/dateWords';
import { excerpt } from '../../../model/excerpt';
import { roundLines } from '../../../model/lines';
import type { QuestionDigest, RoundDigest } from '../../../model/log';
import type { Application } from '../../../model/logbook';
import { hasLessons, toPractice, type Lessons } from '../../../model/lessons';
import type { Names } from '../../../model/mask';
import { competencyKey } from '../../../model/used';
import { competencies, isWeak, labelOf } from '../../../model/vocabulary';
import type { Reader } from '../phrases';
import {
  nameLength,
  nameOf,
  ratingView,
  roundTitle,
  type RatingView,
  type ShownApplications,
} from '../shared';

/** What a search has taught, at its shortest. */
export interface Learned {
  readonly strength?: StrengthView;
  readonly practice?: PracticeView;
}

/** An answer that went well, in the person's own words where they wrote them down. */
interface StrengthView {
  readonly question: string;
  readonly answer?: string;
  readonly rating?: RatingView;
  /** `Acme · Technical · Oct 12, 2026`. */
  readonly where: string;
  readonly log: string;
  readonly line: number;
}

/** The one competency to practice next. */
interface PracticeView {
  readonly label: string;
  /** A question that asked for it, and what they would say now. */
  readonly question?: string;
  readonly better?: string;
  readonly log: string;
  readonly line: number;
  /** What they planned to do about it. */
  readonly planned?: string;
}

/** How many of the best answers are looked at for one that was written down. */
const consideredAnswers = 12;

/** The best answers, one of which is shown; the newest first. */
export function bestAnswers({ strengths }: Pick<Lessons, 'strengths'>): Lessons['strengths'] {
  return strengths.filter(({ rating }) => rating === strengths[0]?.rating).slice(0, consideredAnswers);
}

/**
 * One strength and the one thing to practice; neither where the logs say too little. A strength with a
 * written answer goes first; answers are known of whole applications.
 */
export function learnedFrom(
  { applications, names }: ShownApplications,
  lessons: Lessons,
  reader: Reader,
): Learned {
  const find = (log: string, line: number) =>
    findAnswer(
      applications.find(({ uri }) => uri === log),
      line,
    );
  const best = bestAnswers(lessons);
  const strength = best.find(({ log, line }) => find(log, line)?.question.answer) ?? best[0];
  const asked = strength && find(strength.log, strength.line);
  const answer = asked?.question.answer;
  const next = hasLessons(applications, reader.now) ? toPractice(lessons.competencies) : undefined;
  const weak = next?.ratings.findLast(({ rating }) => isWeak(rating));
  const missed = weak && find(weak.log, weak.line)?.question;
  const own = (text: string | undefined) => excerpt(names.mask(text?.trim() ?? ''), 400);
  const rating = ratingView(strength?.rating, '{0}', reader);
  return {
    ...(strength &&
      asked && {
        strength: {
          question: own(strength.text),
          ...(typeof answer === 'string' && answer !== '' && { answer: own(answer) }),
          ...(rating && { rating }),
          where: whereOf(asked, names, reader),
          log: strength.log,
          line: strength.line,
        },
      }),
    ...(next &&
      weak && {
        practice: {
          label: excerpt(names.mask(reader.translate(labelOf(competencies, next.competency))), nameLength),
          ...(missed?.text && { question: own(missed.text) }),
          ...(missed?.better && { better: own(missed.better) }),
          log: weak.log,
          line: weak.line,
          ...plannedFor(next.competency, applications, own),
        },
      }),
  };
}

interface FoundAnswer {
  readonly application: Application;
  readonly round: RoundDigest;
  readonly question: QuestionDigest;
}

/** The question that stands at a line. */
function findAnswer(application: Application | undefined, line: number): FoundAnswer | undefined {
  if (!application) return undefined;
  const { log, lines } = application;
  for (const [index, places] of roundLines(log, lines).entries()) {
    const round = log.rounds?.[index];
    const question = round?.questions?.[places.questions.indexOf(line)];
    if (round && question) return { application, round, question };
  }
  return undefined;
}

function whereOf({ application, round }: FoundAnswer, names: Names, reader: Reader): string {
  const day = round.date === undefined ? [] : [dayWords(round.date, reader)];
  return [nameOf(application, names), roundTitle(round, reader), ...day].join(' · ');
}

/** The first open action about a competency. */
function plannedFor(
  competency: string,
  applications: readonly Application[],
  own: (text: string) => string,
): Pick<PracticeView, 'planned'> {
  for (const { documents } of applications) {
    for (const { actions } of documents) {
      const action = actions.find(
        ({ state, area }) =>
          state === 'open' && area !== undefined && competencyKey(area) === competencyKey(competency),
      );
      if (action) return { planned: own(action.text) };
    }
  }
  return {};
}
