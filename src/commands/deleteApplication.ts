import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { namesOf } from '../model/names';
import { hiddenName } from '../platform/settings';
import { ownFiles, remove } from '../workspace/remove';
import type { Command, Services } from './command';

const args = z.object({ log: z.union([z.string(), z.array(z.string())]) });

/** Deletes applications: to the trash, where there is one. */
export const deleteApplication: Command<z.infer<typeof args>, { deleted: number }> = {
  args,

  async complete({ log = [] }, services) {
    const logs = [log].flat();
    const button = vscode.l10n.t('Delete');
    const chosen = await vscode.window.showWarningMessage(
      question(logs, services),
      {
        modal: true,
        detail: (await goingOf(logs)).map((uri) => vscode.workspace.asRelativePath(uri)).join('\n'),
      },
      button,
    );
    return chosen === button ? { log } : undefined;
  },

  async run({ log }) {
    const logs = [...new Set([log].flat())];
    await remove(await goingOf(logs));
    return { deleted: logs.length };
  },
};

async function goingOf(logs: readonly string[]): Promise<vscode.Uri[]> {
  return (await Promise.all(logs.map((log) => ownFiles(vscode.Uri.parse(log))))).flat();
}

function question(logs: readonly string[], { workspace: { logbook } }: Services): string {
  if (logs.length > 1)
    return vscode.l10n.t('Delete {0} applications, with these files?', String(logs.length));
  const name = namesOf(logbook.applications(), hiddenName()).get(logs[0] ?? '') ?? '';
  return vscode.l10n.t('Delete the application at {0}, with these files?', name);
}
