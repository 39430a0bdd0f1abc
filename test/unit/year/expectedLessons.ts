import { competencies as known } from '../../../src/model/vocabulary';
import { countedIn } from './expectedAgenda';
import type { ActionFacts, ApplicationFacts, QuestionFacts, RoundFacts, SearchFacts } from './facts';
import { zoneOf, type Moment, type Zone } from './zone';

/** An answer of a round that counts. */
interface Answer extends QuestionFacts {
  readonly log: string;
  readonly area: string | undefined;
  readonly date: string;
  /** Undefined: its round is not dated. */
  readonly when: Moment | undefined;
}

type Rated = Answer & { readonly rating: number };

/** The lessons of a search at a moment, in the words of the contract, from the facts alone. */
export function expectedLessons(
  search: SearchFacts,
  now: number,
  timeZone: string,
  itemIds: readonly string[],
) {
  const zone = zoneOf(timeZone);
  const applications = countedIn(search);
  const answers = answersOf(applications, zone, now);
  const rated = answers.flatMap((answer): Rated[] =>
    answer.rating === undefined ? [] : [{ ...answer, rating: answer.rating }],
  );
  return {
    competencies: competenciesOf(rated),
    gaps: gapsOf(applications, itemIds),
    strengths: strengthsOf(rated),
    actions: actionsOf(applications, rated, zone.dayAt(now)),
    calibration: calibrationOf(applications, zone, now),
    stories: storiesOf(answers),
  };
}

function counts({ date, result }: RoundFacts, zone: Zone, now: number): boolean {
  const when = zone.read(date);
  return result !== 'cancelled' && (when === undefined || when.at <= now);
}

/** Oldest first, those without a date before all others. What falls together is in order of log and file. */
function answersOf(applications: readonly ApplicationFacts[], zone: Zone, now: number): Answer[] {
  const answers = applications.flatMap(({ log, rounds }) =>
    rounds
      .filter((round) => counts(round, zone, now))
      .flatMap(({ date, questions }) =>
        questions.map((question) => ({
          ...question,
          log,
          area: areaOf(question.competency),
          date: date ?? '',
          when: zone.read(date),
        })),
      ),
  );
  return stableSorted(answers, ({ when }) => when?.at ?? -Infinity);
}

/** Applications come in order of log, so whatever is gathered from them keeps that order among equals. */
function stableSorted<Item>(items: readonly Item[], key: (item: Item) => number): Item[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
}

/** What a competency is told by, however it is spelled. */
function areaOf(competency: string | undefined): string | undefined {
  return competency
    ?.toLowerCase()
    .split(/[ _-]+/)
    .join('_');
}

function sumOf(ratings: readonly number[]): number {
  return ratings.reduce((sum, rating) => sum + rating, 0);
}

function competenciesOf(rated: readonly Rated[]) {
  const keys = new Set(rated.flatMap(({ area }) => area ?? []));
  return [...keys].sort().map((key) => {
    const own = rated.filter(({ area }) => area === key);
    const newest = own.at(-1)?.competency;
    return {
      competency: known.some(({ id }) => id === key) ? key : newest,
      n: own.length,
      average: sumOf(own.map(({ rating }) => rating)) / own.length,
      ratings: own.map(({ date, rating, log, line }) => ({ date, rating, log, line })),
    };
  });
}

function gapsOf(applications: readonly ApplicationFacts[], itemIds: readonly string[]) {
  const gaps = itemIds.map((item) => {
    const sources = applications.flatMap(({ log, documents }) =>
      documents
        .flatMap(({ items }) => items)
        .filter(({ id, state }) => id === item && state === 'no')
        .map(({ line }) => ({ log, line }))
        .sort((a, b) => a.line - b.line),
    );
    return { item, n: sources.length, sources };
  });
  return stableSorted(
    gaps.filter(({ n }) => n > 0),
    ({ n }) => -n,
  );
}

