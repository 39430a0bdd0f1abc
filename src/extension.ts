import * as vscode from 'vscode';
import { createApi, type DebriefApi } from './api';
import { answerBox, moveTo, registerCommands } from './commands';
import { registerLanguage } from './language';
import { registerDiagnostics } from './language/diagnostics';
import type { Outcome } from './model/vocabulary';
import { registerPanel } from './panel';
import { systemClock as clock } from './platform/clock';
import { createErrorLog } from './platform/errorLog';
import { registerApplicationsView } from './views/applications';
import { registerCaptureOffers } from './views/captureOffers';
import { greetOnce } from './views/firstStart';
import { registerLessonsView } from './views/lessons';
import { registerNextUp } from './views/nextUp';
import { followLogs } from './workspace/follow';

/** The composition root: what there is, and who works with whom. */
export function activate(context: vscode.ExtensionContext): DebriefApi {
  const errorLog = createErrorLog();
  const workspace = followLogs(errorLog.report, {
    storage: context.storageUri,
    parserScript: vscode.Uri.joinPath(context.extensionUri, 'dist', 'parserThread.js'),
  });
  const panel = registerPanel({ workspace, clock, context, errorLog });
  const services = { workspace, clock, context, errorLog, openPanel: (log?: string) => panel.open(log) };
  const move = (logs: readonly string[], outcome: Outcome) => moveTo(logs, outcome, services);
  context.subscriptions.push(
    errorLog,
    workspace,
    panel,
    registerDiagnostics({ workspace, clock, errorLog }),
    registerLanguage({ workspace, clock }),
    registerApplicationsView(workspace, clock, move),
    registerNextUp({
      workspace,
      clock,
      context,
      moveTo: move,
      answer: (answer) => answerBox(answer, services),
    }),
    registerLessonsView({ workspace, clock, context }),
    registerCaptureOffers({ workspace, clock, context }),
    ...registerCommands(services),
  );
  greetOnce(context).catch(errorLog.report);
  return createApi(workspace, clock);
}
