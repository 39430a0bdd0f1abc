import * as vscode from 'vscode';

/** The settings of Debrief that the code reads, with their types; their defaults stand in the manifest. */
interface Settings {
  folder: string;
  resume: string;
  'followUp.afterHours': number;
  'checkIn.afterDays': number;
  'coolOff.days': readonly number[];
  reminders: string;
  statusBar: boolean;
  hideNames: boolean;
  'applications.groupBy': string;
  home: string;
  'diagnostics.off': readonly string[];
}

/** The value of a setting, for a resource where it may differ by folder; its default where it is of another type. */
export function setting<Key extends keyof Settings>(key: Key, scope?: vscode.Uri): Settings[Key] {
  const configuration = vscode.workspace.getConfiguration('debrief', scope);
  const value: unknown = configuration.get(key);
  const standard = configuration.inspect<Settings[Key]>(key)?.defaultValue as Settings[Key];
  return typeof value === typeof standard ? (value as Settings[Key]) : standard;
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
