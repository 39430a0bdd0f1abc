import { daysToLapse } from '../model/agenda/entry';
import type { Contact, QuestionDigest } from '../model/log';
import { compare } from '../model/order';
import { contactRoles, isGood, isWeak, labelOf, media, ratings } from '../model/vocabulary';
import { renderKeywords } from './keywordsBlock';
import {
  fitsRound,
  isOfKind,
  type AskedQuestion,
  type OpenAction,
  type PrepFacts,
  type RoundFacts,
} from './prepFacts';
import {
  answerPhrase,
  appointmentPhrase,
  dayPhrase,
  fileLink,
  goalList,
  inline,
  list,
  quotation,
  roundAndDay,
  roundPhrase,
  withBetter,
} from './phrases';
import { storyKey, type Story } from './stories';

/** What each generated block of a prep sheet says, as Markdown, that concerns the whole application. */
export const sheetBlocks: ReadonlyMap<string, (facts: PrepFacts) => string | undefined> = new Map([
  ['goals', ({ goals }: PrepFacts) => goalList(goals)],
  ['keywords', ({ keywords, postingName }: PrepFacts) => keywords && renderKeywords(keywords, postingName)],
]);

/** What each generated block in the section of a round says, as Markdown. Read shortly before that round. */
export const roundBlocks: ReadonlyMap<string, (facts: RoundFacts) => string> = new Map([
  ['round', aboutRound],
  ['strengths', strengths],
  ['lessons', lessons],
  ['past-questions', pastQuestions],
  ['stories', stories],
]);

/** How much is shown, newest or best first: what one can still take in on the evening before. */
const shown = { strengths: 5, lessons: 5, questions: 10, stories: 5 };

function aboutRound({ round, now }: RoundFacts): string {
  const { type, date, duration_minutes: minutes, medium, interviewers = [], notes = '' } = round;
  const when = appointmentPhrase(date, now.timeZoneId) ?? 'no date yet';
  const long = minutes === undefined ? '' : `, ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const people = interviewers.flatMap(personPhrase);
  const lines = [
    `When: ${when}${long}`,
    `What: ${roundPhrase(type)}${medium === undefined ? '' : `, ${labelOf(media, medium).toLowerCase()}`}`,
    ...(people.length === 0 ? [] : [`With: ${people.join(', ')}`]),
  ];
  return inline(notes) === '' ? list(lines) : `${list(lines)}\n\n${quotation(notes)}`;
}

function personPhrase({ name = '', role }: Contact): string[] {
  const words = inline(name);
  if (words === '') return [];
  const isTold = role !== undefined && role !== 'interviewer' && role !== 'other';
  return [isTold ? `${words} (${labelOf(contactRoles, role).toLowerCase()})` : words];
}

function strengths({ asked, round, now }: RoundFacts): string {
  const good = asked.filter(({ question }) => isGood(question.rating));
  const best = onceEach(good).sort(
    (a, b) =>
      Number(isOfKind(b, round.type)) - Number(isOfKind(a, round.type)) ||
      (b.question.rating ?? 0) - (a.question.rating ?? 0),
  );
  const lines = best.slice(0, shown.strengths).map((answer) => answerLine(answer, now.timeZoneId));
  return list(lines) || 'Answers that you rate solid or great in any log gather here.';
}

/** What to do comes before what was weak; where there is too much, what fits the round stays. */
function lessons(facts: RoundFacts): string {
  const { round, now } = facts;
  const open = openActions(facts);
  const fitting = open.filter(({ area }) => area !== undefined && fitsRound(area, round.type));
  const weak = onceEach(facts.asked)
    .filter((answer) => isWeak(answer.question.rating) && isOfKind(answer, round.type))
    .slice(0, Math.max(0, shown.lessons - fitting.length));
  const actions = [...fitting, ...open.filter((action) => !fitting.includes(action))];
  const paragraphs = [
    [
      'To do:',
      actions.slice(0, shown.lessons - weak.length).map((action) => actionLine(action, now.timeZoneId)),
    ],
    [
      'To answer differently:',
      weak.map((answer) => withBetter(answerLine(answer, now.timeZoneId), answer.question)),
    ],
  ] as const;
  const told = paragraphs.filter(([, lines]) => lines.length > 0);
  return (
    told.map(([title, lines]) => `${title}\n\n${list(lines)}`).join('\n\n') ||
    'Nothing is waiting here. Go in with what you know.'
  );
}

/** Those due soonest first, then those without a day, then those that have lapsed. Not those that stand right below. */
function openActions({ actions, number, now }: RoundFacts): readonly OpenAction[] {
  const someday = now
    .toPlainDate()
    .subtract({ days: daysToLapse('action') })
    .toString();
  const order = ({ due }: OpenAction) => (due === undefined ? '8' : due < someday ? '9' : `0${due}`);
  return actions.filter(({ ownRound }) => ownRound !== number).sort((a, b) => compare(order(a), order(b)));
}

function actionLine({ text, due, link }: OpenAction, timeZone: string): string {
  const words = inline(text);
  const by = dayPhrase(due, timeZone);
  return (link === undefined ? words : fileLink(words, link)) + (by === undefined ? '' : `, by ${by}`);
}

function pastQuestions({ asked, round, now }: RoundFacts): string {
  const same = asked.filter((other) => (other.round.type ?? 'other') === (round.type ?? 'other'));
  const lines = onceEach(same).map((answer) => answerLine(answer, now.timeZoneId));
  return list(lines.slice(0, shown.questions)) || 'Questions from other rounds of this kind gather here.';
}

interface StoryRecord {
  readonly story: Story;
  readonly used: number;
  readonly average?: number;
}

/** Stories about what the round asks for, then others that went well; of each the best first, then the untold. */
function stories({ stories: all, asked, round }: RoundFacts): string {
  const records = all
    .map((story) => recordOf(story, asked))
    .sort((a, b) => (b.average ?? 0) - (a.average ?? 0));
  const fits = ({ story }: StoryRecord) => fitsRound(story.competency, round.type);
  const others = records.filter((record) => !fits(record) && isGood(record.average));
  const lines = [...records.filter(fits), ...others].slice(0, shown.stories).map(storyLine);
  return list(lines) || 'Stories of `stories.md` that fit this round gather here.';
}

function recordOf(story: Story, asked: readonly AskedQuestion[]): StoryRecord {
  const told = asked.filter(({ question }) => storyKey(question.story ?? '') === storyKey(story.title));
  const rated = told.flatMap(({ question }) => question.rating ?? []);
  const sum = rated.reduce((total, rating) => total + rating, 0);
  return { story, used: told.length, ...(rated.length > 0 && { average: sum / rated.length }) };
}

function storyLine({ story, used, average }: StoryRecord): string {
  const times = ['not told yet', 'told once', 'told twice'][used] ?? `told ${String(used)} times`;
  const word = average === undefined ? '' : `, ${labelOf(ratings, Math.round(average))}`;
  return `${inline(story.title)}: ${times}${word}${average === undefined || used === 1 ? '' : ' on average'}`;
}

function answerLine({ question, round, company }: AskedQuestion, timeZone: string): string {
  return `${answerPhrase(question)}, ${roundAndDay(round, timeZone, company)}`;
}

/** The first of each question, by its words. */
function onceEach(asked: readonly AskedQuestion[]): AskedQuestion[] {
  const keyOf = ({ text = '' }: QuestionDigest) => inline(text).toLowerCase();
  const first = new Map(asked.toReversed().map((answer) => [keyOf(answer.question), answer]));
  return asked.filter((answer) => first.get(keyOf(answer.question)) === answer);
}
