import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { captureRound } from '../../../src/commands/captureRound';
import type { Services } from '../../../src/commands/command';
import { createLogbook } from '../../../src/model/logbook';
import { debrief, diskText, failureOf, makeLog, place, remove, typeOver, writeText } from '../support';

const folder = 'capture';
const now = Temporal.ZonedDateTime.from('2026-10-12T16:05[Europe/Berlin]');
const services = {
  clock: () => now,
  workspace: {
    logbook: createLogbook(),
    whenReady: () => Promise.resolve(),
    lookAgain: () => Promise.resolve(),
  },
  context: { extensionUri: vscode.extensions.getExtension('debrief.debrief')?.extensionUri },
} as unknown as Services;

const byHand = `company: Acme # mine\r
role: Engineer\r
rounds:\r
    - type: recruiter_screen\r
      date: 2026-10-01\r
    - type: technical   # Sam\r
      date: 2026-10-12T15:00\r
      notes: |\r
          went over time\r
    - type: final\r
      date: 2026-10-20\r
tags: [ robotics,berlin ]\r
`;

async function made(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, text);
  return uri;
}

const beside = (log: vscode.Uri, kind: string) =>
  log.with({ path: log.path.replace('.interview.yaml', `.${kind}.md`) });

const whole = {
  self_rating: 2,
  went_well: 'a calm start',
  lines: '1. Design a rate limiter 2\n2. Tell me about a conflict: solid',
  followed_up: 'none',
  actions: true,
} as const;

