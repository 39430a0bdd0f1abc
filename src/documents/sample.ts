import type { Temporal } from 'temporal-polyfill';
import { reviewedKindOf, slugOf, stemOf, wholeApplication } from '../model/logbook';
import { parseLog } from '../model/parse';
import { applyEdits } from '../model/text';
import { gatherFacts } from './gatherFacts';
import { gatherPrepFacts } from './gatherPrepFacts';
import { refreshPostmortem } from './postmortem';
import { refreshPrepSheet } from './prep';
import { readReviewed } from './reviewed';
import { readStories } from './stories';

/** The applications of the sample, by slug, and the partner files that they have. */
const partners: Readonly<Record<string, readonly string[]>> = {
  'acme-robotics-backend-engineer': ['prep'],
  'carrot-co-backend-engineer': [],
  'hafenkante-bank-payments-engineer': ['postmortem'],
  'inkwell-daughters-python-engineer': [],
  'kreide-learning-backend-engineer': ['posting'],
  'linden-health-platform-engineer': [],
  'nordlicht-grid-senior-backend-engineer': [],
  'slow-parcel-logistics-backend-engineer': ['postmortem'],
  'studio-kiefer-api-consultant': [],
  'sunflower-energy-go-developer': [],
  'two-geese-games-backend-engineer': [],
  'zugvogel-travel-backend-developer': [],
};

/** The files of `media/sample`, as paths below it; they get the same paths below `debrief.folder`. */
export const samplePaths: readonly string[] = [
  'goals.md',
  'resume.md',
  'stories.md',
  ...Object.entries(partners).flatMap(([slug, names]) =>
    ['interview.yaml', ...names.map((name) => `${name}.md`)].map((ending) => `${slug}/${slug}.${ending}`),
  ),
];

/**
 * The sample as it is written today: with dates around `now`, and with the generated blocks of its documents.
 * @param stored the texts of {@link samplePaths}, by path
 */
export function fillSample(
  stored: ReadonlyMap<string, string>,
  now: Temporal.ZonedDateTime,
): ReadonlyMap<string, string> {
  const texts = new Map([...stored].map(([path, text]) => [path, fillDates(text, now.toPlainDate())]));
  const documents = [...texts].flatMap(([path, text]) => {
    const kind = reviewedKindOf(path);
    return kind ? [readReviewed(uriOf(path), kind, text)] : [];
  });
  const applications = [...texts]
    .filter(([path]) => slugOf(path) !== undefined)
    .map(([path, text]) => {
      const own = documents.filter(({ uri }) => stemOf(uri) === stemOf(uriOf(path)));
      return wholeApplication(uriOf(path), parseLog(text), own);
    });
  return new Map([...texts].map(([path, text]) => [path, withBlocks(path, text)]));

  function withBlocks(path: string, text: string): string {
    const kind = reviewedKindOf(path);
    const application = applications.find(({ uri }) => stemOf(uri) === stemOf(uriOf(path)));
    if (!kind || !application) return text;
    const goals = texts.get('goals.md');
    if (kind === 'postmortem')
      return applyEdits(text, refreshPostmortem(text, gatherFacts(application, applications, goals, now)));
    const stories = readStories(texts.get('stories.md') ?? '');
    const facts = gatherPrepFacts(application, applications, { goals, stories }, now);
    return applyEdits(text, refreshPrepSheet(text, facts));
  }
}

/** Where a file of the sample would stand: only what its files say of one another matters. */
function uriOf(path: string): string {
  return `sample:///${path}`;
}

/**
 * Writes dates for `{{today}}`, `{{today-12}}` and `{{today+2T15:00}}`. Nobody is interviewed at a weekend: a day that
 * falls on one moves away from today, to the Friday before or the Monday after.
 */
export function fillDates(text: string, today: Temporal.PlainDate): string {
  return text.replaceAll(
    /\{\{today([+-]\d+)?(T\d\d:\d\d)?\}\}/g,
    (_, days: string | undefined, time: string | undefined) =>
      workday(today, Number(days ?? 0)).toString() + (time ?? ''),
  );
}

function workday(today: Temporal.PlainDate, days: number): Temporal.PlainDate {
  const day = today.add({ days });
  const beyondFriday = day.dayOfWeek - 5;
  if (days === 0 || beyondFriday <= 0) return day;
  return days < 0 ? day.subtract({ days: beyondFriday }) : day.add({ days: 3 - beyondFriday });
}
