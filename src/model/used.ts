import type { Application } from './logbook';
import type { Contact, LogDigest } from './log';

/** A text that logs hold, and how often. */
export interface Ranked {
  readonly value: string;
  readonly times: number;
}

/** The texts that stand in logs, by the place they stand at: {@link placeKey}. Most used first, then by name. */
export type Used = ReadonlyMap<string, readonly Ranked[]>;

/** A competency as it is compared: `System design` and `system_design` are the same. */
export function competencyKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}

/** A path without the places in lists: `rounds/questions/competency`. */
export function placeKey(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === 'string').join('/');
}

/** The applications that count: those of the sample only as long as there are no others. */
export function countedApplications<Each extends Pick<Application, 'log'>>(
  applications: readonly Each[],
): readonly Each[] {
  const real = applications.filter(({ log }) => log.sample !== true);
  return real.length > 0 ? real : applications;
}

/** The logs that count, as {@link countedApplications}. */
export function countedLogs(applications: readonly Pick<Application, 'log'>[]): readonly LogDigest[] {
  return countedApplications(applications).map(({ log }) => log);
}

type Searched = Pick<Application, 'log' | 'interviewers'>;

/** What to gather, and from where in a log. Places that share a row share its texts. */
const gathered: readonly {
  places: readonly string[];
  from: (application: Searched) => readonly (string | undefined)[];
}[] = [
  { places: ['role'], from: ({ log }) => [log.role] },
  { places: ['source'], from: ({ log }) => [log.source] },
  { places: ['location'], from: ({ log }) => [log.location] },
  { places: ['resume'], from: ({ log }) => [log.resume] },
  { places: ['tags'], from: ({ log }) => log.tags ?? [] },
  {
    places: ['salary/currency', 'offer/currency'],
    from: ({ log: { salary, offer } }) => [salary?.currency, offer?.currency],
  },
  {
    places: ['rounds/interviewers', 'rounds/interviewers/name', 'contacts', 'contacts/name', 'feedback/from'],
    from: ({ log, interviewers }) => [...namesOf(log.contacts), ...interviewers],
  },
  {
    places: ['rounds/questions/competency'],
    from: ({ log: { rounds = [] } }) =>
      rounds.flatMap(({ questions = [] }) => questions.map(({ competency }) => competency)),
  },
];

/** The places whose texts are gathered, by {@link placeKey}. */
export const usedPlaces: ReadonlySet<string> = new Set(gathered.flatMap(({ places }) => places));

/** The names of people, as far as they are known. */
export function namesOf(people: readonly Contact[] = []): string[] {
  return people.flatMap(({ name }) => name ?? []);
}

/** What the applications of a search hold, to be offered again. */
export function usedIn(applications: readonly Searched[]): Used {
  return new Map(
    gathered.flatMap(({ places, from }) => {
      const ranked = rank(applications.flatMap(from));
      return places.map((place): [string, readonly Ranked[]] => [place, ranked]);
    }),
  );
}

function rank(texts: readonly (string | undefined)[]): Ranked[] {
  const times = new Map<string, number>();
  for (const text of texts) {
    if (text) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times]
    .map(([value, count]) => ({ value, times: count }))
    .sort((a, b) => b.times - a.times || (a.value < b.value ? -1 : 1));
}
