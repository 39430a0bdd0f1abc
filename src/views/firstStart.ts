import * as vscode from 'vscode';

const memoryKey = 'debrief.greeted';

/**
 * Says one sentence at the first start on this machine, with a way to the walkthrough. Where that cannot be
 * remembered, it is not said either.
 */
export async function greetOnce({
  globalState,
  extension,
  extensionMode,
}: vscode.ExtensionContext): Promise<void> {
  if (extensionMode === vscode.ExtensionMode.Test || globalState.get(memoryKey) === true) return;
  await globalState.update(memoryKey, true);
  const { t } = vscode.l10n;
  const show = t('Show Me Around');
  const pressed = await vscode.window.showInformationMessage(
    t('Debrief is ready when you are, and stays quiet but for rounds and offer deadlines.'),
    show,
  );
  if (pressed !== show) return;
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#begin`, false);
}
