import { expect } from 'chai';
import * as vscode from 'vscode';
import type { Services } from '../../../src/commands/command';
import { moveTo } from '../../../src/commands/setOutcome';
import { createLogbook } from '../../../src/model/logbook';
import { keptLog } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';
import { systemClock as clock } from '../../../src/platform/clock';
import { place, writeText } from '../support';

const folder = 'rejection';
const text = `company: Acme
role: Engineer
rounds:
  - { type: technical, date: 2026-01-12, questions: [{ text: Why Acme?, rating: 4 }] }
`;

describe('the words after a rejection', () => {
  const settings = () => vscode.workspace.getConfiguration('debrief');
  afterEach(async () => {
    await settings().update('hideNames', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(place(folder), { recursive: true });
  });

  for (const [hideNames, question] of [
    [false, 'Why Acme?'],
    [true, 'Why Company A?'],
  ] as const) {
    it(`tell what went well, with names ${hideNames ? 'hidden' : 'shown'}`, async () => {
      await settings().update('hideNames', hideNames, vscode.ConfigurationTarget.Workspace);
      const uri = place(folder, 'acme.interview.yaml');
      await writeText(uri, text);
      const logbook = createLogbook();
      logbook.update(new Map([[uri.toString(), keptLog(parseLog(text))]]));
      const told: string[] = [];
      const { showInformationMessage } = vscode.window;
      const telling: object = {
        showInformationMessage: (words: string) => Promise.resolve(told.push(words)),
      };
      Object.assign(vscode.window, telling);
      try {
        await moveTo([uri.toString()], 'rejected', { workspace: { logbook }, clock } as unknown as Services);
      } finally {
        Object.assign(vscode.window, { showInformationMessage });
      }
      expect(told).to.deep.equal([
        `Recorded. Your answer to “${question}” was a good one. Nothing to do tonight.`,
      ]);
    });
  }
});
