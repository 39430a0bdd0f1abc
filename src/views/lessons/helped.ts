import * as vscode from 'vscode';
import { checksum } from '../../model/checksum';
import type { ActionLesson } from '../../model/lessons';
import { remember } from '../../platform/memory';

const { t } = vscode.l10n;

/** What a person may say of an action, once they have seen what changed: the question, and how the view says it later. */
const answers = [
  { id: 'yes', button: () => t('Yes'), words: () => t('it helped') },
  { id: 'no', button: () => t('Not Really'), words: () => t('not really it') },
  { id: 'unsure', button: () => t("Can't Tell"), words: () => t('hard to tell') },
] as const;

/** Asks once whether an action helped, and remembers the answer for this workspace. */
export interface Helped {
  /** What the person said, in words; undefined while they have not. */
  readonly wordsOf: (action: ActionLesson) => string | undefined;
  /** `label` is what the action is called on screen. */
  readonly ask: (action: ActionLesson, label: string) => Promise<void>;
}

/** What was said of the actions of a workspace; `changed` is called after each answer. */
export function createHelped(memory: vscode.Memento, changed: () => void): Helped {
  const said = () => memory.get<Readonly<Record<string, string>>>('actionsHelped', {});
  return {
    wordsOf: (action) => answers.find(({ id }) => id === said()[keyOf(action)])?.words(),
    ask: async (action, label) => {
      const buttons = answers.map(({ button }) => button());
      const chosen = await vscode.window.showInformationMessage(t('Did “{0}” help?', label), ...buttons);
      const answer = answers.find(({ button }) => button() === chosen);
      if (!answer) return;
      await remember(memory, 'actionsHelped', { ...said(), [keyOf(action)]: answer.id });
      changed();
    },
  };
}

/** A number in place of the action's own words: what is kept outside the files says nothing of them. */
function keyOf({ document, text }: ActionLesson): string {
  return checksum(`${document}\n${text}`);
}
