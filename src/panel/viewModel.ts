import type { Part, StageView } from '../documents/stages';
import { groupsOf } from '../model/grouping';
import { roundLines, type RoundLines } from '../model/lines';
import type { Question, Round } from '../model/log';
import { companyOf, type Application } from '../model/logbook';
import { nextStep } from '../model/next';
import { rules } from '../model/problems';
import {
  competencies,
  isOpen,
  labelOf,
  media,
  outcomes,
  ratings,
  results,
  roundTypes,
  stages,
} from '../model/vocabulary';
import { factsOf } from './facts';
import type { Names } from '../model/mask';
import { dayWords, momentWords, soonWords } from '../model/dateWords';
import { excerpt, type Reader } from './phrases';
import type {
  ApplicationPage,
  FeedbackView,
  ListGroup,
  ListPage,
  ListRow,
  Next,
  QuestionView,
  RatingView,
  Review,
  RoundView,
} from './protocol';
import { fill } from './words';

/** The post-mortem of an application as it was found: none, its stages, or why it cannot be read. */
export type FoundReview = undefined | { readonly stages: readonly StageView[] } | { readonly error: string };

/** How much of a name is shown, in characters. */
const nameLength = 120;

/** All applications, by outcome in the tree's order. */
export function listPage(applications: readonly Application[], names: Names, reader: Reader): ListPage {
  const groups = groupsOf(applications, 'outcome', reader.now).flatMap((group): ListGroup[] => {
    if (!group.outcome) return [];
    const rows = group.applications.map((application) => listRow(application, names, reader));
    const isCounted = group.open && group.count > 0;
    const count = isCounted ? { count: new Intl.NumberFormat(reader.locale).format(group.count) } : {};
    return [{ id: group.outcome, label: reader.translate(group.label), open: group.open, ...count, rows }];
  });
  return { place: { page: 'applications' }, kind: 'applications', groups };
}

function listRow(application: Application, names: Names, reader: Reader): ListRow {
  const next = nextOf(application, reader);
  return {
    log: application.uri,
    company: nameOf(application, names),
    role: excerpt(names.mask(application.log.role), nameLength),
    stage: reader.translate(labelOf(stages, application.stage)),
    ...(next && { next }),
    broken: application.problems.some(({ code }) => rules[code].severity === 'error'),
  };
}

/** One application, with its post-mortem. */
export function applicationPage(
  application: Application,
  names: Names,
  review: FoundReview,
  reader: Reader,
): ApplicationPage {
  const { uri, log, lines, outcome, stage } = application;
  const { mask } = names;
  const next = nextOf(application, reader);
  const trouble = troubleOf(application, reader);
  const places = roundLines(log, lines);
  return {
    place: { page: 'application', log: uri },
    kind: 'application',
    log: uri,
    company: nameOf(application, names),
    role: excerpt(mask(log.role), nameLength),
    outcome: { id: outcome, label: reader.translate(labelOf(outcomes, outcome)), open: isOpen(outcome) },
    stage: reader.translate(labelOf(stages, stage)),
    ...(next && { next }),
    ...(trouble && { trouble }),
    facts: factsOf(application, names.hidden, reader).map((fact) => ({ ...fact, value: mask(fact.value) })),
    rounds: (log.rounds ?? []).map((round, index) => roundView(round, places[index], names, reader)),
    feedback: (log.feedback ?? []).flatMap(({ text, from, date }, index): FeedbackView[] => {
      if (!text) return [];
      const source = [
        ...(from === undefined ? [] : [fill(reader.words.feedbackFrom, from)]),
        ...(date === undefined ? [] : [momentWords(date, reader)]),
      ];
      return [
        {
          source: excerpt(mask(source.join(', ')), nameLength),
          text: excerpt(mask(text)),
          ...lineAt(lines.feedback[index]),
        },
      ];
    }),
    review: reviewOf(application, review, mask, reader),
  };
}

function nameOf({ uri, log, slug }: Application, names: Names): string {
  return excerpt(names.of.get(uri) ?? companyOf({ log, slug }), nameLength);
}

/** A part as it is shown: the area and the date of an action in words. */
function partView(part: Part, mask: Names['mask'], reader: Reader): Part {
  const html = maskedHtml(part.html, mask);
  if (part.kind !== 'action') return { ...part, html };
  const { area, due, ...rest } = part;
  return {
    ...rest,
    html,
    ...(area !== undefined && { area: reader.translate(labelOf(competencies, area)) }),
    ...(due !== undefined && { due: dayWords(due, reader) }),
  };
}