function strengthsOf(rated: readonly Rated[]) {
  const good = rated.filter(({ rating, text }) => rating >= 3 && text !== undefined);
  const newestFirst = stableSorted(good, ({ when }) => (when ? -when.at : Infinity));
  return stableSorted(newestFirst, ({ rating }) => -rating).map(({ text, rating, log, line }) => ({
    text,
    rating,
    log,
    line,
  }));
}

function actionsOf(applications: readonly ApplicationFacts[], rated: readonly Rated[], today: number) {
  const documents = applications.flatMap(({ log, documents: own }) => own.map((one) => ({ ...one, log })));
  return documents
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap(({ uri, log, actions }) =>
      actions
        .filter(({ state }) => state !== 'no')
        .map((action) => {
          const { text, state, area, due, completed, line } = action;
          const { before, since } = aroundAction(action, log, rated, today);
          return {
            text,
            ...(area !== undefined && { area }),
            ...(due !== undefined && { due }),
            done: state === 'yes',
            ...(completed !== undefined && { completed }),
            document: uri,
            line,
            before,
            since,
            verdict: verdictOf(before, since),
          };
        }),
    );
}

function aroundAction(
  { text, area, completed }: ActionFacts,
  log: string,
  rated: readonly Rated[],
  today: number,
) {
  if (area === undefined) return { before: [], since: [] };
  const key = areaOf(area);
  const about = rated.filter((answer) => answer.area === key);
  const day = completed === undefined ? Infinity : Date.parse(completed) / 86_400_000;
  const until = day <= today ? day : Infinity;
  const before = about.filter(({ when }) => when === undefined || when.day <= until);
  const weak = before.filter((answer) => answer.log === log && answer.rating <= 2);
  const named = weak.filter(
    (answer) => answer.text && text.toLowerCase().includes(answer.text.toLowerCase()),
  );
  const origin = named.at(-1) ?? weak.at(-1);
  return {
    before: before.filter((answer) => answer !== origin).map(({ rating }) => rating),
    since: about.filter(({ when }) => when !== undefined && when.day > until).map(({ rating }) => rating),
  };
}

/** Compares means in whole numbers, so that a quarter is a quarter. */
function verdictOf(before: readonly number[], since: readonly number[]): string {
  if (before.length < 5 || since.length < 5) return 'too few';
  const scale = before.length * since.length;
  const difference = sumOf(since) * before.length - sumOf(before) * since.length;
  if (4 * Math.abs(difference) < scale) return 'same';
  return difference > 0 ? 'higher' : 'lower';
}

function calibrationOf(applications: readonly ApplicationFacts[], zone: Zone, now: number) {
  const judged = applications
    .flatMap(({ rounds }) => rounds)
    .filter((round) => {
      const rated = zone.read(round.rated)?.at ?? Infinity;
      const heard = zone.read(round.heard)?.at ?? Infinity;
      const told = round.result === 'passed' || round.result === 'failed';
      return (
        counts(round, zone, now) && round.selfRating !== undefined && told && rated < heard && heard <= now
      );
    });
  const good = judged.filter(({ selfRating = 0 }) => selfRating >= 3);
  const bad = judged.filter(({ selfRating = 0 }) => selfRating <= 2);
  const passed = (rounds: readonly RoundFacts[]) => rounds.filter(({ result }) => result === 'passed').length;
  return {
    n: judged.length,
    thoughtGood: good.length,
    wentOn: passed(good),
    thoughtBad: bad.length,
    wentOnAnyway: passed(bad),
  };
}

function storiesOf(answers: readonly Answer[]) {
  const names = [...new Set(answers.flatMap(({ story }) => story ?? []))].sort();
  const stories = names.map((story) => {
    const told = answers.filter((answer) => answer.story === story);
    const ratings = told.flatMap(({ rating }) => rating ?? []);
    return {
      story,
      used: told.length,
      ...(ratings.length > 0 && { average: sumOf(ratings) / ratings.length }),
    };
  });
  return stableSorted(stories, ({ used }) => -used);
}
