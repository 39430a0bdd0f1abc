/** Where a panel can be, and what its pages point at. */
import type { Reviewed } from '../model/reviewed';

/** What a page is about; also what a panel remembers while it is hidden, reloaded or restored. */
export type Place =
  | { readonly page: 'now' | 'applications' | 'decide' }
  | { readonly page: 'lookBack'; readonly from?: string; readonly to?: string }
  | { readonly page: 'application'; readonly log: string };

/** A look back, at the days from `from` to `to`, both included; at all when missing. `YYYY-MM-DD`. */
export type LookBackPlace = Extract<Place, { page: 'lookBack' }>;

/** The pages that stand in the panel's navigation. */
export type Destination = Exclude<Place['page'], 'application'>;

/** The Markdown files beside a log. */
export type Document = Reviewed['kind'] | 'posting';

/** A box of a document: an item by its id, an action by its 0-based line. */
export type Task = { readonly item: string } | { readonly line: number };
