import { expect } from 'chai';
import * as vscode from 'vscode';
import { makeLog, place, remove, writeText } from '../support';

const other = `company: Other
role: Engineer
contacts: [Kim]
rounds:
  - type: technical
    date: 2026-01-12T15:00
    interviewers: [Sam]
    result: passed
    questions:
      - text: Why does it page?
        competency: debugging
        rating: 2
        story: payment  outage
      - text: Where do you look first?
        competency: debugging
        rating: 3
`;
const stories = '# Stories\n\n## Payment outage\n\n[competency:: debugging]\n\n## Migration\n';

/** A document with this text, typed into an open log of the workspace; and the place of the bar in it. */
async function typed(uri: vscode.Uri, marked: string) {
  const [before = '', after = ''] = marked.split('|');
  const lines = before.split(/\r?\n/);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  edit.replace(uri, whole, before + after);
  await vscode.workspace.applyEdit(edit);
  await document.save();
  return { document, position: new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0) };
}

async function completions(uri: vscode.Uri, marked: string): Promise<vscode.CompletionItem[]> {
  const { position } = await typed(uri, marked);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  const { Snippet, Text } = vscode.CompletionItemKind;
  return items.filter(({ kind }) => kind !== Snippet && kind !== Text);
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

async function labels(uri: vscode.Uri, marked: string): Promise<string[]> {
  return (await completions(uri, marked)).map(labelOf);
}

async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((one) => (one as vscode.MarkdownString).value).join('\n');
}

async function lensTitles(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return lenses.map(({ range, command }) => `${String(range.start.line)}: ${command?.title ?? ''}`);
}

