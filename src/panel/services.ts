import type * as vscode from 'vscode';
import type { Clock } from '../platform/clock';
import type { ErrorLog } from '../platform/errorLog';
import type { Workspace } from '../workspace/workspace';

/** What the panel works with. */
export interface PanelServices {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
  readonly errorLog: ErrorLog;
}

/** What VS Code knows the panel by, also when it restores one. */
export const viewType = 'debrief.dashboard';