describe('capturing a round', () => {
  before(async () => (await debrief()).whenReady());
  after(() => remove(place(folder)));

  it('writes what was told into the last round that has begun, and touches nothing else', async () => {
    const log = await made('whole', byHand);
    const args = { log: log.toString(), ...whole };
    expect(await captureRound.run(args, services)).to.deep.equal({ questions: 2 });
    expect(await diskText(log)).to.equal(
      byHand.replace(
        '      notes: |\r\n          went over time\r\n',
        `      self_rating: 2\r
      rated: 2026-10-12T16:05+02:00\r
      followed_up: none\r
      questions:\r
          - text: Design a rate limiter\r
            competency: system_design\r
            rating: 2\r
          - text: Tell me about a conflict\r
            competency: behavioral\r
            rating: 3\r
      notes: |\r
          went over time\r
          Went well: a calm start\r
`,
      ),
    );
    const sheet = await diskText(beside(log, 'prep'));
    expect(sheet).to.match(/^# Preparing: Engineer at Acme\n/);
    expect(sheet).to.contain('\n- [ ] Practice: Design a rate limiter [area:: system_design]\n');
  });

  for (const [kind, others] of [
    ['prep', ['postmortem']],
    ['postmortem', []],
  ] as const) {
    it(`writes an action into the ${kind} that is there, in one step with the log`, async () => {
      const log = await made(`one-step-${kind}`, byHand);
      const text = '\uFEFF# Mine\r\n\r\n## Next <!-- section:actions -->\r\n\r\n* [ ] A\r\n\r\n## More\r\n';
      for (const one of [kind, ...others]) await writeText(beside(log, one), text);
      await captureRound.run({ log: log.toString(), ...whole }, services);
      const action = '* [ ] Practice: Design a rate limiter [area:: system_design]\r\n';
      expect(await diskText(beside(log, kind))).to.equal(text.replace('A\r\n', `A\r\n${action}`));
      for (const other of others) expect(await diskText(beside(log, other))).to.equal(text);

      await vscode.window.showTextDocument(log);
      await vscode.commands.executeCommand('undo');
      for (const [uri, before] of [
        [log, byHand],
        [beside(log, kind), text],
      ] as const) {
        await (await vscode.workspace.openTextDocument(uri)).save();
        expect(await diskText(uri)).to.equal(before);
      }
    });
  }

  it('writes no action down twice while it is open', async () => {
    const log = await makeLog(
      `${folder}/again`,
      'company: A\nrounds:\n  - type: technical\n  - type: final\n',
    );
    const capture = (args: object) =>
      vscode.commands.executeCommand('debrief.captureRound', { log: log.toString(), actions: true, ...args });
    const sheet = beside(log, 'prep');
    const written = async () => (await diskText(sheet)).match(/^- \[.\] Practice: .*$/gm);
    await capture({ round: 0, lines: 'Two sum 1' });
    await capture({ round: 1, lines: 'two sum 2\nA conflict 2' });
    expect(await written()).to.deep.equal([
      '- [ ] Practice: Two sum [area:: algorithms]',
      '- [ ] Practice: A conflict [area:: behavioral]',
    ]);
    await vscode.commands.executeCommand('debrief.tickItem', {
      document: sheet.toString(),
      line: (await diskText(sheet)).split('\n').indexOf('- [ ] Practice: Two sum [area:: algorithms]'),
      state: 'yes',
    });
    await capture({ round: 1, lines: 'Two sum 1' });
    expect(await written()).to.have.length(3);
  });

  it('takes the round that is asked for, and needs no answer but one', async () => {
    const log = await made('little', 'company: A\nrounds:\n  - type: technical\n  - type: final\n');
    const run = (args: object) =>
      vscode.commands.executeCommand('debrief.captureRound', { log: log.toString(), ...args });
    expect(await run({ round: 0, lines: 'Why us?' })).to.deep.equal({ questions: 1 });
    expect(await run({ self_rating: 4 })).to.deep.equal({ questions: 0 });
    expect(await diskText(log)).to.match(
      /- type: technical\n {4}questions:\n {6}- text: Why us\?\n {8}competency: motivation\n {2}- type: final\n {4}self_rating: 4\n {4}rated: \S{22,}\n$/,
    );
  });

  it('says what to mend, and writes nothing', async () => {
    const failures: [name: string, text: string, args: object, told: string][] = [
      ['bare', 'company: A\n', { lines: 'Why?' }, 'Add Round'],
      ['range', 'company: A\nrounds: [{ type: final }]\n', { round: 3, lines: 'Why?' }, 'no round 3'],
      ['rating', 'company: A\nrounds: [{ type: final }]\n', { self_rating: 5 }, 'self_rating'],
      ['broken', 'company: [A\nrounds: [{ type: final }]\n', {}, 'not valid YAML'],
    ];
    for (const [name, text, args, told] of failures) {
      const log = await made(name, text);
      const failure = await vscode.commands
        .executeCommand('debrief.captureRound', { log: log.toString(), ...args })
        .then(
          () => '',
          (error: unknown) => String(error),
        );
      expect(failure, name).to.include(told);
      expect(await diskText(log)).to.equal(text);
    }
  });

  it('says before the first question that a log is not UTF-8, even while it is being edited', async () => {
    const log = await made('latin', '');
    const text = 'company: Caf\xE9\nrounds: [{ type: final }]\n';
    await vscode.workspace.fs.writeFile(
      log,
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    const capture = () => vscode.commands.executeCommand('debrief.captureRound', { log: log.toString() });
    expect(await failureOf(capture())).to.include('latin.interview.yaml is not valid UTF-8');
    await typeOver(log, 'final', 'panel');
    expect(await failureOf(capture())).to.include('latin.interview.yaml is not valid UTF-8');
  });

  it('leaves weak answers of a post-mortem to be added as actions, once', async () => {
    const log = await makeLog(
      `${folder}/practice`,
      'company: A\nrounds:\n  - questions: [{ text: Two sum, rating: 1 }]\n',
    );
    const document = beside(log, 'postmortem');
    const text = '# A\n\n<!-- debrief:weak-answers -->\n\n<!-- /debrief:weak-answers -->\n';
    await writeText(document, text);
    await vscode.workspace.openTextDocument(document);
    const lenses = async () =>
      (
        await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document, 9)
      ).filter(({ command }) => command?.command === 'debrief.addPractice');
    const add = () =>
      vscode.commands.executeCommand('debrief.addPractice', { document: document.toString() });
    expect(await lenses()).to.have.length(1);
    expect(await add()).to.deep.equal({ changed: true });
    expect(await diskText(document)).to.equal(
      `${text}\n## What I will do <!-- section:actions -->\n\n- [ ] Practice: Two sum\n`,
    );
    expect(await lenses()).to.have.length(0);
    expect(await add()).to.deep.equal({ changed: false });
  });

  it('notes that feedback was asked for when none is there to add', async () => {
    const log = await made('asked', 'company: A\n');
    const state = { done: false };
    const running = Promise.resolve(vscode.commands.executeCommand('debrief.addFeedback', log)).finally(
      () => (state.done = true),
    );
    while (!state.done) await vscode.commands.executeCommand('quickInput.accept');
    expect(await running).to.equal(undefined);
    expect(await diskText(log)).to.match(/^company: A\nfeedback_asked: \d{4}-\d\d-\d\d\n$/);
  });

  it('asks when nothing is told, and leaves nothing behind when left at once', async () => {
    const log = await made('left', byHand);
    const state = { done: false };
    const running = Promise.resolve(
      vscode.commands.executeCommand('debrief.captureRound', { log: log.toString() }),
    ).finally(() => (state.done = true));
    while (!state.done) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    expect(await running).to.deep.equal({ questions: 0 });
    expect(await diskText(log)).to.equal(byHand);
  });
});
