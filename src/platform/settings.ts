import * as vscode from 'vscode';

/** The settings of Debrief that the code reads, with their types; their defaults stand in the manifest. */
interface Settings {
  folder: string;
  hideNames: boolean;
  'applications.groupBy': 'outcome' | 'stage' | 'company';
  home: string;
  'diagnostics.off': readonly string[];
}

/** The value of a setting, for a resource where it may differ by folder. */
export function setting<Key extends keyof Settings>(key: Key, scope?: vscode.Uri): Settings[Key] {
  return vscode.workspace.getConfiguration('debrief', scope).get(key) as Settings[Key];
}

/** Writes a setting where it stands now, else for the user. */
export async function updateSetting<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key],
): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('debrief');
  const inWorkspace = configuration.inspect(key)?.workspaceValue !== undefined;
  const target = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await configuration.update(key, value, target);
}

/** Calls back when one of these settings changes. */
export function onSettingChange(keys: readonly (keyof Settings)[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (keys.some((key) => event.affectsConfiguration(`debrief.${key}`))) listener();
  });
}
