import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { debrief, place, remove, writeText } from '../support';

const folder = 'log-commands';

/** Today, as a log writes it. */
export const today = () => Temporal.Now.plainDateISO().toString();

/** A log as a new application has it. */
export const plain = 'company: Acme\nrole: Engineer\n';

/** A log as a person writes it. */
export const byHand = `# my search
company:   Acme Robotics   # the one in Berlin
role: "Backend Engineer"

rounds:
    - type: recruiter_screen   # Kim
      date: 2020-01-10
      result: passed
    - type: technical
      date: 2020-01-20T15:00
      questions: [Design a rate limiter]
tags: [ robotics,berlin ]
`;

/** Writes a log of its own for one test, see {@link useLogs}. */
export async function made(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, text);
  return uri;
}

/** Runs a command of Debrief. */
export async function run(command: string, ...args: unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(`debrief.${command}`, ...args);
}

/** A place in the folder of the logs. */
export const placeOf = (...steps: string[]): vscode.Uri => place(folder, ...steps);

/** Called in a suite: its logs are gone when it is over. */
export function useLogs(): void {
  before(async () => (await debrief()).whenReady());
  after(() => remove(place(folder)));
}
