import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { debrief, diskText, place, writeText } from '../support';

const folder = 'log-commands';
const today = () => Temporal.Now.plainDateISO().toString();

const plain = 'company: Acme\nrole: Engineer\n';

const byHand = `# my search
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

/** Writes a log of its own for one test. */
async function made(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, text);
  return uri;
}

async function run(command: string, ...args: unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(`debrief.${command}`, ...args);
}

async function failureOf(command: string, argument: unknown): Promise<string> {
  try {
    await run(command, argument);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error(`${command} did not fail.`);
}

/** Presses a key of the question boxes until the command is done. */
async function pressUntilDone(command: string, running: Promise<unknown>): Promise<unknown> {
  let done = false;
  const finished = running.finally(() => (done = true));
  const press = async () => {
    while (!done) await vscode.commands.executeCommand(command);
  };
  await Promise.all([finished, press()]);
  return running;
}

const pressEscape = (running: Promise<unknown>) => pressUntilDone('workbench.action.closeQuickOpen', running);
const pressEnter = (running: Promise<unknown>) => pressUntilDone('quickInput.accept', running);

describe('commands on a log', () => {
  before(async () => (await debrief()).whenReady());
  after(() => vscode.workspace.fs.delete(place(folder), { recursive: true }));

  interface Case {
    readonly name: string;
    readonly text: string;
    readonly calls: readonly (readonly [command: string, args: object, result: object])[];
    readonly after: string | (() => string);
  }

  const cases: readonly Case[] = [
    {
      name: 'a rejection is dated today',
      text: plain,
      calls: [['setOutcome', { outcome: 'rejected' }, { changed: true }]],
      after: () => `company: Acme\nrole: Engineer\noutcome: rejected\ndecided: ${today()}\n`,
    },
    {
      name: 'an outcome takes the day given, and a new one keeps it',
      text: plain,
      calls: [
        ['setOutcome', { outcome: 'no_response', decided: '2026-01-02' }, { changed: true }],
        ['setOutcome', { outcome: 'rejected' }, { changed: true }],
      ],
      after: 'company: Acme\nrole: Engineer\noutcome: rejected\ndecided: 2026-01-02\n',
    },
    {
      name: 'an application that opens again loses the day',
      text: `${plain}outcome: rejected # sigh\ndecided: 2026-01-02\nnotes: kept\n`,
      calls: [['setOutcome', { outcome: 'pending' }, { changed: true }]],
      after: `${plain}outcome: pending # sigh\nnotes: kept\n`,
    },
    {
      name: 'what is so already changes nothing',
      text: byHand,
      calls: [
        ['setOutcome', { outcome: 'pending' }, { changed: false }],
        ['updateRound', { round: 0, set: { result: 'passed' } }, { changed: false }],
        ['updateRound', { set: {} }, { changed: false }],
      ],
      after: byHand,
    },
    {
      name: 'rounds and questions are appended',
      text: plain,
      calls: [
        ['addRound', { round: { type: 'technical', date: '2026-10-12T15:00' } }, { index: 0 }],
        ['addRound', { round: { type: 'final', x_room: 'blue' } }, { index: 1 }],
        ['addQuestion', { round: 0, question: { text: 'Why us?', rating: 3 } }, { index: 0 }],
        ['addQuestion', { question: { text: 'Sort a list', rating: 2 } }, { index: 0 }],
        ['addQuestion', { question: { text: 'And faster?' } }, { index: 1 }],
      ],
      after: `${plain}rounds:
  - type: technical
    date: 2026-10-12T15:00
    questions:
      - text: Why us?
        rating: 3
  - type: final
    questions:
      - text: Sort a list
        rating: 2
      - text: And faster?
    x_room: blue
`,
    },
    {
      name: 'keys of a round change and go, and nothing around them',
      text: byHand,
      calls: [
        ['updateRound', { set: { result: 'failed', heard: '2020-01-25' } }, { changed: true }],
        ['updateRound', { round: 0, set: { result: null, medium: null } }, { changed: true }],
      ],
      after: byHand
        .replace('      result: passed\n', '')
        .replace('T15:00\n', 'T15:00\n      result: failed\n      heard: 2020-01-25\n'),
    },
    {
      name: 'a thank-you is noted on the last past round',
      text: `${plain}rounds:
  - { type: technical, date: 2020-01-10 }
  - { type: panel, date: 2020-01-20 }
  - { type: panel, date: 2020-01-30, result: cancelled }
  - { type: final, date: 2999-01-01 }
`,
      calls: [
        ['recordFollowUp', { date: '2020-01-21' }, { changed: true }],
        ['recordFollowUp', { round: 0, date: 'none' }, { changed: true }],
      ],
      after: `${plain}rounds:
  - { type: technical, date: 2020-01-10, followed_up: none }
  - { type: panel, date: 2020-01-20, followed_up: 2020-01-21 }
  - { type: panel, date: 2020-01-30, result: cancelled }
  - { type: final, date: 2999-01-01 }
`,
    },
    {
      name: 'a thank-you is noted on the day of a round',
      text: `${plain}rounds:\n  - { type: panel, date: ${today()} }\n  - { type: final, date: 2999-01-01 }\n`,
      calls: [['recordFollowUp', {}, { changed: true }]],
      after: () =>
        `${plain}rounds:\n  - { type: panel, date: ${today()}, followed_up: ${today()} }\n  - { type: final, date: 2999-01-01 }\n`,
    },
    {
      name: 'an offer keeps the keys that are not given',
      text: `${plain}outcome: pending\noffer:\n  base: 80000\n  notes: by phone # Kim\n`,
      calls: [['recordOffer', { offer: { base: 90000, deadline: '2026-10-27' } }, { changed: true }]],
      after: `${plain}outcome: offer\noffer:\n  deadline: 2026-10-27\n  base: 90000\n  notes: by phone # Kim\n`,
    },
    {
      name: 'contacts and feedback are appended',
      text: plain,
      calls: [
        ['addContact', { contact: { name: 'Robin', role: 'recruiter' } }, { index: 0 }],
        ['addContact', { contact: { name: 'Sam' } }, { index: 1 }],
        ['addFeedback', { feedback: { date: '2026-10-29', text: 'More depth: storage.' } }, { index: 0 }],
      ],
      after: `${plain}contacts:
  - name: Robin
    role: recruiter
  - name: Sam
feedback:
  - date: 2026-10-29
    text: "More depth: storage."
`,
    },
  ];

  for (const [index, { name, text, calls, after }] of cases.entries()) {
    it(name, async () => {
      const uri = await made(`case-${String(index)}`, text);
      for (const [command, args, result] of calls) {
        expect(await run(command, { log: uri.toString(), ...args }), command).to.deep.equal(result);
      }
      expect(await diskText(uri)).to.equal(typeof after === 'string' ? after : after());
    });
  }

  it('gives one outcome to several applications', async () => {
    const logs = [await made('several-a', plain), await made('several-b', `${plain}outcome: withdrawn\n`)];
    const log = logs.map(String);
    expect(await run('setOutcome', { log, outcome: 'withdrawn', decided: '2026-01-02' })).to.deep.equal({
      changed: true,
    });
    for (const uri of logs) {
      expect(await diskText(uri)).to.equal(`${plain}outcome: withdrawn\ndecided: 2026-01-02\n`);
    }
  });

  it('leaves an unsaved log unsaved', async () => {
    const uri = await made('dirty', plain);
    const document = await vscode.workspace.openTextDocument(uri);
    const typing = new vscode.WorkspaceEdit();
    typing.insert(uri, new vscode.Position(2, 0), 'notes: mine\n');
    await vscode.workspace.applyEdit(typing);
    await run('setOutcome', { log: uri.toString(), outcome: 'offer' });
    expect(document.isDirty).to.equal(true);
    expect(document.getText()).to.equal(`${plain}outcome: offer\nnotes: mine\n`);
    expect(await diskText(uri)).to.equal(plain);
    await document.save();
  });

  it('takes calls at the same time one after the other', async () => {
    const uri = await made('at-once', plain);
    const results = await Promise.all(
      ['technical', 'panel', 'final'].map((type) =>
        run('addRound', { log: uri.toString(), round: { type } }),
      ),
    );
    expect(results).to.deep.equal([{ index: 0 }, { index: 1 }, { index: 2 }]);
  });

  const refused: readonly [command: string, args: object, says: readonly string[]][] = [
    ['setOutcome', { outcome: 'ghosted' }, ['outcome', 'ghosted', 'no_response']],
    ['setOutcome', { outcome: 'rejected', decided: '30 February' }, ['decided', '30 February', '2026-10-12']],
    ['setOutcome', { outcome: 'pending', decided: '2026-01-02' }, ['decided', 'open']],
    ['setOutcome', { outcome: 'rejected', decidd: '2026-01-02' }, ['decidd', 'decided']],
    ['addRound', { round: { type: 'tecnical' } }, ['round.type', 'tecnical', 'technical']],
    ['addRound', { round: { typ: 'technical' } }, ['round.typ', 'type']],
    ['addRound', { round: { date: '2026-02-30' } }, ['round.date', '2026-02-30']],
    ['addRound', { round: { self_rating: 5 } }, ['round.self_rating', '5', '4']],
    ['addRound', { round: { questions: [{ txet: 'Why?' }] } }, ['round.questions[0].txet', 'text']],
    ['addRound', { round: 'technical' }, ['round', 'technical', 'map']],
    ['updateRound', { round: 7, set: { result: 'passed' } }, ['no round 7', '2']],
    ['updateRound', { round: -1, set: {} }, ['round', '-1']],
    ['updateRound', { set: { notez: null } }, ['set.notez', 'notes']],
    ['addQuestion', { round: 2, question: 'Why?' }, ['no round 2']],
    ['addQuestion', { question: { rating: 'good' } }, ['question.rating', 'good', 'number']],
    ['recordFollowUp', { date: 'soon' }, ['date', 'soon']],
    ['recordOffer', { offer: { base: -1 } }, ['offer.base', '-1']],
  ];
  for (const [command, args, says] of refused) {
    it(`refuses ${command} with ${JSON.stringify(args)}`, async () => {
      const uri = await made('refused', byHand);
      const message = await failureOf(command, { log: uri.toString(), ...args });
      for (const part of says) expect(message).to.include(part);
      expect(await diskText(uri)).to.equal(byHand);
    });
  }

  it('says what to do where there is no round yet', async () => {
    const uri = await made('no-round', plain);
    expect(await failureOf('addQuestion', { log: uri.toString(), question: 'Why?' })).to.include('Add Round');
    expect(await failureOf('recordFollowUp', { log: uri.toString() })).to.include('No round');
  });

  it('refuses what is no log, or not there', async () => {
    const note = place(folder, 'note.yaml');
    await writeText(note, plain);
    const outside = vscode.Uri.joinPath(place(), '..', '..', 'elsewhere', 'x.interview.yaml');
    for (const [log, says] of [
      [note.toString(), '.interview.yaml'],
      [place(folder, 'gone.interview.yaml').toString(), 'does not exist'],
      [outside.toString(), 'outside'],
      ['acme', 'URI'],
    ] as const) {
      expect(await failureOf('setOutcome', { log, outcome: 'offer' }), log).to.include(says);
    }
  });

  it('leaves a log that cannot be read as it is', async () => {
    const broken = 'company: "Acme\nrounds: [\n';
    const uri = await made('broken', broken);
    await failureOf('addRound', { log: uri.toString(), round: { type: 'final' } });
    expect(await failureOf('addQuestion', { log: uri.toString(), question: 'Why?' })).not.to.include(
      'Add Round',
    );
    expect(await diskText(uri)).to.equal(broken);
  });

  it('changes all applications of a list or none', async () => {
    const fine = await made('all-or-none', plain);
    const broken = await made('all-or-none-broken', 'company: "Acme\n');
    await failureOf('setOutcome', { log: [fine, broken].map(String), outcome: 'withdrawn' });
    expect(await diskText(fine)).to.equal(plain);
  });

  describe('called by a person', () => {
    it('leaves nothing behind when they leave', async () => {
      const uri = await made('left', plain);
      for (const command of ['setOutcome', 'addRound', 'addContact', 'addFeedback', 'recordOffer']) {
        expect(await pressEscape(run(command, uri)), command).to.equal(undefined);
      }
      expect(await diskText(uri)).to.equal(plain);
    });

    it('asks for what is missing', async () => {
      const uri = await made('asked', plain);
      expect(await pressEnter(run('addRound', { log: uri.toString() }))).to.deep.equal({ index: 0 });
      expect(await diskText(uri)).to.equal(`${plain}rounds:\n  - type: recruiter_screen\n`);
    });

    it('takes a tree node, and the active editor', async () => {
      const uri = await made('node', byHand);
      const node = { kind: 'application', log: uri.toString() };
      expect(await run('recordFollowUp', node)).to.deep.equal({ changed: true });
      await vscode.window.showTextDocument(uri);
      expect(await run('recordFollowUp')).to.deep.equal({ changed: false });
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      expect(await diskText(uri)).to.equal(
        byHand.replace('      questions:', `      followed_up: ${today()}\n      questions:`),
      );
    });

    it('tells of a failure instead of rejecting', async () => {
      const uri = await made('told', plain);
      expect(await run('recordFollowUp', uri)).to.equal(undefined);
      expect(await run('addRound', { log: place(folder, 'gone.interview.yaml').toString() })).to.equal(
        undefined,
      );
    });
  });
});
