/**
 * What the panel's two sides say to each other. The host owns every page: it builds the view model of the place that
 * is shown and sends it whole, again whenever a fact changes. The view draws it, and asks by requests, each of which
 * is answered: with a result, or with a failure to show beside "Try again".
 */
import type { StageView } from '../documents/stages';
import type { BoxState } from '../model/reviewed';
import type { Outcome } from '../model/vocabulary';
import type { Words } from './words';

/** What a page is about; also what a panel remembers while it is hidden, reloaded or restored. */
export type Place =
  { readonly page: 'applications' } | { readonly page: 'application'; readonly log: string };

/** The requests of the view by method: what each takes and gives. */
export interface Requests {
  /** The view is there, and was last at this place. The host answers with the words, then shows a page. */
  start: { params: { place?: Place }; result: Words };
  show: { params: { place: Place }; result: null };
  /** Opens the log in an editor, at a line if one is given. */
  openLog: { params: { log: string; line?: number }; result: null };
  /** Opens the post-mortem of a log. */
  openReview: { params: { log: string }; result: null };
  /** Makes the post-mortem of a log, or brings its generated parts up to date. */
  writeReview: { params: { log: string }; result: null };
  /** Answers a checklist item of a post-mortem, or ticks the action at a line. */
  answer: { params: { log: string; task: Task; state: BoxState }; result: null };
  /** Follows a link that stands in the log or its post-mortem. */
  openLink: { params: { log: string; href: string }; result: null };
  newApplication: { params: object; result: null };
  createSample: { params: object; result: null };
}

export type Method = keyof Requests;

/** A box of a post-mortem: an item by its id, an action by its 0-based line. */
export type Task = { readonly item: string } | { readonly line: number };

/** One request; `id` comes back with its response. */
export type Request = {
  [Name in Method]: { kind: 'request'; id: number; method: Name; params: Requests[Name]['params'] };
}[Method];

/** What the view sends. A report is an error of the view itself, without a word of what was shown. */
export type ToHost = Request | { kind: 'report'; error: string };

/** What the host sends. `failed`: the page of that place could not be made, for the reason given. */
export type ToView =
  | { kind: 'response'; id: number; result: Requests[Method]['result'] }
  | { kind: 'response'; id: number; error: string }
  | { kind: 'page'; page: Page }
  | { kind: 'failed'; place: Place; error: string };

/** The view model of a page. All words in it are ready to be shown, as text; lines count from 0. */
export type Page = ListPage | ApplicationPage | GonePage;

/** All applications, by outcome. */
export interface ListPage {
  readonly place: Place;
  readonly kind: 'applications';
  readonly groups: readonly ListGroup[];
}

/** Applications with one outcome. A closed group has no count and is shown folded. */
export interface ListGroup {
  readonly id: Outcome;
  readonly label: string;
  readonly open: boolean;
  readonly count?: string;
  readonly rows: readonly ListRow[];
}

/** An application in the list. */
export interface ListRow {
  readonly log: string;
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly next?: Next;
  readonly broken: boolean;
}

/** What an application waits for: `Technical`, `tomorrow`, `Tue, Oct 13, 3:00 PM`. */
export interface Next {
  readonly what: string;
  readonly soon: string;
  readonly when: string;
  readonly line?: number;
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
  readonly review: Review;
}

/** A fact of the log. `href` is a link that may be followed by `openLink`. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
  readonly line?: number;
}

/** A rating of the scale of four, with its word. */
export interface RatingView {
  readonly value: number;
  readonly word: string;
}

/** A round of interviews. */
export interface RoundView {
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
export interface FeedbackView {
  readonly source: string;
  readonly text: string;
  readonly line?: number;
}

/**
 * The post-mortem: `later` while nothing is decided, `offered` when there is none yet, `written` with its stages,
 * `unreadable` with the reason.
 */
export type Review =
  | { readonly kind: 'later' }
  | { readonly kind: 'offered' }
  | { readonly kind: 'written'; readonly finished: boolean; readonly stages: readonly StageView[] }
  | { readonly kind: 'unreadable'; readonly error: string };

/** The log of the place is not, or no longer, in the workspace. */
interface GonePage {
  readonly place: Place;
  readonly kind: 'gone';
}
