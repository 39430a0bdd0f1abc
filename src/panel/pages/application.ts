import type { Part, StageView } from '../../documents/stages';
import { excerpt } from '../../model/excerpt';
import type { Question, Round } from '../../model/log';
import type { Application, WholeApplication } from '../../model/logbook';
import { comingRounds } from '../../model/next';
import { rules } from '../../model/problems';
import {
  competencies,
  isOpen,
  labelOf,
  media,
  outcomes,
  results,
  stages,
  type Outcome,
} from '../../model/vocabulary';
import { contactsOf, type ContactView } from './application/contacts';
import { actionsOf, filesOf, type ActionView, type FileView } from './application/files';
import { timelineOf, type TimelineRow } from './application/timeline';
import { factsOf, type Fact } from './facts';
import type { Names } from '../../model/mask';
import { dayWords, momentWords } from '../../model/dateWords';
import type { Reader } from './phrases';
import type { Place } from '../place';
import {
  lineOf,
  nameLength,
  nameOf,
  nextOf,
  ratingView,
  roundTitle,
  type Next,
  type RatingView,
} from './shared';

/** As much of a text as a page shows, in UTF-16 units; the whole of it stands in the log. */
const longestText = 4000;
import { fill } from '../words';

/** A document of an application as it was found: none, its stages, or why it cannot be read. */
export type FoundDocument =
  undefined | { readonly stages: readonly StageView[] } | { readonly error: string };

/** What was found beside the log of an application. */
export interface Found {
  readonly prep?: FoundDocument;
  readonly postmortem?: FoundDocument;
  /** Whether the posting was kept. */
  readonly posting: boolean;
}

/** One application. */
export interface ApplicationPage {
  readonly place: Place;
  readonly kind: 'application';
  readonly log: string;
  readonly company: string;
  readonly role: string;
  readonly outcome: { readonly id: Outcome; readonly label: string; readonly open: boolean };
  readonly stage: string;
  readonly next?: Next;
  /** The worst of what could not be read; the rest of the page is what could. */
  readonly trouble?: { readonly text: string; readonly line: number };
  readonly facts: readonly Fact[];
  readonly rounds: readonly RoundView[];
  readonly feedback: readonly FeedbackView[];
  readonly contacts: readonly ContactView[];
  readonly timeline: readonly TimelineRow[];
  readonly files: readonly FileView[];
  readonly actions: readonly ActionView[];
  readonly prep: Review;
  readonly review: Review;
}

/** A round of interviews. */
interface RoundView {
  readonly title: string;
  readonly line?: number;
  /** Date, medium, length, interviewers. */
  readonly details: readonly string[];
  readonly result?: { readonly id: 'pending' | 'passed' | 'failed' | 'cancelled'; readonly label: string };
  readonly rating?: RatingView;
  readonly questions: readonly QuestionView[];
  readonly notes?: string;
}

/** A question and the answer to it. */
export interface QuestionView {
  readonly text: string;
  readonly line?: number;
  readonly competency?: string;
  readonly rating?: RatingView;
  readonly answer?: string;
  readonly better?: string;
}

/** What the employer said, word for word. */
interface FeedbackView {
  readonly source: string;
  readonly text: string;
  readonly line?: number;
}

/**
 * A prep sheet or post-mortem: `later` while it is not its time, `offered` when there is none yet, `written` with its
 * stages, `unreadable` with the reason.
 */
export type Review =
  | { readonly kind: 'later' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'written'; readonly finished: boolean; readonly stages: readonly StageView[] }
  | { readonly kind: 'unreadable'; readonly error: string };

