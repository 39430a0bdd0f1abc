import type { Application } from '../logbook';
import { compare } from '../order';
import type { Action, Reviewed } from '../reviewed';
import { verdictOf } from '../statistics';
import { competencyKey } from '../used';
import { isWeak } from '../vocabulary';
import { ratingOf, type RatedAnswer, type RatedByCompetency } from './answers';
import { groupedBy } from './collections';
import type { TracedAction, TracedGap } from './report';

/** The checklist items that were answered "not this time", most frequent first, then in the order of `itemIds`. */
export function gapsIn(applications: readonly Application[], itemIds: readonly string[]): TracedGap[] {
  const missed = applications.flatMap(({ uri: log, documents }) =>
    documents.flatMap((document) =>
      missedIn(document).map(({ id, line }) => ({ id, log, line, document: document.uri })),
    ),
  );
  const place = (item: string) => (itemIds.includes(item) ? itemIds.indexOf(item) : itemIds.length);
  return [...groupedBy(missed, ({ id }) => id)]
    .map(([item, all]) => ({ item, n: all.length, sources: sourcesOf(all) }))
    .sort((a, b) => b.n - a.n || place(a.item) - place(b.item) || compare(a.item, b.item));
}

/** In order of log, then line. */
function sourcesOf(missed: readonly TracedGap['sources'][number][]): TracedGap['sources'] {
  return missed
    .map(({ log, line, document }) => ({ log, line, document }))
    .sort((a, b) => compare(a.log, b.log) || a.line - b.line);
}

/** The items of a document that were answered so, each once; in a prep sheet, once for each round. */
function missedIn({ kind, items }: Reviewed): Reviewed['items'] {
  const scopeOf = ({ id, round }: Reviewed['items'][number]) => [id, kind === 'prep' ? round : 0].join(' ');
  const missed = items.filter(({ state }) => state === 'no');
  return [...groupedBy(missed, scopeOf).values()].flatMap(([first]) => first ?? []);
}

/**
 * The actions that were not dropped, by document and line, each with the ratings of its area. `rated` holds the
 * rated answers by competency in order of time, `today` is `YYYY-MM-DD`.
 */
export function actionsIn(
  applications: readonly Application[],
  rated: RatedByCompetency,
  today: string,
): TracedAction[] {
  const lessons = applications.flatMap(({ uri: log, documents }) =>
    documents.flatMap(({ uri: document, actions }) =>
      actions
        .filter(({ state }) => state !== 'no')
        .map((action) => lessonOf(action, document, comparisonOf(action, log, rated, today))),
    ),
  );
  return lessons.sort((a, b) => compare(a.document, b.document) || a.line - b.line);
}

interface Comparison {
  readonly before: readonly RatedAnswer[];
  readonly since: readonly RatedAnswer[];
}

function lessonOf(
  { text, area, due, done, completed, line }: Action,
  document: string,
  compared: Comparison,
): TracedAction {
  const before = compared.before.map(({ rating }) => rating);
  const since = compared.since.map(({ rating }) => rating);
  return {
    text,
    ...(area !== undefined && { area }),
    ...(due !== undefined && { due }),
    done,
    ...(completed !== undefined && { completed }),
    document,
    line,
    before,
    since,
    verdict: verdictOf(before, since),
    ratings: [...compared.before, ...compared.since].map(ratingOf),
  };
}

/** The rated answers of an action's area by the day of its completion, and since; all are from before until that day has come. */
function comparisonOf(action: Action, log: string, rated: RatedByCompetency, today: string): Comparison {
  const { area = '', done, completed } = action;
  const ofArea = rated.get(competencyKey(area)) ?? [];
  const split = done && completed !== undefined && completed <= today ? completed : undefined;
  const next = split === undefined ? -1 : ofArea.findIndex(({ day }) => day > split);
  const before = next < 0 ? ofArea : ofArea.slice(0, next);
  const since = next < 0 ? [] : ofArea.slice(next);
  const origin = originOf(action, log, before);
  return { before: before.filter((answer) => answer !== origin), since };
}

/** The weak answer that an action came from: the one of its own application that it quotes, else the latest. */
function originOf({ text }: Action, log: string, before: readonly RatedAnswer[]): RatedAnswer | undefined {
  const weak = before.filter((answer) => answer.log === log && isWeak(answer.rating));
  const words = text.toLowerCase();
  const quoted = weak.findLast(({ question }) => {
    const asked = question.text?.trim().toLowerCase() ?? '';
    return asked !== '' && words.includes(asked);
  });
  return quoted ?? weak.at(-1);
}
