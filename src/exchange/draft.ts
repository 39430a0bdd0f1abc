import type { Value } from '../model/edit';
import type { Log } from '../model/log';
import type { ImportProblem } from './outside';

/** A row from outside as a log would say it: what is to be made of it depends on the logs that are there. */
export interface Draft {
  /** The row's number, see `Row`. */
  readonly row: number;
  readonly log: Log;
  /** All that is to be written where the log is new; what `log` says, where that is all. */
  readonly whole?: { readonly [key: string]: Value | undefined };
  /** The slug that its log had in our own export: two rows that differ in it are two applications. */
  readonly slug?: string;
}

/** What a text from outside comes to, and what could not be read. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly problems: readonly ImportProblem[];
}
