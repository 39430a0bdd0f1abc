import { expect } from 'chai';
import * as vscode from 'vscode';
import { diskText } from '../support';
import { byHand, made, plain, run, today, useLogs } from './ownLogs';

describe('commands on a log', () => {
  useLogs();

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
});
