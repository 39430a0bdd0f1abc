import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, makeLog, place, remove, typeOver, writeText } from '../support';

interface Result {
  readonly document: string;
  readonly changed: boolean;
}

const folder = 'applications/prep-sheets';

const firstRound = `company: Acme Robotics
role: Backend Engineer
rounds:
  - type: technical
    date: 2026-10-12T15:00
    result: passed
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: 2, better: start from the limits }
      - { text: Find the double booking, competency: debugging, rating: 4, story: Payment outage }
`;
const secondRound = `  - type: system_design
    date: 2999-10-22T15:00
    interviewers: [Jule Brandt]
`;

const prepare = async (argument: object): Promise<Result> =>
  vscode.commands.executeCommand<Result>('debrief.prepare', argument);

const roundsIn = (text: string): string[] =>
  [...text.matchAll(/<!-- round:(\d+) -->/g)].map(([, round = '']) => round);

/** What stands in a block, in the first section that has it. */
const block = (text: string, name: string): string =>
  new RegExp(`<!-- debrief:${name} -->\\r?\\n([^]*?)<!-- /debrief:${name} [0-9a-f]{6} -->`).exec(text)?.[1] ??
  '';

describe('a prep sheet', () => {
  before(async () => (await debrief()).whenReady());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const gone of ['applications/templates', 'applications/goals.md', 'applications/stories.md']) {
      await remove(place(gone));
    }
  });

  after(() => remove(place(folder)));

  it('is made beside the log, for the next round, with what the search knows about it', async () => {
    await writeText(place('applications/goals.md'), '# Goals\n\n- Lead a small project\n');
    await writeText(
      place('applications/stories.md'),
      '# Stories\n\n## Payment outage\n\n[competency:: debugging]\n',
    );
    const log = await makeLog(`${folder}/acme`, firstRound + secondRound);
    const { document, changed } = await prepare({ log: log.toString() });
    expect(changed).to.equal(true);
    expect(document).to.equal(vscode.Uri.joinPath(log, '..', 'acme.prep.md').toString());
    expect(vscode.window.activeTextEditor?.document.uri.toString()).to.equal(document);
    const text = await diskText(vscode.Uri.parse(document));
    expect(text)
      .to.include('Backend Engineer at Acme Robotics')
      .and.not.to.match(/\{\{|<!-- round -->/);
    expect(roundsIn(text)).to.deep.equal(['2']);
    const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
    expect(text.split('\n')[line]).to.equal('## Round 2: System design <!-- round:2 -->');
    expect(block(text, 'round')).to.include('Jule Brandt').and.include('22 Oct 2999, 15:00');
    expect(block(text, 'lessons')).to.include('Design a rate limiter').and.include('start from the limits');
    expect(block(text, 'strengths')).to.include('Find the double booking');
    expect(block(text, 'stories')).to.include('Payment outage: told once, great');
    expect(block(text, 'goals')).to.include('Lead a small project');
    expect(block(text, 'keywords')).to.equal('');
  });

  it('changes nothing the second time', async () => {
    const log = (await makeLog(`${folder}/twice`, firstRound + secondRound)).toString();
    const { document } = await prepare({ log });
    const before = await diskText(vscode.Uri.parse(document));
    expect(await prepare({ log })).to.deep.equal({ document, changed: false });
    expect(await diskText(vscode.Uri.parse(document))).to.equal(before);
  });

  it('is refreshed where the facts changed, in its own line endings, and nowhere else', async () => {
    const log = await makeLog(`${folder}/refreshed`, firstRound + secondRound);
    const uri = vscode.Uri.parse((await prepare({ log: log.toString() })).document);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const mine = (await diskText(uri))
      .replaceAll('\n', '\r\n')
      .replace('## Questions', 'Mine.\r\n\r\n## Questions');
    await writeText(uri, mine);
    await (await typeOver(log, 'Jule Brandt', 'Sam Okafor')).save();
    expect((await prepare({ log: log.toString() })).changed).to.equal(true);
    const [before, after] = [mine.split('\r\n'), (await diskText(uri)).split('\r\n')];
    expect(after).to.have.length(before.length);
    const changedLines = after.filter((line, index) => line !== before[index]);
    expect(changedLines[0]).to.equal('- With: Sam Okafor');
    expect(changedLines[1]).to.match(/^<!-- \/debrief:round [0-9a-f]{6} -->$/);
    expect(changedLines).to.have.length(2);
  });

  it('gets a section for each round that is asked for, the newest first', async () => {
    const log = (await makeLog(`${folder}/rounds`, firstRound + secondRound)).toString();
    const { document } = await prepare({ log, round: 0 });
    const uri = vscode.Uri.parse(document);
    expect(roundsIn(await diskText(uri))).to.deep.equal(['1']);
    await (await typeOver(uri, '### On the day', 'Mine.\n\n### On the day')).save();
    expect(await prepare({ log, round: 1 })).to.deep.equal({ document, changed: true });
    const text = await diskText(uri);
    expect(roundsIn(text)).to.deep.equal(['2', '1']);
    expect(text).to.match(/<!-- round:1 -->[^]*\nMine\.\n\n### On the day/);
    expect(await prepare({ log })).to.deep.equal({ document, changed: false });
  });

  it('gets back only the section of the round that is asked for', async () => {
    const log = (await makeLog(`${folder}/deleted`, firstRound + secondRound)).toString();
    const uri = vscode.Uri.parse((await prepare({ log })).document);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await writeText(uri, '# Mine\n');
    await prepare({ log });
    expect(await diskText(uri)).to.match(/^# Mine\n\n## Round 2: System design <!-- round:2 -->\n/);
  });

  it('has no section of a round while there is none', async () => {
    const log = (await makeLog(`${folder}/early`, 'company: Acme\nrole: Engineer\n')).toString();
    const text = await diskText(vscode.Uri.parse((await prepare({ log })).document));
    expect(roundsIn(text)).to.deep.equal([]);
    expect(text).to.include('section:questions');
  });

  it('quotes an action of another application', async () => {
    const postmortem = place(folder, 'other', 'other.postmortem.md');
    await writeText(
      postmortem,
      '## Do <!-- section:actions -->\n\n- [ ] Drill hashing [area:: system_design]\n',
    );
    await makeLog(`${folder}/other`, 'company: Other\nrole: Engineer\n');
    const log = (await makeLog(`${folder}/quotes`, firstRound + secondRound)).toString();
    const text = await diskText(vscode.Uri.parse((await prepare({ log })).document));
    expect(block(text, 'lessons')).to.include('- [Drill hashing](../other/other.postmortem.md)');
  });

  it('is made for the application of a tree’s row', async () => {
    const log = await makeLog(`${folder}/row`, firstRound + secondRound);
    await vscode.commands.executeCommand('debrief.prepare', { kind: 'application', log: log.toString() });
    expect(vscode.window.activeTextEditor?.document.uri.path).to.match(/row\.prep\.md$/);
  });

  it('follows the user’s own template', async () => {
    await writeText(
      place('applications/templates/prep.md'),
      '# Mine: {{company}}\r\n\r\n## {{round}} <!-- round -->\r\n\r\n<!-- debrief:round -->\r\n\r\n<!-- /debrief:round -->\r\n',
    );
    const log = (await makeLog(`${folder}/own`, firstRound + secondRound)).toString();
    const text = await diskText(vscode.Uri.parse((await prepare({ log })).document));
    expect(text).to.match(/^# Mine: Acme Robotics\r\n\r\n## Round 2: System design <!-- round:2 -->\r\n/);
    expect(text).to.include('Jule Brandt');
    expect(text.replaceAll('\r\n', '')).not.to.include('\n');
  });

  it('is neither made nor changed from a template whose end marker is missing', async () => {
    const log = (await makeLog(`${folder}/damaged`, firstRound + secondRound)).toString();
    await writeText(
      place('applications/templates/prep.md'),
      '# Mine\n\n## {{round}} <!-- round -->\n\n<!-- debrief:round -->\n',
    );
    expect(await failureOf(prepare({ log }))).to.match(/templates\/prep\.md, line 5: .*half of a pair/);
    const sheet = place(folder, 'damaged', 'damaged.prep.md');
    await writeText(sheet, '# Sheet\n');
    expect(await failureOf(prepare({ log }))).to.match(/half of a pair/);
    expect(await diskText(sheet)).to.equal('# Sheet\n');
  });

  it('for a round that is not there is refused', async () => {
    const log = (await makeLog(`${folder}/refused`, firstRound)).toString();
    expect(await failureOf(prepare({ log, round: 1 }))).to.match(/no round 1; the log has 1/);
    expect(await failureOf(prepare({ log: place(folder, 'no/no.interview.yaml').toString() }))).to.match(
      /does not exist/,
    );
  });
});
