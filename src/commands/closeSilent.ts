import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { silentApplications } from '../model/agenda';
import { agendaSettings } from '../platform/agendaWords';
import type { Command } from './command';
import { askOnce, pickSome } from './prompts/ask';
import { applicationChoices } from './prompts/choices';
import { say } from './say';
import { setOutcome } from './setOutcome';

const args = z.object({ applications: z.array(z.string()) });

/** Closes applications that nothing was heard of for long, as `no_response`: all of them but those unchecked. */
export const closeSilent: Command<z.infer<typeof args>, { changed: boolean }> = {
  args,

  async complete(_given, { workspace, clock }) {
    await workspace.whenListed();
    const silent = silentApplications(workspace.logbook.applications(), agendaSettings(), clock());
    if (silent.length === 0) {
      say(vscode.l10n.t('No application has been silent for long.'));
      return undefined;
    }
    const applications = await askOnce(
      vscode.l10n.t('Close Silent Applications'),
      pickSome(
        vscode.l10n.t('Nothing was heard for a while. Uncheck what you still wait for.'),
        // How they stand is the same for all.
        applicationChoices(silent).map(({ label, description, value }) => ({ label, description, value })),
      ),
    );
    return applications && applications.length > 0 ? { applications } : undefined;
  },

  run: ({ applications }, services) =>
    setOutcome.run({ log: applications, outcome: 'no_response' }, services),

  async after(result, { applications }, services) {
    await setOutcome.after?.(result, { log: applications, outcome: 'no_response' }, services);
  },
};