describe('while a person types', () => {
  let log: vscode.Uri;
  let otherLog: vscode.Uri;
  const storiesUri = () => place('applications', 'stories.md');

  before(async () => {
    await writeText(storiesUri(), stories);
    otherLog = await makeLog('typing-other', other);
    log = await makeLog('typing', 'company: Acme\nrole: Engineer\n');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(storiesUri());
    for (const name of ['typing', 'typing-other', 'typing-crlf']) await remove(place(name));
  });

  describe('in a log', () => {
    const unfinished =
      'company: Acme\nrole: Engineer\nrounds:\n  - type: panel\n    da|\n    result: passed\n';

    it('keys that are missing are offered', async () => {
      const found = await labels(log, unfinished);
      expect(found).to.include('date').and.not.to.include('result');
    });

    it('keys are offered in a file with CRLF', async () => {
      const uri = await makeLog('typing-crlf', 'company: Acme\r\nrole: Engineer\r\n');
      const found = await labels(uri, unfinished.replaceAll('\n', '\r\n'));
      expect((await vscode.workspace.openTextDocument(uri)).eol).to.equal(vscode.EndOfLine.CRLF);
      expect(found).to.include('date').and.not.to.include('result');
    });

    it('a key comes with its documentation, and leads on to its values', async () => {
      const items = await completions(log, 'company: Acme\nrole: Engineer\nout|');
      const outcome = items.find((item) => labelOf(item) === 'outcome');
      const documentation = outcome?.documentation as vscode.MarkdownString;
      expect(documentation.value).to.contain('How it stands');
      expect(outcome?.insertText).to.equal('outcome: ');
      expect(outcome?.command?.command).to.equal('editor.action.triggerSuggest');
    });

    it('values are offered with their words, at the end of an unfinished line', async () => {
      const items = await completions(log, 'company: Acme\nrole: Engineer\nrounds:\n  - result: |');
      expect(items.map(labelOf)).to.deep.equal(['pending', 'passed', 'failed', 'cancelled']);
      expect(items.map(({ label }) => (typeof label === 'string' ? '' : label.description))).to.include(
        'Did not go on',
      );
    });

    it('dates, names and competencies of the search are offered, in a log that does not parse', async () => {
      const broken = 'company: "Acme\nrole: Engineer\ntags: [go\n';
      const dates = await completions(log, `${broken}applied: |`);
      expect(
        dates.map(({ label }) => (typeof label === 'string' ? '' : label.description)),
      ).to.include.members(['today', 'yesterday', 'tomorrow']);
      const people = await labels(log, `${broken}rounds:\n  - interviewers: [|`);
      expect(people).to.include.members(['Sam', 'Kim']);
      const competencies = await labels(log, `${broken}rounds:\n  - questions: [{ competency: |`);
      expect(competencies[0]).to.equal('debugging');
      expect(competencies).to.include('leadership');
    });

    it('stories are offered by their headings, those that fit first', async () => {
      const question =
        'company: A\nrole: B\nrounds:\n  - questions:\n      - competency: debugging\n        story: |';
      expect(await labels(log, question)).to.deep.equal(['Payment outage', 'Migration']);
    });

    it('nothing is offered where one writes freely', async () => {
      expect(await labels(log, 'company: Acme\nrole: Engineer\nnotes: >-\n  so|')).to.deep.equal([]);
    });

    it('a hover tells what a key means, and one’s record on a competency', async () => {
      await typed(log, 'company: Acme\nrole: Engineer\noutcome: pending\n|');
      expect(await hoverText(log, new vscode.Position(2, 3))).to.contain('How it stands');
      expect(await hoverText(log, new vscode.Position(2, 10))).to.contain('Pending');
      expect(await hoverText(otherLog, new vscode.Position(10, 22))).to.contain('2 answers: shaky, solid');
    });

    it('a line above the log tells what is next, and one above a round what to do about it', async () => {
      await typed(
        log,
        'company: Acme\nrole: Engineer\nrounds:\n  - type: panel\n    result: passed\n  - type: final\n    date: 2126-01-12\n|',
      );
      const titles = await lensTitles(log);
      expect(titles[0]).to.match(/^0: Next: Final /);
      expect(titles.slice(1)).to.deep.equal(['3: Add Question…', '5: Prepare', '5: Add to Calendar…']);
    });

    it('no line stands above a closed log', async () => {
      await typed(log, 'company: Acme\nrole: Engineer\noutcome: rejected\n|');
      expect(await lensTitles(log)).to.deep.equal([]);
    });

    it('the outline holds rounds and questions', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        otherLog,
      );
      const [round] = symbols;
      expect([symbols.length, round?.name, round?.detail]).to.deep.equal([
        1,
        'Technical, 2026-01-12 15:00',
        'Went on',
      ]);
      expect(round?.children.map(({ name, detail }) => [name, detail])).to.deep.equal([
        ['Why does it page?', 'shaky'],
        ['Where do you look first?', 'solid'],
      ]);
    });

    it('posting, résumé, partner files and stories are links; other schemes are not', async () => {
      await writeText(place('typing', 'cv.md'), 'me\n');
      await writeText(place('typing', 'typing.posting.md'), 'job\n');
      const links = async (posting: string) => {
        await typed(
          log,
          `company: A\nrole: B\nposting: ${posting}\nresume: cv.md\nrounds:\n  - questions:\n      - story: Migration\nnotes: see typing.posting.md\n|`,
        );
        const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
          'vscode.executeLinkProvider',
          log,
        );
        return found.map(({ target }) => target?.toString(true) ?? '');
      };
      const targets = await links('https://jobs.example/1');
      expect(targets).to.include.members([
        'https://jobs.example/1',
        place('typing', 'cv.md').toString(true),
        place('typing', 'typing.posting.md').toString(true),
        `${storiesUri().toString(true)}#L7`,
      ]);
      expect((await links('command:debrief.toggleNames')).join()).not.to.contain('command:');
    });
  });

  describe('with stories', () => {
    it('a story’s definition is its heading', async () => {
      const [found] = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        otherLog,
        new vscode.Position(12, 20),
      );
      expect([found?.uri.toString(), found?.range.start.line]).to.deep.equal([storiesUri().toString(), 2]);
    });

    it('a heading’s references are the answers that told it', async () => {
      await vscode.workspace.openTextDocument(storiesUri());
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        storiesUri(),
        new vscode.Position(2, 5),
      );
      const places = found.map(({ uri, range }) => [uri.toString(), range.start.line]);
      expect(places).to.deep.include([otherLog.toString(), 12]);
      expect(places.filter(([uri]) => uri === storiesUri().toString())).to.have.lengthOf.at.most(1);
    });
  });

  describe('in a document', () => {
    const postmortem = () => place('typing', 'typing.postmortem.md');
    before(() => writeText(postmortem(), '# Looking back\n'));

    it('items and fields are offered', async () => {
      expect(await labels(postmortem(), '- [ ] Sure? <!-- item:|')).to.include('confident');
      expect(await labels(postmortem(), '- [ ] Drill [|')).to.include.members(['area', 'due']);
      expect(await labels(postmortem(), '- [ ] Drill [area:: |]')).to.include('system_design');
    });

    it('other Markdown is left alone', async () => {
      const uri = place('typing', 'plain.md');
      await writeText(uri, '');
      expect(await labels(uri, '- [ ] Drill [|')).not.to.include('area');
    });

    it('a line above a post-mortem tells when its facts have changed', async () => {
      await typed(log, 'company: Acme\nrole: Engineer\noutcome: rejected\n|');
      const text = '# Back\n\n<!-- debrief:timeline -->\n\n<!-- /debrief:timeline -->\n';
      await typed(postmortem(), `${text}|`);
      expect(await lensTitles(postmortem())).to.deep.equal(['0: The facts have changed: refresh']);
      await vscode.commands.executeCommand('debrief.writePostmortem', { log: log.toString() });
      expect(await lensTitles(postmortem())).to.deep.equal([]);
    });

    it('a line above a prep sheet tells the same', async () => {
      const sheet = place('typing', 'typing.prep.md');
      await writeText(sheet, '');
      await typed(log, 'company: Acme\nrole: Engineer\n|');
      await typed(sheet, '# Prep\n\n<!-- debrief:goals -->\n\n<!-- /debrief:goals -->\n|');
      expect(await lensTitles(sheet)).to.deep.equal(['0: The facts have changed: refresh']);
      await vscode.commands.executeCommand('debrief.prepare', { log: log.toString() });
      expect(await lensTitles(sheet)).to.deep.equal([]);
    });
  });
});