/** Masks the words of HTML that the Markdown renderer made, and none of its tags. */
function maskedHtml(html: string, mask: Names['mask']): string {
  return html
    .split(/(<[^>]*>)/)
    .map((piece, index) => (index % 2 === 0 ? mask(piece) : piece))
    .join('');
}

/** The line of a value in the log, where one stands there. */
function lineAt(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

function nextOf(application: Application, reader: Reader): Next | undefined {
  const next = nextStep(application.log, reader.now);
  if (!next) return undefined;
  const { log, lines } = application;
  const what = next.kind === 'round' ? roundTitle(next.round, reader) : reader.words.answerBy;
  const date = next.kind === 'round' ? next.round.date : log.offer?.deadline;
  const line =
    next.kind === 'round' ? roundLines(log, lines)[next.index]?.line : lines.keys['offer/deadline'];
  return {
    what,
    soon: soonWords(date ?? '', reader),
    when: momentWords(date ?? '', reader),
    ...lineAt(line),
  };
}

function troubleOf({ problems }: Application, { words }: Reader): ApplicationPage['trouble'] {
  const worst = (['error', 'warning'] as const)
    .map((severity) => problems.find(({ code }) => rules[code].severity === severity))
    .find((problem) => problem !== undefined);
  if (!worst) return undefined;
  const text = rules[worst.code].severity === 'error' ? words.brokenText : words.unclearText;
  return { text, line: worst.range.start.line };
}

function roundTitle({ type }: Round, { words, translate }: Reader): string {
  return type === undefined ? words.round : translate(labelOf(roundTypes, type));
}

function roundView(round: Round, place: RoundLines | undefined, names: Names, reader: Reader): RoundView {
  const { mask } = names;
  const { words, translate } = reader;
  const people = names.hidden ? [] : (round.interviewers ?? []).flatMap(({ name }) => name ?? []);
  const rating = ratingView(round.self_rating, words.felt, reader);
  return {
    title: roundTitle(round, reader),
    ...lineAt(place?.line),
    details: [
      ...(round.date === undefined ? [] : [momentWords(round.date, reader)]),
      ...(round.medium === undefined ? [] : [translate(labelOf(media, round.medium))]),
      ...(round.duration_minutes === undefined ? [] : [fill(words.minutes, String(round.duration_minutes))]),
      ...people,
    ].map((detail) => excerpt(mask(detail), nameLength)),
    ...(round.result && { result: { id: round.result, label: translate(labelOf(results, round.result)) } }),
    ...(rating && { rating }),
    questions: (round.questions ?? []).map((question, at) => ({
      ...questionView(question, mask, reader),
      ...lineAt(place?.questions[at]),
    })),
    ...(round.notes && { notes: excerpt(mask(round.notes.trim())) }),
  };
}

function questionView(question: Question, mask: Names['mask'], reader: Reader): QuestionView {
  const rating = ratingView(question.rating, '{0}', reader);
  return {
    text: excerpt(mask(question.text ?? '')) || reader.words.noText,
    ...(question.competency && {
      competency: excerpt(reader.translate(labelOf(competencies, question.competency)), nameLength),
    }),
    ...(rating && { rating }),
    ...(question.answer && { answer: excerpt(mask(question.answer)) }),
    ...(question.better && { better: excerpt(mask(question.better)) }),
  };
}

function ratingView(
  value: number | undefined,
  phrase: string,
  { translate }: Reader,
): RatingView | undefined {
  return value === undefined ? undefined : { value, word: fill(phrase, translate(labelOf(ratings, value))) };
}

function reviewOf(
  application: Application,
  review: FoundReview,
  mask: Names['mask'],
  reader: Reader,
): Review {
  if (!review) return { kind: isOpen(application.outcome) ? 'later' : 'offered' };
  if ('error' in review) return { kind: 'unreadable', error: review.error };
  const parts = review.stages.flatMap((stage) => stage.parts);
  return {
    kind: 'written',
    finished: parts.some((part) => part.kind === 'item' && part.id === 'on-to-next' && part.state === 'yes'),
    stages: review.stages.map((stage) => ({
      ...stage,
      title: mask(stage.title),
      parts: stage.parts.map((part) => partView(part, mask, reader)),
    })),
  };
}
