import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, place, remove, typeOver, writeText } from '../support';

interface Result {
  readonly document: string;
  readonly changed: boolean;
}

const folder = 'applications/post-mortems';

const rejected = `company: Acme Robotics
role: Backend Engineer
outcome: rejected
decided: 2026-10-28
feedback_asked: 2026-10-28
rounds:
  - type: technical
    date: 2026-10-12T15:00
    result: failed
    followed_up: 2026-10-13
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: 2 }
      - { text: Find the double booking, competency: debugging, rating: 4 }
`;

async function makeLog(name: string, text: string): Promise<vscode.Uri> {
  const uri = place(folder, name, `${name}.interview.yaml`);
  await writeText(uri, text);
  return uri;
}

const writePostmortem = async (log: vscode.Uri): Promise<Result> =>
  vscode.commands.executeCommand<Result>('debrief.writePostmortem', { log: log.toString() });

const tick = async (argument: object): Promise<{ changed: boolean }> =>
  vscode.commands.executeCommand<{ changed: boolean }>('debrief.tickItem', argument);

describe('a post-mortem', () => {
  before(async () => (await debrief()).whenReady());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const gone of [folder, 'applications/templates', 'applications/goals.md']) {
      await remove(place(gone));
    }
  });

  it('is made beside the log, with the facts in its blocks and the items that they answer', async () => {
    await writeText(place('applications/goals.md'), '# Goals\n\n- Lead a small project\n');
    const log = await makeLog('acme', rejected);
    const { document, changed } = await writePostmortem(log);
    expect(changed).to.equal(true);
    expect(document).to.equal(vscode.Uri.joinPath(log, '..', 'acme.postmortem.md').toString());
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(document);
    const text = await diskText(vscode.Uri.parse(document));
    expect(text).to.include('Backend Engineer at Acme Robotics');
    expect(text).to.match(/- \[x\] .*<!-- item:follow-up -->/);
    expect(text).to.match(/- \[x\] .*<!-- item:feedback-asked -->/);
    expect(text).to.match(/- \[ \] .*<!-- item:on-to-next -->/);
    expect(text).to.match(/<!-- \/debrief:timeline [0-9a-f]{6} -->/);
    for (const words of ['Find the double booking', 'Design a rate limiter', 'Lead a small project']) {
      expect(text).to.include(words);
    }
  });

  it('changes nothing the second time', async () => {
    const log = await makeLog('twice', rejected);
    const { document } = await writePostmortem(log);
    const before = await diskText(vscode.Uri.parse(document));
    expect(await writePostmortem(log)).to.deep.equal({ document, changed: false });
    expect(await diskText(vscode.Uri.parse(document))).to.equal(before);
  });

  it('is refreshed where the facts changed, and nowhere else', async () => {
    const log = await makeLog('refreshed', rejected);
    const uri = vscode.Uri.parse((await writePostmortem(log)).document);
    await (await typeOver(uri, '## ', 'My own words.\n\n## ')).save();
    const before = (await diskText(uri)).split('\n');
    await (await typeOver(log, 'Find the double booking', 'Find the lost update')).save();
    expect((await writePostmortem(log)).changed).to.equal(true);
    const after = (await diskText(uri)).split('\n');
    const changedLines = after.filter((line, index) => line !== before[index]);
    expect(after).to.have.length(before.length);
    expect(changedLines).to.have.length(2);
    expect(changedLines[0]).to.include('Find the lost update');
    expect(changedLines[1]).to.match(/^<!-- \/debrief:strengths [0-9a-f]{6} -->$/);
  });

  it('is made anew when it was deleted while its editor is open', async () => {
    const log = await makeLog('gone', rejected);
    const { document } = await writePostmortem(log);
    const uri = vscode.Uri.parse(document);
    const before = await diskText(uri);
    await vscode.workspace.fs.delete(uri);
    expect(await writePostmortem(log)).to.deep.equal({ document, changed: true });
    expect(await diskText(uri)).to.equal(before);
  });

  it('with unsaved changes is refreshed in the editor, and stays unsaved', async () => {
    const log = await makeLog('dirty', rejected);
    const uri = vscode.Uri.parse((await writePostmortem(log)).document);
    const onDisk = await diskText(uri);
    const document = await typeOver(uri, '## ', 'Not saved yet.\n\n## ');
    await (await typeOver(log, 'Find the double booking', 'Find the lost update')).save();
    expect((await writePostmortem(log)).changed).to.equal(true);
    expect(document.isDirty).to.equal(true);
    expect(document.getText()).to.include('Not saved yet.').and.include('Find the lost update');
    expect(await diskText(uri)).to.equal(onDisk);
    await document.save();
  });

  it('of an offer has a template of its own', async () => {
    const log = await makeLog('declined', rejected.replace('rejected', 'declined'));
    const { document } = await writePostmortem(log);
    expect(await diskText(vscode.Uri.parse(document))).to.include('You had the last word');
  });

  it('follows the user’s own template', async () => {
    await writeText(
      place('applications/templates/postmortem.md'),
      '# Mine: {{company}}\r\n\r\n<!-- debrief:strengths -->\r\n\r\n<!-- /debrief:strengths -->\r\n',
    );
    const log = await makeLog('own', rejected);
    const { document } = await writePostmortem(log);
    const text = await diskText(vscode.Uri.parse(document));
    expect(text).to.match(/^# Mine: Acme Robotics\r\n/);
    expect(text).to.include('Find the double booking');
    expect(text.replaceAll('\r\n', '')).not.to.include('\n');
  });

  it('is not made from a template whose end marker is missing', async () => {
    await writeText(
      place('applications/templates/postmortem.md'),
      '# Mine\n\n<!-- debrief:strengths -->\n\nno end\n',
    );
    const log = await makeLog('damaged', rejected);
    const sentence = await failureOf(writePostmortem(log));
    expect(sentence).to.match(/postmortem\.md, line 3: .*strengths/);
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(log, '..'))).map(
      ([name]) => name,
    );
    expect(names).to.deep.equal(['damaged.interview.yaml']);
  });

  it('of a log that is not there is refused', async () => {
    expect(await failureOf(writePostmortem(place(folder, 'no/no.interview.yaml')))).to.match(
      /does not exist/,
    );
  });
});

