import { expect } from 'chai';
import * as vscode from 'vscode';
import { extension } from './extension';
import { liveCounts } from './watchedHost';

describe('the end of the extension', () => {
  it('leaves nothing behind', async () => {
    const { context } = await extension();
    await vscode.commands.executeCommand('debrief.openDashboard');
    expect(Object.keys(liveCounts())).include('workspace.createFileSystemWatcher');
    // What VS Code does when it ends an extension.
    for (const subscription of context.subscriptions.reverse()) await subscription.dispose();
    await new Promise(setImmediate);
    // The panel is VS Code's, which may restore it.
    expect(liveCounts()).deep.equal({ 'window.createWebviewPanel': 1 });
  });
});
