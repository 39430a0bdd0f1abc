import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { createLogbook } from '../../../src/model/logbook';
import { keptLog } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';
import { registerCaptureOffers } from '../../../src/views/captureOffers';
import { place } from '../support';

describe('the offer to capture a round', () => {
  it('tells the person who takes it where the log is gone meanwhile', async () => {
    const uri = place('captured-too-late', 'a.interview.yaml').toString();
    const logbook = createLogbook();
    const memory = new Map<string, unknown>();
    const { showInformationMessage, showErrorMessage } = vscode.window;
    const told = new Promise<string>((resolve) => {
      const messages: object = {
        showInformationMessage: (_: string, capture: string) => Promise.resolve(capture),
        showErrorMessage: (message: string) => {
          resolve(message);
          return Promise.resolve();
        },
      };
      Object.assign(vscode.window, messages);
    });
    const offers = registerCaptureOffers({
      workspace: {
        logbook,
        whenListed: () => Promise.resolve(),
        whenReady: () => Promise.resolve(),
        lookAgain: () => Promise.resolve(),
      },
      clock: () => Temporal.ZonedDateTime.from('2026-10-12T16:00[UTC]'),
      context: {
        workspaceState: {
          get: (key: string, standard: unknown) => memory.get(key) ?? standard,
          update: (key: string, value: unknown) => Promise.resolve(memory.set(key, value)),
        },
      } as unknown as vscode.ExtensionContext,
    });
    try {
      const log = keptLog(parseLog('company: A\nrounds: [{ type: technical, date: 2026-10-12T15:00Z }]\n'));
      logbook.update(new Map([[uri, log]]));
      expect(await told).to.include('does not exist');
    } finally {
      offers.dispose();
      Object.assign(vscode.window, { showInformationMessage, showErrorMessage });
    }
  });
});
