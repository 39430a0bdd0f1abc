#!/usr/bin/env node
/**
 * A VS Code to give to anything that starts one with `--extensionDevelopmentPath` and `--extensionTestsPath`,
 * `runTests({ vscodeExecutablePath })` of @vscode/test-electron above all.
 *
 *   launch.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [--web] [--trust] [FOLDER | FILE.code-workspace]
 *
 * Prints what the tests print and ends with their exit code. DEBRIEF_TEST_SECONDS limits the whole run (default 900).
 */
import { Failure, runMain } from './failure.mjs';
import { readArguments } from './launchArguments.mjs';
import { onInterrupt } from './processTree.mjs';
import { runInHost } from './testRun.mjs';

await runMain(async () => {
  const launch = await readArguments(process.argv.slice(2));
  if (!launch.tests)
    throw new Failure(
      'Give --extensionTestsPath=FILE, the module with the tests; to look around, use `npm start`.',
    );
  const run = runInHost(launch, {
    seconds: Number(process.env.DEBRIEF_TEST_SECONDS ?? 900),
    print: console.log,
  });
  onInterrupt(run.stop);
  return run.exitCode;
});
