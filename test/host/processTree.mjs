import { spawn } from 'node:child_process';

/** Groups still running: they end with this process. */
const running = new Set();

/** What Ctrl-C and a polite kill wait for. */
let cleanUpAll = async () => {};

const signalCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

let watching = false;

/**
 * Starts a program in a process group of its own, so that whatever it starts can be ended with it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startGroup(command, args, options) {
  watchSignals();
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * Ends the program and everything it started.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endGroup(child) {
  const ended = hasEnded(child) ? undefined : new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const patience = setTimeout(() => signalGroup(child, 'SIGKILL'), 2000);
  await ended;
  clearTimeout(patience);
  // What the program left behind has no one else to end it.
  signalGroup(child, 'SIGKILL');
  running.delete(child);
}

/**
 * Makes Ctrl-C and a polite kill run `cleanUp` before this process ends.
 *
 * @param {() => Promise<void>} cleanUp
 */
export function onInterrupt(cleanUp) {
  cleanUpAll = cleanUp;
  watchSignals();
}

/** Unwatched, a signal would end this process without a word to the groups it started. */
function watchSignals() {
  if (watching) return;
  watching = true;
  let interrupted = false;
  for (const [signal, code] of Object.entries(signalCodes)) {
    process.on(signal, () => {
      // The second Ctrl-C means: now.
      if (interrupted) process.exit(code);
      interrupted = true;
      void cleanUpAll().finally(() => process.exit(code));
    });
  }
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone, which is what was wanted.
  }
}