describe('a box', () => {
  let count = 0;
  let document: vscode.Uri;
  const text = [
    '# Boxes',
    '',
    '- [ ] On to the next? <!-- item:on-to-next -->',
    '',
    '## Actions <!-- section:actions -->',
    '',
    '- [ ] Drill hashing [area:: system_design]',
    '',
  ].join('\r\n');

  const differing = (now: string) =>
    Array.from(now).filter((character, index) => character !== text[index]).length +
    Math.abs(now.length - text.length);

  beforeEach(async () => {
    document = place(`applications/boxes/boxes-${String(++count)}.postmortem.md`);
    await writeText(document, text);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await remove(place('applications/boxes'));
  });

  for (const [state, character] of [
    ['yes', 'x'],
    ['no', '-'],
  ] as const) {
    it(`is answered ${state} by one character`, async () => {
      const argument = { document: document.toString(), item: 'on-to-next', state };
      expect(await tick(argument)).to.deep.equal({ changed: true });
      expect(await tick(argument)).to.deep.equal({ changed: false });
      const now = await diskText(document);
      expect(now).to.include(`- [${character}] On to the next?`);
      expect(differing(now)).to.equal(1);
    });
  }

  it('is answered in the editor when the file has unsaved changes', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 7), '!'));
    expect(await tick({ document: document.toString(), item: 'on-to-next', state: 'no' })).to.deep.equal({
      changed: true,
    });
    expect(editor.document.isDirty).to.equal(true);
    expect(editor.document.getText()).to.equal(
      text.replace('# Boxes', '# Boxes!').replace('[ ] On', '[-] On'),
    );
    expect(await diskText(document)).to.equal(text);
  });

  it('of an action gets the day, and loses it again', async () => {
    const argument = { document: document.toString(), line: 6 };
    await tick({ ...argument, state: 'yes' });
    expect(await diskText(document)).to.match(
      /- \[x\] Drill hashing \[area:: system_design\] \[completion:: \d{4}-\d\d-\d\d\]\r\n$/,
    );
    await tick({ ...argument, state: 'open' });
    expect(await diskText(document)).to.equal(text);
  });

  const wrong: [what: string, argument: object, sentence: RegExp][] = [
    ['no item of that id', { item: 'mentor-asked', state: 'yes' }, /no box with the id mentor-asked/],
    ['no box on the line', { line: 0, state: 'yes' }, /no box on line 1/],
    ['neither item nor line', { state: 'yes' }, /item or its line/],
    ['an answer that is none', { item: 'on-to-next', state: 'maybe' }, /maybe/],
  ];
  for (const [what, argument, sentence] of wrong) {
    it(`with ${what} is refused`, async () => {
      expect(await failureOf(tick({ document: document.toString(), ...argument }))).to.match(sentence);
      expect(await diskText(document)).to.equal(text);
    });
  }

  it('in a file that is not there is refused', async () => {
    const gone = place('applications/boxes/gone.prep.md').toString();
    expect(await failureOf(tick({ document: gone, item: 'nonverbal', state: 'yes' }))).to.match(
      /gone\.prep\.md/,
    );
  });
});
