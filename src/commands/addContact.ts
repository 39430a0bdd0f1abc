import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { parts } from '../model/log';
import { contactRoles } from '../model/vocabulary';
import type { Command } from './command';
import { appendTo } from './logEdits';
import { askInTurn, pickOne, typeText } from './prompts/ask';
import { choicesOf, withSkip } from './prompts/choices';
import { say } from './say';

const args = z.object({ log: z.string(), contact: parts.contact });

/** Adds a person to a log. */
export const addContact: Command<z.infer<typeof args>, { index: number }> = {
  args,

  async complete({ log = '', contact }) {
    if (contact) return { log, contact };
    const answers = await askInTurn(vscode.l10n.t('Add Contact'), {
      name: typeText(vscode.l10n.t('What is their name?')),
      role: pickOne(vscode.l10n.t('Who are they in this application?'), withSkip(choicesOf(contactRoles))),
    });
    return answers && { log, contact: answers };
  },

  run: ({ log, contact }) =>
    appendTo(log, (parsed) => ({ path: ['contacts'], length: parsed.log.contacts?.length ?? 0 }), contact),

  after: () => say(vscode.l10n.t('Contact added.')),
};
