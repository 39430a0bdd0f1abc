import * as vscode from 'vscode';
import type { HiddenName } from '../model/names';
import type { Wanted } from '../model/reminders';

/** The settings of Debrief that the code reads, with their types; their defaults stand in the manifest. */
interface Settings {
  folder: string;
  resume: string;
  'followUp.afterHours': number;
  'checkIn.afterDays': number;
  'coolOff.days': readonly number[];
  reminders: Wanted;
  statusBar: boolean;
  hideNames: boolean;
  'applications.groupBy': string;
  home: string;
  'diagnostics.off': readonly string[];
}

/** More than anyone waits, and few enough to count with. */
const mostDays = 1000;

/** What is asked of a value beyond its type, where the code counts on it. */
const isSound: { readonly [Key in keyof Settings]?: (value: Settings[Key]) => boolean } = {
  reminders: (wanted) => ['off', 'essential', 'all'].includes(wanted),
  'followUp.afterHours': (hours) => hours >= 0 && hours <= mostDays * 24,
  'checkIn.afterDays': isNumberOfDays,
  'coolOff.days': (days) => Array.isArray(days) && days.length === 5 && days.every(isNumberOfDays),
};

function isNumberOfDays(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostDays;
}

/** The value of a setting, for a resource where it may differ by folder; its default where it will not do. */
export function setting<Key extends keyof Settings>(key: Key, scope?: vscode.Uri): Settings[Key] {
  const configuration = vscode.workspace.getConfiguration('debrief', scope);
  const value: unknown = configuration.get(key);
  const standard = configuration.inspect<Settings[Key]>(key)?.defaultValue as Settings[Key];
  const given = value as Settings[Key];
  return typeof value === typeof standard && isSound[key]?.(given) !== false ? given : standard;
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

/** What to call companies on screen while the reader hides their names; undefined while they show them. */
export function hiddenName(): HiddenName | undefined {
  return setting('hideNames') ? (letter) => vscode.l10n.t('Company {0}', letter) : undefined;
}
