import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { labelOf, stages } from '../model/vocabulary';
import type { Command } from './command';
import { refuseEmpty } from './emptySearch';
import { hasOpenFolder } from './prompts/folder';
import { askOnce, pickOne } from './prompts/ask';
import { applicationChoices } from './prompts/choices';

const args = z.object({ application: z.string() });

/** Opens the log of an application that is chosen from all of them. */
export const goToApplication: Command<z.infer<typeof args>, void> = {
  args,

  async complete(_given, { workspace }) {
    if (!hasOpenFolder()) return undefined;
    await workspace.whenListed();
    const { logbook } = workspace;
    const choices = applicationChoices(logbook.applications()).map((choice) => {
      const stage = vscode.l10n.t(labelOf(stages, logbook.get(choice.value)?.stage ?? 'saved'));
      return { ...choice, detail: `${choice.detail ?? ''} · ${stage}` };
    });
    refuseEmpty(choices);
    const application = await askOnce(
      vscode.l10n.t('Go to Application'),
      pickOne(vscode.l10n.t('Company, role or outcome'), choices),
    );
    return application === undefined ? undefined : { application };
  },

  async run({ application }) {
    await vscode.window.showTextDocument(vscode.Uri.parse(application));
  },
};
