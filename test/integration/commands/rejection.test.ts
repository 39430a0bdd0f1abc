import { expect } from 'chai';
import * as vscode from 'vscode';
import { messageForRejection } from '../../../src/commands/setOutcome';
import { createLogbook } from '../../../src/model/logbook';
import { keptLog } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';
import { systemClock as clock } from '../../../src/platform/clock';

const log = 'file:///acme.interview.yaml';
const text = `company: Acme
role: Engineer
rounds:
  - { type: technical, date: 2026-01-12, questions: [{ text: Why Acme?, rating: 4 }] }
`;

describe('the words after a rejection', () => {
  const settings = () => vscode.workspace.getConfiguration('debrief');
  const logbook = createLogbook();
  logbook.update(new Map([[log, keptLog(parseLog(text))]]));
  const workspace = {
    logbook,
    whenListed: () => Promise.resolve(),
    whenReady: () => Promise.resolve(),
    lookAgain: () => Promise.resolve(),
  };

  afterEach(() => settings().update('hideNames', undefined, vscode.ConfigurationTarget.Workspace));

  for (const [hideNames, question] of [
    [false, 'Why Acme?'],
    [true, 'Why Company A?'],
  ] as const) {
    it(`tell what went well, with names ${hideNames ? 'hidden' : 'shown'}`, async () => {
      await settings().update('hideNames', hideNames, vscode.ConfigurationTarget.Workspace);
      expect(messageForRejection([log], { workspace, clock })).to.equal(
        `Recorded. Your answer to “${question}” was a good one. Nothing to do tonight.`,
      );
    });
  }
});
