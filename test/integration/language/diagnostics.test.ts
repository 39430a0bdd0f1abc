import { expect } from 'chai';
import * as vscode from 'vscode';
import { makeLog, place, remove, untilSo, writeText } from '../support';
import { actions, fix, log, open, someActions, textOf, type, untilFound } from './findings';

describe('diagnostics', () => {
  let uri: vscode.Uri;
  const configuration = () => vscode.workspace.getConfiguration('debrief', uri);

  before(async () => {
    uri = await makeLog('diagnosed', log(''));
  });

  beforeEach(async () => {
    await open(uri);
    await untilFound(uri, [], () => type(uri, log('')));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place('diagnosed'));
  });

  it('tell the form of a log that nobody opened, and its sense once it is open', async () => {
    const closed = await makeLog(
      'diagnosed/closed',
      log('outcome: rejectd\nrounds:\n  - date: 2026-02-01\n  - date: 2026-01-01\n'),
    );
    await untilFound(closed, ['unknown-value at 2']);
    await untilFound(closed, ['round-order at 5', 'unknown-value at 2'], () => open(closed));
  });

  it('say of a file that is not UTF-8 why commands refuse it, opened or not, until it is another text', async () => {
    const latin = await makeLog('diagnosed/latin', log(''));
    const bytes = Uint8Array.from('company: Caf\xE9', (letter) => letter.charCodeAt(0));
    await untilFound(latin, ['not-utf8 at 0'], () => vscode.workspace.fs.writeFile(latin, bytes));
    await untilFound(latin, ['missing-key at 0', 'not-utf8 at 0'], () => open(latin));
    await untilFound(latin, [], () => type(latin, log('')));
  });

  it('follow every keystroke, in the right severity, with a sentence, and a code', async () => {
    await untilFound(uri, ['closed-without-decided at 2', 'bad-date at 3'], () =>
      type(uri, log('outcome: rejected\napplied: 12.10.2026\n')),
    );
    const [sense, form] = vscode.languages
      .getDiagnostics(uri)
      .sort((a, b) => a.range.start.line - b.range.start.line);
    expect(sense?.severity).to.equal(vscode.DiagnosticSeverity.Hint);
    expect(sense?.message).to.equal('Rejected: on which day? "decided" keeps it.');
    expect(form?.severity).to.equal(vscode.DiagnosticSeverity.Warning);
    expect(form?.range).to.deep.equal(new vscode.Range(3, 9, 3, 19));
    await untilFound(uri, [], () =>
      type(uri, log('outcome: rejected\napplied: 2026-10-12\ndecided: 2026-10-20\n')),
    );
  });

  it('stay with their words when only blanks change', async () => {
    await untilFound(uri, ['closed-without-decided at 2'], () => type(uri, log('outcome: rejected\n')));
    await type(uri, log('outcome:   rejected\n'));
    const start = () => vscode.languages.getDiagnostics(uri).map(({ range }) => range.start.character)[0];
    await untilSo(vscode.languages.onDidChangeDiagnostics, () => start() === 11);
  });

  it('say of aliases that they stand for too much', async () => {
    const round = `x_r: &r { questions: [${Array(101).fill('why').join(', ')}] }\n`;
    const bomb = log(`${round}rounds: [${Array(101).fill('*r').join(', ')}]\n`);
    await type(uri, bomb);
    const told = () => vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'too-large');
    await untilSo(vscode.languages.onDidChangeDiagnostics, () => told() !== undefined);
    expect(told()?.message).to.include('aliases');
  });

  it('can be switched off by code, at once', async () => {
    await untilFound(uri, ['closed-without-decided at 2', 'unknown-key at 3'], () =>
      type(uri, log('outcome: rejected\nmood: fine\n')),
    );
    try {
      await untilFound(uri, ['unknown-key at 3'], () =>
        configuration().update(
          'diagnostics.off',
          ['closed-without-decided'],
          vscode.ConfigurationTarget.Workspace,
        ),
      );
      expect(await actions(uri, 2, vscode.CodeActionKind.QuickFix)).to.deep.equal([]);
    } finally {
      await untilFound(uri, ['closed-without-decided at 2', 'unknown-key at 3'], () =>
        configuration().update('diagnostics.off', undefined, vscode.ConfigurationTarget.Workspace),
      );
    }
  });

  it('know the stories, as they are typed, and add one', async () => {
    const stories = place('applications', 'stories.md');
    const text = log('rounds:\n  - questions:\n      - story: Quiet launch\n');
    await writeText(stories, '# Stories\n\n## Loud launch\n');
    await open(stories);
    await type(stories, '# Stories\n\n## Loud launch\n');
    await untilFound(uri, ['unknown-story at 4'], () => type(uri, text));
    await untilFound(uri, [], () => fix(uri, 4, 'Add “Quiet launch” to stories.md'));
    expect(await textOf(stories)).to.equal('# Stories\n\n## Loud launch\n\n## Quiet launch\n');
    await (await vscode.workspace.openTextDocument(stories)).save();
    await vscode.workspace.fs.delete(stories);
  });

  it('know the files that a log names, and where one of that name is', async () => {
    const file = place('cv.pdf');
    await untilFound(uri, ['missing-file at 2'], () => type(uri, log('resume: ../cv.pdf\n')));
    await untilFound(uri, [], () => writeText(file, 'x'));
    await type(uri, log('resume: cv.pdf\n'));
    await untilFound(uri, ['missing-file at 2']);
    await untilFound(uri, [], () => fix(uri, 2, 'Change to “../cv.pdf”'));
    expect(await textOf(uri)).to.equal(log('resume: ../cv.pdf\n'));
    await vscode.workspace.fs.delete(file);
  });

  it('mend one thing at a time', async () => {
    await untilFound(uri, ['closed-without-decided at 2', 'round-order at 5'], () =>
      type(uri, log('outcome: rejected # sigh\nrounds:\n  - date: 2026-02-02\n  - date: 2026-02-01\n')),
    );
    await untilFound(uri, ['round-order at 6'], () => fix(uri, 2, 'Set “decided” to 2026-02-02'));
    expect(await textOf(uri)).to.equal(
      log(
        'outcome: rejected # sigh\ndecided: 2026-02-02\nrounds:\n  - date: 2026-02-02\n  - date: 2026-02-01\n',
      ),
    );
  });

  it('add a missing key, to be typed over', async () => {
    await untilFound(uri, ['missing-key at 0'], () => type(uri, 'company: Acme # here\n'));
    await untilFound(uri, [], () => fix(uri, 0, 'Add “role”'));
    expect(await textOf(uri)).to.equal('company: Acme # here\nrole: TODO\n');
    const selected = () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.getText(editor.selection);
    };
    await untilSo(vscode.window.onDidChangeTextEditorSelection, () => selected() === 'TODO');
  });

  it('mend all that is certain at once', async () => {
    await untilFound(uri, ['bad-date at 3', 'unknown-key at 2', 'unknown-key at 5', 'wrong-type at 4'], () =>
      type(uri, log('outcme: pending\napplied: 12.10.2026 # sent\ninterest: "4"\nmood: fine\n')),
    );
    const kind = vscode.CodeActionKind.SourceFixAll.append('debrief');
    const [action] = await someActions(uri, 0, kind);
    expect(action?.kind?.value).to.equal('source.fixAll.debrief');
    await untilFound(uri, ['unknown-key at 5'], async () => {
      if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    });
    expect(await textOf(uri)).to.equal(
      log('outcome: pending\napplied: 2026-10-12 # sent\ninterest: 4\nmood: fine\n'),
    );
    expect(await actions(uri, 0, kind)).to.deep.equal([]);
  });

  it('go with their file', async () => {
    const gone = await makeLog('diagnosed/gone', 'company: Acme\n');
    await untilFound(gone, ['missing-key at 0']);
    await untilFound(gone, [], () => vscode.workspace.fs.delete(gone));
  });
});
