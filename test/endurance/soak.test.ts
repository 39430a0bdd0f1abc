import { expect } from 'chai';
import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DebriefApi } from '../../src/api';
import { actions, closeEditors, revert } from './actions';
import type { Action, Pick } from './contents';
import { extension } from './extension';
import { errors, liveCounts } from './watchedHost';
import { checkFiles, diskPath, missed, untilKnown, type World } from './world';

const count = Number(process.env.SOAK_ACTIONS ?? 150);
const seed = Number(process.env.SOAK_SEED ?? 20261122);
const rests = 4;
/** After so many actions, files and logbook are compared with the world. */
const checkEvery = 20;
const longestAction = 30_000;
const bytesOfHeap = 4_000_000;

interface Step {
  readonly name: string;
  readonly action: Action;
  /** What it chooses, of whatever there is then. */
  readonly choices: readonly number[];
}

/** What happens, one after the other; the same for the same seed. */
function steps(): readonly Step[] {
  const action = fc.oneof(
    ...actions.map(([name, weight, run]) => ({
      weight,
      arbitrary: fc.constant({ name, action: run }),
    })),
  );
  const choices = fc.noBias(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }));
  const step = fc.tuple(action, choices).map(([chosen, picked]): Step => ({ ...chosen, choices: picked }));
  return (
    fc.sample(fc.array(step, { minLength: count, maxLength: count, size: 'max' }), { seed, numRuns: 1 })[0] ??
    []
  );
}

function pickFrom(choices: readonly number[]): Pick {
  let at = 0;
  return (below) => (below > 0 ? (choices[at++ % choices.length] ?? 0) % below : 0);
}

/** An action that never ends fails. */
async function withinLimit(name: string, running: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not end.`)), longestAction);
  });
  await Promise.race([running, late]).finally(() => clearTimeout(timer));
}

/** What is used of the heap, in bytes, of what is still needed. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times++) collect();
  return process.memoryUsage().heapUsed;
}

/** Closes and removes everything, so that what is left is what the extension keeps for itself. */
async function rest(world: World, api: DebriefApi): Promise<{ live: Record<string, number>; heap: number }> {
  for (const [path, { buffer }] of [...world]) if (buffer) await revert(world, path);
  await closeEditors();
  for (const folder of new Set([...world.keys()].map((path) => path.split('/')[0] ?? '')))
    await rm(diskPath(folder), { recursive: true, force: true });
  world.clear();
  await untilKnown(world, api);
  return { live: liveCounts(), heap: heapUsed() };
}

describe('a long time of everything at once', function () {
  this.timeout(3_600_000);
  const world: World = new Map();
  const done: string[] = [];
  const measured: { live: Record<string, number>; heap: number }[] = [];

  afterEach(function () {
    if (this.currentTest?.state === 'failed')
      console.log(
        `SOAK_SEED=${seed} SOAK_ACTIONS=${count}; the last of ${done.length} actions: ${done.slice(-25).join(', ')}`,
      );
  });

  it(`accounts for every file, in ${count} actions`, async () => {
    const { api } = await extension();
    const started = performance.now();
    for (const [index, { name, action, choices }] of steps().entries()) {
      done.push(name);
      await withinLimit(name, action(world, pickFrom(choices)));
      if ((index + 1) % checkEvery === 0) {
        await checkFiles(world);
        await untilKnown(world, api);
      }
      if ((index + 1) % Math.floor(count / rests) === 0) measured.push(await rest(world, api));
    }
    const heaps = measured.map(({ heap }) => (heap / 1e6).toFixed(1)).join(', ');
    console.log(
      `${count} actions in ${((performance.now() - started) / 1000).toFixed(0)} s, seed ${seed}; heap at each rest, in MB: ${heaps}; looked again ${missed.times} times`,
    );
  });

  it('goes wrong nowhere in secret', () => {
    expect(errors).deep.equal([]);
  });

  it('leaves no listener, watcher or panel behind', () => {
    for (const { live } of measured.slice(1)) expect(live).deep.equal(measured[0]?.live);
  });

  it('needs no more memory than at first', () => {
    const [, middle, ...later] = measured.map(({ heap }) => heap);
    expect((later.at(-1) ?? 0) - (middle ?? 0)).lessThan(bytesOfHeap);
  });
});
