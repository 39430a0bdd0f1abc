import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, makeLog, place, writeText } from '../support';

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
      await vscode.workspace.fs.delete(place(gone), { recursive: true }).then(undefined, () => undefined);
    }
  });

  after(() => vscode.workspace.fs.delete(place(folder), { recursive: true }));

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
});
