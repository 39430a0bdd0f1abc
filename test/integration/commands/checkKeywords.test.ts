import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, makeLog, place, remove, writeText } from '../support';

const folder = 'keywords';

interface Result {
  readonly covered: readonly { readonly term: string; readonly count: number }[];
  readonly missing: readonly { readonly term: string; readonly count: number }[];
}

const check = async (log: vscode.Uri): Promise<Result> =>
  vscode.commands.executeCommand<Result>('debrief.checkKeywords', { log: log.toString() });

const posting = '# Engineer\n\n## You bring\n\n- Go, and Kafka\n- Kafka again\n';
const prep = (block: string) => `# Prep\n\n${block}\n\nMine.\n`;
const emptyBlock = '<!-- debrief:keywords -->\n\n<!-- /debrief:keywords -->';

/** A log with a posting, and perhaps with a prep sheet. */
async function made(name: string, resume: string, prepSheet?: string): Promise<vscode.Uri> {
  const log = await makeLog(`${folder}/${name}`, `company: Acme\nrole: Engineer\n${resume}`);
  const beside = (ending: string) => vscode.Uri.joinPath(log, '..', `${name}.${ending}`);
  await writeText(beside('posting.md'), posting);
  if (prepSheet !== undefined) await writeText(beside('prep.md'), prepSheet);
  return log;
}

const prepOf = (name: string) => diskText(place(folder, name, `${name}.prep.md`));

describe('checking keywords', () => {
  before(async () => {
    await (await debrief()).whenReady();
    await writeText(place(folder, 'resume.md'), '- Golang\n');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.getConfiguration('debrief').update('resume', undefined);
    await remove(place(folder));
  });

  it('tells which terms the résumé says', async () => {
    const log = await made('acme', 'resume: ../resume.md\n');
    expect(await check(log)).to.deep.equal({
      covered: [{ term: 'Go', count: 1 }],
      missing: [{ term: 'Kafka', count: 2 }],
    });
  });

  it('writes the block of the prep sheet, and nothing else of it', async () => {
    const log = await made('block', 'resume: ../resume.md\n', prep(emptyBlock));
    await check(log);
    const text = await prepOf('block');
    expect(text).to.match(/^# Prep\n\n<!-- debrief:keywords -->\n\nThey look for it[^]*\n\nMine\.\n$/);
    expect(text).to.include('- Go ([line 5](block.posting.md#L5)): “Go, and Kafka”\n');
    expect(text).to.include('- Kafka, 2 times ([line 5](block.posting.md#L5)): “Go, and Kafka”\n');
    await check(log);
    expect(await prepOf('block')).to.equal(text);
  });

  it('leaves a block that was changed by hand', async () => {
    const changed = prep('<!-- debrief:keywords -->\n\nMy own list.\n\n<!-- /debrief:keywords 123456 -->');
    const log = await made('changed', 'resume: ../resume.md\n', changed);
    await check(log);
    expect(await prepOf('changed')).to.equal(changed);
  });

  it('takes the résumé of the settings where the log names none', async () => {
    const log = await made('usual', '');
    expect(await failureOf(check(log))).to.include('debrief.resume');
    await vscode.workspace.getConfiguration('debrief').update('resume', `${folder}/resume.md`);
    expect((await check(log)).covered).to.deep.equal([{ term: 'Go', count: 1 }]);
  });

  it('covers nothing by an empty résumé', async () => {
    await writeText(place(folder, 'empty.md'), '');
    const log = await made('empty', 'resume: ../empty.md\n');
    const { covered, missing } = await check(log);
    expect([covered.length, missing.length]).to.deep.equal([0, 2]);
  });

  const failures: readonly (readonly [name: string, resume: string, words: string])[] = [
    ['gone', '../gone.md', 'There is no file'],
    ['directory', '..', 'There is no file'],
    ['outside', '../../../../../../../../etc/hosts', 'outside the open folders'],
    ['absolute', '/etc/hosts', 'not a file of this folder'],
    ['address', 'https://acme.example/cv.md', 'not a file of this folder'],
    ['pdf', '../resume.pdf', 'not plain text'],
    ['disguised', '../disguised.md', 'not plain text'],
  ];
  for (const [name, resume, words] of failures) {
    it(`says what to mend for a résumé like ${resume}`, async () => {
      await writeText(place(folder, 'resume.pdf'), '%PDF-1.7');
      await writeText(place(folder, 'disguised.md'), '%PDF-1.7\n%\n');
      expect(await failureOf(check(await made(name, `resume: ${resume}\n`)))).to.include(words);
    });
  }

  it('says what to mend without a posting', async () => {
    const log = await makeLog(`${folder}/bare`, 'company: Bare\nrole: Engineer\nresume: ../resume.md\n');
    expect(await failureOf(check(log))).to.include('bare.posting.md');
  });
});
