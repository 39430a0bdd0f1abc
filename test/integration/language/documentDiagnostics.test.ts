import { expect } from 'chai';
import * as vscode from 'vscode';
import { rules } from '../../../src/model/problems';
import { makeLog, place, remove, writeText } from '../support';
import { fix, log, open, someActions, textOf, type, untilFound } from './findings';

describe('diagnostics of Markdown documents', () => {
  let uri: vscode.Uri;
  let document: vscode.Uri;

  before(async () => {
    uri = await makeLog(
      'diagnosed-documents',
      log(
        'outcome: rejected\ndecided: 2026-02-03\nrounds:\n  - { type: technical, date: 2026-02-01, result: failed }\n',
      ),
    );
    ({ document } = await vscode.commands
      .executeCommand<{ document: string }>('debrief.writePostmortem', { log: uri.toString() })
      .then(({ document: made }) => ({ document: vscode.Uri.parse(made) })));
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place('diagnosed-documents'));
  });

  it('find nothing in a document as it was made', async () => {
    await open(document);
    await untilFound(document, []);
  });

  it('tell of a block that the user changed, keep it, or generate it again', async () => {
    const made = await textOf(document);
    const changed = made.replace(/(<!-- debrief:timeline -->\n\n)/, '$1Mine.\n\n');
    const line = changed.split('\n').indexOf('<!-- debrief:timeline -->');
    await untilFound(document, [`changed-block at ${String(line)}`], () => type(document, changed));
    await untilFound(document, [], () => fix(document, line, 'Generate “timeline” again'));
    expect(await textOf(document)).to.equal(made);
    await untilFound(document, [`changed-block at ${String(line)}`], () => type(document, changed));
    await untilFound(document, [], () => fix(document, line, 'Keep mine'));
    expect(await textOf(document)).to.equal(
      changed.replace('<!-- debrief:timeline -->\n\n', '').replace(/\n<!-- \/debrief:timeline \w+ -->\n/, ''),
    );
    await type(document, made);
    await (await vscode.workspace.openTextDocument(document)).save();
  });

  it('tell of items, markers and fields, and mend what is certain at once', async () => {
    const text =
      '# Notes\n\n- [x] Sure? <!-- item:confidnt -->\n- [ ] Drill [due:: 1.12.2026]\n\n<!-- debrief:goals -->\n';
    const notes = place('diagnosed-documents', 'notes.md');
    await writeText(notes, text);
    await untilFound(notes, ['bad-field at 3', 'damaged-marker at 5', 'unknown-item at 2'], () =>
      open(notes),
    );
    const [action] = await someActions(notes, 0, vscode.CodeActionKind.SourceFixAll);
    await untilFound(notes, ['damaged-marker at 5'], async () => {
      if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    });
    expect(await textOf(notes)).to.equal(
      '# Notes\n\n- [x] Sure? <!-- item:confident -->\n- [ ] Drill [due:: 2026-12-01]\n\n<!-- debrief:goals -->\n',
    );
    await (await vscode.workspace.openTextDocument(notes)).save();
  });

  it('tell of a document without its log, and leave others alone', async () => {
    const orphan = place('diagnosed-documents', 'orphan.prep.md');
    await writeText(orphan, 'Words.\n');
    await untilFound(orphan, ['missing-log at 0'], () => open(orphan));
    await untilFound(orphan, [], () =>
      writeText(place('diagnosed-documents', 'orphan.interview.yml'), log('')),
    );
    expect(rules['missing-log'].severity).to.equal('information');
    const plain = place('diagnosed-documents', 'readme.md');
    await writeText(plain, '# Readme\n\n- [ ] A [due:: soon]\n');
    await open(plain);
    await untilFound(plain, []);
  });
});
