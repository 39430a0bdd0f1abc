import { expect } from 'chai';
import fc from 'fast-check';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spokenText } from '../../host/noise.mjs';
import { writeSample } from '../../host/sample.mjs';
import { startSessionHost } from '../../host/session.mjs';
import { actions, reload } from './actions.mjs';
import { closeOthers, goTo, panelOf, showTable, untilShown } from './window.mjs';
import { checkFiles, logsOf, worldOf, writeOutside } from './world.mjs';
import { openView, picture, row } from '../../ui/window.mjs';
import { writeLogs } from '../../ui/windowSuite.mjs';

/** `SOAK_PANEL_ACTIONS=1000 SOAK_SEED=1` for more, or for the same again. */
const count = Number(process.env.SOAK_PANEL_ACTIONS ?? 300);
const seed = Number(process.env.SOAK_SEED ?? 20261122);
const rests = 4;
const longestAction = 30_000;
/** Of the whole window: VS Code itself loads more as more of it is used. */
const bytesOfHeap = 12_000_000;

/** Beside the sample: logs as people and their programs write them. */
const logs = {
  plain: 'company: Plain\nrole: Engineer\n',
  windows:
    'company: Windows\r\nrole: Engineer\r\noutcome: pending # so far\r\nlocation: Bonn\r\n\r\n# the end\r\n',
  marked: '\uFEFFcompany: Marked\nrole: Engineer\ninterest: 3\n',
  commented:
    '# mine\ncompany: Commented # really\nrole: Engineer\noutcome: rejected # alas\ndecided: 2026-03-01\nsource: event\n\n\nnotes: |\n  interest: none\n# end',
  'ünï code': 'company: "Ünï: 🙂"\nrole: Engineer\ntags: [a, b]\nx_mine: kept\n',
  asked:
    'company: Asked\nrole: Engineer\nrounds:\n  - type: technical\n    date: 2026-11-21T10:00\n  - type: panel\n    date: 2026-11-22T00:10\n',
};

/** What happens, one after the other; the same for the same seed. */
function steps() {
  const action = fc.oneof(
    ...actions.map(([name, weight, run]) => ({ weight, arbitrary: fc.constant({ name, run }) })),
  );
  const choices = fc.noBias(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }));
  const all = fc.array(fc.tuple(action, choices), { minLength: count, maxLength: count, size: 'max' });
  return fc.sample(all, { seed, numRuns: 1 })[0];
}

/** The sample is left out of figures where there is more. */
async function makeReal(folder) {
  const world = await worldOf(folder);
  for (const log of logsOf(world))
    await writeOutside(world, log, (world.files.get(log) ?? '').replace('sample: true\n', ''));
}

const pickFrom = (choices) => {
  let at = 0;
  return (below) => choices[at++ % choices.length] % below;
};

/** An action that never ends fails. */
async function withinLimit(name, running) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`“${name}” did not end.`)), longestAction);
  });
  await Promise.race([running, late]).finally(() => clearTimeout(timer));
}

describe('a long time of everything in the panel', function () {
  this.timeout(3_600_000);
  let host;
  let folder;
  let walk;
  let devtools;
  const done = [];
  const spoken = [];
  const measured = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-panel-soak-'));
    await writeSample(folder);
    await writeLogs(folder, logs);
    await makeReal(folder);
    host = await startSessionHost();
    const session = await host.openSession({
      folder,
      width: 1700,
      height: 1000,
      settings: { 'files.autoSave': 'off' },
    });
    const { page } = session;
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`;
      if (/Content Security Policy|debrief/i.test(text) && message.type() === 'error') spoken.push(text);
    });
    page.on('pageerror', (error) => spoken.push(spokenText([String(error.stack)])));
    page.setDefaultTimeout(15_000);
    await openView(page);
    await row(page, /^Acme Robotics/).waitFor();
    await session.runCommand('View: Toggle Primary Side Bar Visibility');
    devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const today = new Date().toLocaleDateString('sv');
    walk = { session, page, world: await worldOf(folder), today };
  });
  afterEach(async function () {
    if (this.currentTest.state !== 'failed') return;
    await picture(walk.page, 'failed-panel-soak');
    console.log(`SOAK_SEED=${seed} SOAK_PANEL_ACTIONS=${count}; done: ${done.join(', ')}`);
  });
  after(async () => {
    await host?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Leaves the first page of the panel alone in the window, and measures the window. */
  async function rest() {
    await panelOf(walk);
    await closeOthers(walk);
    const panel = await showTable(walk);
    await untilShown(panel, walk);
    await goTo(walk, 'Now');
    await checkFiles(walk.world);
    expect(await walk.page.locator('iframe.webview').count(), 'webviews').to.equal(1);
    expect(await panel.locator('.trouble').allTextContents()).to.deep.equal([]);
    for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name)?.value;
    measured.push({
      heap: of('JSHeapUsedSize'),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      documents: of('Documents'),
    });
  }

  it(`accounts for every file, in ${count} actions`, async () => {
    const started = performance.now();
    for (const [index, [{ name, run }, choices]] of steps().entries()) {
      done.push(name);
      walk.pick = pickFrom(choices);
      await withinLimit(name, run(walk));
      // What stays with the window from now on was made after this.
      if (index === Math.floor(count / 8)) await withinLimit('reload', reload(walk));
      if ((index + 1) % Math.floor(count / rests) === 0) await withinLimit('rest', rest());
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${count} actions in ${seconds} s, SOAK_SEED=${seed}`);
    console.table(measured);
  });

  it('goes wrong nowhere in secret', async () => {
    expect(spoken.filter((text) => text !== undefined)).to.deep.equal([]);
    expect(await logged(host.server.dataFolder)).to.deep.equal([]);
  });

  it('needs no more memory than at first', () => {
    const [, first, , last] = measured;
    expect(last.heap - first.heap, 'bytes of the heap').to.be.lessThan(bytesOfHeap);
    expect(last.documents, 'documents').to.be.at.most(first.documents + 2);
  });

  it('is there again after a reload, and takes the next answer', async () => {
    await reload(walk);
    await untilShown(await showTable(walk), walk);
    for (const name of ['Now', 'Look back', 'Applications']) {
      const panel = await goTo(walk, name);
      await panel.locator('h1:focus').waitFor();
    }
  });
});

/** What the extension wrote into its log, and its host said of it. */
async function logged(dataFolder) {
  const paths = await readdir(join(dataFolder, 'data/logs'), { recursive: true });
  const own = paths.filter((path) => /\bDebrief\.log$/.test(path));
  const hosts = paths.filter((path) => /exthost\.log$/.test(path));
  const lines = async (path) => (await readFile(join(dataFolder, 'data/logs', path), 'utf8')).split('\n');
  const said = (await Promise.all(own.map(lines))).flat().filter((line) => line !== '');
  const told = (await Promise.all(hosts.map(lines)))
    .flat()
    .filter((line) => /\[(?:error|warning)\]/.test(line) && /debrief/i.test(line));
  return [...said, ...told];
}