/** One application, with its documents. */
export function applicationPage(
  application: WholeApplication,
  names: Names,
  found: Found,
  reader: Reader,
): ApplicationPage {
  const { uri, log, outcome, stage } = application;
  const { mask } = names;
  const next = nextOf(application, reader);
  const trouble = troubleOf(application, reader);
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
    rounds: (log.rounds ?? []).map((round, index) => roundView(round, index, application, names, reader)),
    feedback: (log.feedback ?? []).flatMap(({ text, from, date }, index): FeedbackView[] => {
      if (!text) return [];
      const source = [
        ...(from === undefined || names.hidden ? [] : [fill(reader.words.feedbackFrom, from)]),
        ...(date === undefined ? [] : [momentWords(date, reader)]),
      ];
      return [
        {
          source: excerpt(mask(source.join(', ')), nameLength),
          text: excerpt(mask(text), longestText),
          ...lineOf(application, 'feedback', index),
        },
      ];
    }),
    contacts: contactsOf(application, names.hidden, reader),
    timeline: timelineOf(application, mask, reader),
    files: filesOf(
      application,
      { prep: Boolean(found.prep), postmortem: Boolean(found.postmortem), posting: found.posting },
      mask,
      reader,
    ),
    actions: actionsOf(application, mask, reader),
    prep: documentView(found.prep, comingRounds(log, reader.now).length > 0, mask, reader),
    review: documentView(found.postmortem, !isOpen(outcome), mask, reader),
  };
}

/** A part as it is shown: the area and the date of an action in words. */
function partView(part: Part, mask: Names['mask'], reader: Reader): Part {
  const html = maskedHtml(part.html, mask);
  if (part.kind !== 'action') return { ...part, html };
  const { area, due, ...rest } = part;
  return {
    ...rest,
    html,
    ...(area !== undefined && { area: mask(reader.translate(labelOf(competencies, area))) }),
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

function troubleOf({ problems }: Application, { words }: Reader): ApplicationPage['trouble'] {
  const worst = (['error', 'warning'] as const)
    .map((severity) => problems.find(({ code }) => rules[code].severity === severity))
    .find((problem) => problem !== undefined);
  if (!worst) return undefined;
  const text = rules[worst.code].severity === 'error' ? words.brokenText : words.unclearText;
  return { text, line: worst.range.start.line };
}

function roundView(
  round: Round,
  index: number,
  application: Application,
  names: Names,
  reader: Reader,
): RoundView {
  const { mask } = names;
  const { words, translate } = reader;
  const people = names.hidden ? [] : (round.interviewers ?? []).flatMap(({ name }) => name ?? []);
  const rating = ratingView(round.self_rating, words.felt, reader);
  return {
    title: roundTitle(round, reader),
    ...lineOf(application, 'rounds', index),
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
      ...lineOf(application, 'rounds', index, 'questions', at),
    })),
    ...(round.notes && { notes: excerpt(mask(round.notes.trim()), longestText) }),
  };
}

function questionView(question: Question, mask: Names['mask'], reader: Reader): QuestionView {
  const rating = ratingView(question.rating, '{0}', reader);
  return {
    text: excerpt(mask(question.text ?? ''), longestText) || reader.words.noText,
    ...(question.competency && {
      competency: excerpt(mask(reader.translate(labelOf(competencies, question.competency))), nameLength),
    }),
    ...(rating && { rating }),
    ...(question.answer && { answer: excerpt(mask(question.answer), longestText) }),
    ...(question.better && { better: excerpt(mask(question.better), longestText) }),
  };
}

function documentView(found: FoundDocument, isWanted: boolean, mask: Names['mask'], reader: Reader): Review {
  if (!found) return { kind: isWanted ? 'offered' : 'later' };
  if ('error' in found) return { kind: 'unreadable', error: found.error };
  const parts = found.stages.flatMap((stage) => stage.parts);
  return {
    kind: 'written',
    finished: parts.some((part) => part.kind === 'item' && part.id === 'on-to-next' && part.state === 'yes'),
    stages: found.stages.map((stage) => ({
      ...stage,
      title: mask(stage.title) || reader.words.appEveryRound,
      parts: stage.parts.map((part) => partView(part, mask, reader)),
    })),
  };
}
