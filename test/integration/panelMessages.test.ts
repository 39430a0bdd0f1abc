import { expect } from 'chai';
import * as vscode from 'vscode';
import { createSession } from '../../src/panel/session';
import type { ToView } from '../../src/panel/protocol';
import { systemClock as clock } from '../../src/platform/clock';
import { followLogs } from '../../src/workspace/follow';
import { diskText, makeLog, place, remove, writeText } from './support';

const task = '## Do <!-- section:actions -->\n\n- [ ] This [due:: 2026-12-01]\n';

/** A view that says what it is told to. */
function createView() {
  const messages = new vscode.EventEmitter<unknown>();
  const answers = new vscode.EventEmitter<ToView>();
  const panel = {
    visible: true,
    viewColumn: vscode.ViewColumn.One,
    reveal: () => undefined,
    onDidChangeViewState: new vscode.EventEmitter<unknown>().event,
    webview: {
      onDidReceiveMessage: messages.event,
      postMessage: (message: ToView) => {
        answers.fire(message);
        return Promise.resolve(true);
      },
    },
  };
  let id = 0;
  return {
    // Of a panel, a session uses no more than this.
    panel: panel as unknown as vscode.WebviewPanel,
    say: (message: unknown) => messages.fire(message),
    /** Asks, and waits for the answer: what was done, or why not. */
    ask: (method: string, params: unknown) => {
      id += 1;
      const own = id;
      const answer = new Promise<Extract<ToView, { kind: 'response' }>>((resolve) => {
        const listener = answers.event((message) => {
          if (message.kind !== 'response' || message.id !== own) return;
          listener.dispose();
          resolve(message);
        });
      });
      messages.fire({ kind: 'request', id: own, method, params });
      return answer;
    },
  };
}

describe('a view that says what it should not', () => {
  const errors: unknown[] = [];
  const workspace = followLogs((error) => errors.push(error));
  const view = createView();
  const outside = vscode.Uri.joinPath(place(), '..', `outside-${String(Date.now())}`);
  const secret = vscode.Uri.joinPath(outside, 'acme.prep.md');
  const secretLog = vscode.Uri.joinPath(outside, 'acme.interview.yaml');
  const session = createSession(
    view.panel,
    { page: 'now' },
    {
      workspace,
      clock,
      context: {} as vscode.ExtensionContext,
      errorLog: { report: (error) => errors.push(error), dispose: () => undefined },
    },
  );
  let log: string;

  before(async () => {
    await writeText(secret, task);
    await writeText(secretLog, 'company: Secret\nrole: Engineer\n');
    log = (await makeLog('panel-messages', 'company: Acme\nrole: Engineer\n')).toString();
    await writeText(place('panel-messages/panel-messages.prep.md'), task);
    await workspace.whenReady();
  });
  after(async () => {
    session.dispose();
    workspace.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(outside);
    await remove(place('panel-messages'));
  });

  it('opens and changes nothing outside of the folders', async () => {
    const up = '../../'.repeat(3);
    const name = outside.path.split('/').pop() ?? '';
    const asked: readonly [method: string, params: unknown][] = [
      ['openLog', { log: secretLog.toString() }],
      ['openDocument', { log: secretLog.toString(), document: 'prep' }],
      ['openDocument', { log, document: `x/${up}${name}/acme.prep` }],
      ['answer', { log, document: `x/${up}${name}/acme.prep`, task: { line: 2 }, state: 'yes' }],
      ['answer', { log: secretLog.toString(), document: 'prep', task: { line: 2 }, state: 'yes' }],
      ['setField', { log: secretLog.toString(), field: 'location', value: 'x' }],
      ['setOutcome', { logs: [secretLog.toString()], outcome: 'rejected' }],
      ['thankYou', { log: secretLog.toString(), round: 0, sent: true }],
      ['prepare', { log: secretLog.toString() }],
      ['writeReview', { log: secretLog.toString() }],
      ['openLink', { log, href: secret.toString() }],
      ['openLink', { log, href: secret.path }],
      ['openLink', { log, href: `../../${name}/acme.prep.md` }],
      ['openLink', { log, href: `%2e%2e/%2e%2e/${name}/acme.prep.md` }],
      ['openLink', { log, href: `..\\..\\${name}\\acme.prep.md` }],
      ['openLink', { log, href: 'command:workbench.action.files.newUntitledFile' }],
      ['openLink', { log, href: 'vscode://file/etc/passwd' }],
      ['openLink', { log, href: '//elsewhere.example/x' }],
      ['run', { command: 'workbench.action.files.newUntitledFile' }],
      ['constructor', {}],
    ];
    for (const [method, params] of asked) {
      expect(await view.ask(method, params), `${method} ${JSON.stringify(params)}`).to.include.keys('error');
    }
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    expect(tabs).not.to.include.oneOf(['acme.prep.md', 'acme.interview.yaml']);
    expect(tabs.filter((label) => label.startsWith('Untitled'))).to.deep.equal([]);
    expect(await diskText(secret)).to.equal(task);
    expect(await diskText(secretLog)).to.equal('company: Secret\nrole: Engineer\n');
  });

  it('cannot slip another document in under a task', async () => {
    const hidden = { line: 2, document: secret.toString() };
    const { id, ...answer } = await view.ask('answer', { log, document: 'prep', task: hidden, state: 'yes' });
    expect(id).to.be.a('number');
    expect(answer).not.to.include.keys('error');
    expect(await diskText(secret)).to.equal(task);
    expect(await diskText(place('panel-messages/panel-messages.prep.md'))).to.contain('- [x] This');
  });

  it('goes to a page that is not there, whatever its log is called', async () => {
    for (const other of [
      '',
      '/',
      '://',
      'a:',
      '1:2',
      'file:////x',
      'untitled:x',
      '\0',
      secretLog.toString(),
    ]) {
      const there = { page: 'application', log: other };
      for (const method of ['show', 'start'])
        expect(await view.ask(method, { place: there })).to.include({ kind: 'response' });
    }
    expect(await view.ask('show', { place: { page: 'now' } })).to.include({ result: null });
  });

  it('is not heard where it makes no sense, and what it says next is', async () => {
    for (const value of [undefined, null, 0, '', [], {}, { kind: 'request' }, { kind: 'report' }, [[]]])
      view.say(value);
    expect(await view.ask('show', { place: { page: 'now' } })).to.include({ result: null });
  });
});
