import type * as vscode from 'vscode';
import type * as z from 'zod/mini';
import type { Clock } from '../platform/clock';
import type { ErrorLog } from '../platform/errorLog';
import type { Workspace } from '../workspace/workspace';

/** What commands work with. */
export interface Services {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
  readonly errorLog: ErrorLog;
  /** Opens the panel, on an application's page if one is given. */
  readonly openPanel: (log?: string) => Promise<void>;
}

/**
 * One command of the contract. With all required values given it runs without a word and rejects when it fails;
 * called by a person, `complete` asks for what is missing first, and `after` says what happened.
 */
export interface Command<Args extends object = object, Result = unknown> {
  /** The argument's schema: what is not optional in it has to be given or asked for. */
  readonly args: z.ZodMiniType<Args> & { readonly shape: Readonly<Record<string, z.core.$ZodType>> };
  /** Asks a person for what `given` lacks. Undefined when they leave; then nothing may have been written. */
  complete?(given: Partial<Args>, services: Services): Promise<Args | undefined>;
  /** Does it. @throws Failure with a sentence that says what to mend; then nothing has been written. */
  run(args: Args, services: Services): Promise<Result>;
  /** What a person is shown when it is done. */
  after?(result: Result, args: Args, services: Services): void | Promise<void>;
}
