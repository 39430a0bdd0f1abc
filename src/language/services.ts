import type { Clock } from '../platform/clock';
import type { Workspace } from '../workspace/workspace';

/** What the language features work with. */
export interface LanguageServices {
  readonly workspace: Workspace;
  readonly clock: Clock;
}
