import 'mocha/mocha.js';
import { workspace } from 'vscode';
import { untilTold } from '../support.js';
import { LineReporter } from './lineReporter.js';

// Mocha does no more with a reporter than to construct it, although its types want a descendant of its own.
const reporter = LineReporter as unknown as Mocha.ReporterConstructor;

/*
 * Mocha's browser build serves both hosts: it needs neither Node nor a document.
 * Importing this module makes `describe` and `it` global, so it comes before every import of a suite.
 */
mocha.setup({
  ui: 'bdd',
  reporter,
  timeout: 60_000,
  slow: 1_000,
  forbidOnly: wanted('CI') !== undefined,
});

/** Runs what the suites have declared; rejects when a test failed, which ends the host with a non-zero exit code. */
export async function runMocha(): Promise<void> {
  const pattern = wanted('DEBRIEF_GREP') ?? workspace.getConfiguration('debriefTests').get<string>('grep');
  if (pattern) mocha.grep(new RegExp(pattern, 'i'));
  await untilTold();
  // Not mocha.run: in its browser build that reads the address of a page.
  const failures = await new Promise<number>((resolve) => Mocha.prototype.run.call(mocha, resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** A variable of the environment, which only the Node host has. */
function wanted(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name];
}
