/**
 * What the panel's two sides say to each other. The host owns every page: it builds the view model of the place that
 * is shown and sends it whole, then what changes of it whenever a fact does. The view draws it, and asks by requests,
 * each of which is answered: with a result, or with a failure to show beside "Try again".
 */
import type { BoxState, Reviewed } from '../model/reviewed';
import type { Outcome } from '../model/vocabulary';
import type { Change } from './difference';
import type { ApplicationPage } from './pages/application';
import type { ApplicationsPage } from './pages/applications';
import type { DecidePage } from './pages/decide';
import type { LookBackPage } from './pages/lookBack';
import type { NowPage } from './pages/now';
import type { Destination, Document, Place, Task } from './place';
import type { Words } from './words';

/** The requests of the view by method: what each takes and gives. */
export interface Requests {
  /** The view is there, and was last at this place. The host answers with the words, then shows a page. */
  start: { params: { place?: Place }; result: Words };
  show: { params: { place: Place }; result: null };
  /** Opens the log in an editor, at a line if one is given. */
  openLog: { params: { log: string; line?: number }; result: null };
  /** Opens a file that belongs to a log, at a line if one is given. */
  openDocument: { params: { log: string; document: Document; line?: number }; result: null };
  /** Opens the goals. */
  openGoals: { params: object; result: null };
  /** Makes the post-mortem of a log, or brings its generated parts up to date. */
  writeReview: { params: { log: string }; result: null };
  /** Makes the prep sheet of a log, or brings it up to date; with the section of a round, by default of the next. */
  prepare: { params: { log: string; round?: number }; result: null };
  /** Answers a checklist item of a prep sheet or post-mortem, or ticks the action at a line. */
  answer: {
    params: { log: string; document: Reviewed['kind']; task: Task; state: BoxState };
    result: null;
  };
  /** Notes that the thank-you for a round went out today, or takes that back. */
  thankYou: { params: { log: string; round: number; sent: boolean }; result: null };
  /** Gives applications an outcome, as a person: what follows from it is asked, and it can be undone. */
  setOutcome: { params: { logs: readonly string[]; outcome: Outcome }; result: null };
  copyText: { params: { text: string }; result: null };
  /** Follows a link that stands in the log or its post-mortem. */
  openLink: { params: { log: string; href: string }; result: null };
  /** Sets a field of a log, or (null) takes it out. */
  setField: { params: { log: string; field: Field; value: string | number | null }; result: null };
  newApplication: { params: object; result: null };
  createSample: { params: object; result: null };
  importApplications: { params: object; result: null };
}

export type Method = keyof Requests;

/** The fields of a log that are edited in place. The outcome has a request of its own. */
export type Field = 'interest' | 'applied' | 'source' | 'location';

/** One request; `id` comes back with its response. */
export type Request = {
  [Name in Method]: { kind: 'request'; id: number; method: Name; params: Requests[Name]['params'] };
}[Method];

/** What the view sends. A report is an error of the view itself, without a word of what was shown. */
export type ToHost = Request | { kind: 'report'; error: string };

/** What the view has of the host. */
export interface Shown {
  readonly page: Page;
  readonly destinations: readonly Destination[];
}

/**
 * What the host sends. `page` and `changes` are numbered together: changes are of what the number before made. `failed`:
 * the page of that place could not be made, for the reason given.
 */
export type ToView =
  | { kind: 'response'; id: number; result: Requests[Method]['result'] }
  | { kind: 'response'; id: number; error: string }
  | { kind: 'page'; revision: number; shown: Shown }
  | { kind: 'changes'; revision: number; change: Change }
  | { kind: 'failed'; place: Place; error: string };

/** The view model of a page. All words in it are ready to be shown, as text; lines count from 0. */
export type Page = NowPage | ApplicationsPage | DecidePage | LookBackPage | ApplicationPage | GonePage;

/** The log of the place is not, or no longer, in the workspace. */
interface GonePage {
  readonly place: Place;
  readonly kind: 'gone';
}
