import * as vscode from 'vscode';
import { captureOffers } from '../model/captureOffers';
import { namesOf } from '../model/names';
import { roundTypes, row } from '../model/vocabulary';
import { alarmAt } from '../platform/alarm';
import type { Clock } from '../platform/clock';
import type { Disposable } from '../platform/disposable';
import { remember as keep } from '../platform/memory';
import { hiddenName, setting } from '../platform/settings';
import type { Workspace } from '../workspace/workspace';

/** What the offers are made from. */
interface Services {
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly context: vscode.ExtensionContext;
}

const memoryKey = 'debrief.captureOffered';

type Offer = ReturnType<typeof captureOffers>['show'][number];

/** Offers captures as rounds end, each once, also across sessions. */
export function registerCaptureOffers({ workspace, clock, context }: Services): Disposable {
  let alarm: Disposable | undefined;
  const look = () => {
    alarm?.dispose();
    const offered = context.workspaceState.get<readonly string[]>(memoryKey, []);
    const { show, remember, next } = captureOffers(workspace.logbook.applications(), offered, clock());
    if (remember.join() !== offered.join()) void keep(context.workspaceState, memoryKey, remember);
    if (setting('reminders') !== 'off') for (const one of show) void offer(one);
    alarm = next && alarmAt(next, clock, look);
  };
  const offer = async ({ application, index, round }: Offer) => {
    const { t } = vscode.l10n;
    const names = namesOf(workspace.logbook.applications(), hiddenName());
    const capture = t('Capture');
    const pressed = await vscode.window.showInformationMessage(
      t(
        'The {0} at {1} is over. Two minutes to note how it went, while it is fresh?',
        t(row(roundTypes, round.type ?? 'other').noun),
        names.get(application.uri) ?? '',
      ),
      capture,
      t('Not Now'),
    );
    if (pressed === capture) {
      // As a person calls it, whom a failure is told: the log may have changed since.
      const node = { kind: 'round', log: application.uri, round: index };
      await vscode.commands.executeCommand('debrief.captureRound', node);
    }
  };
  // Not while the logs are read: those that are not there yet may bring silence.
  const following = workspace.whenListed().then(() => {
    look();
    return workspace.logbook.onDidChange(look);
  });
  return {
    dispose: () => {
      void following.then((listener) => {
        listener.dispose();
        alarm?.dispose();
      });
    },
  };
}
