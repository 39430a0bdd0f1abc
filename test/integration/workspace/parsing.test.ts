import { expect } from 'chai';
import * as vscode from 'vscode';
import { keptLog } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';
import { startParser } from '../../../src/workspace/parsing';
import { readLogs } from '../../../src/workspace/readFiles';
import { failureOf, place, untilLogbook, writeText } from '../support';

const folder = 'many';
const texts = [
  'company: Acme\nnotes: mine\n',
  'company: Übung 🎈\r\nrounds: [{ date: 2026-13-01 }]\r\n',
  '- no log\n',
  '',
];
const isNode = 'process' in globalThis;

describe('logs that are parsed beside the host', () => {
  const script = () => {
    const extension = vscode.extensions.getExtension('debrief.debrief');
    if (!extension) throw new Error('The extension under test is not there.');
    return vscode.Uri.joinPath(extension.extensionUri, 'dist', 'parserThread.js');
  };
  const started = (from: vscode.Uri) => {
    const thread = startParser(from);
    if (!thread) throw new Error('There should be a thread.');
    return thread;
  };

  it('are so only where a host has threads', () => {
    const thread = startParser(script());
    expect(thread !== undefined).to.equal(isNode);
    thread?.end();
  });

  if (isNode) {
    it('say the same as those that are parsed in it', async () => {
      const thread = started(script());
      const [all, again] = await Promise.all([thread.parse(texts), thread.parse(texts.slice(1))]);
      thread.end();
      const expected = texts.map((text) => keptLog(parseLog(text)));
      expect([all, again]).to.deep.equal([expected, expected.slice(1)]);
    });

    it('are refused when the thread fails, and once it has ended', async () => {
      const broken = started(place('nowhere.js'));
      expect(await failureOf(broken.parse(texts))).to.match(/nowhere/);
      expect(await failureOf(broken.parse(texts))).to.match(/nowhere/);
      const ended = started(script());
      const asked = failureOf(ended.parse(texts));
      ended.end();
      expect(await asked).to.match(/ended/);
    });
  }

  describe('of a large search', () => {
    const uris: vscode.Uri[] = [];

    before(async () => {
      for (let index = 0; index < 600; index += 1) {
        uris.push(place(folder, `${String(index)}.interview.yaml`));
      }
      const write = (uri: vscode.Uri, index: number) =>
        writeText(uri, `# ${String(index)}\n${texts[index % texts.length] ?? ''}`);
      await untilLogbook(
        (applications) =>
          applications.filter(({ log }) => log.includes(`/${folder}/`)).length === uris.length,
        () => Promise.all(uris.map(write)),
      );
      uris.push(place(folder, 'gone.interview.yaml'));
    });

    after(() => vscode.workspace.fs.delete(place(folder), { recursive: true }));

    for (const [what, parser] of [
      ['a thread', script],
      ['one that fails', () => place('nowhere.js')],
    ] as const) {
      it(`are those that the host reads by itself, with ${what}`, async () => {
        const read = await readLogs(uris, parser());
        expect(read).to.deep.equal(await readLogs(uris));
        expect(read.size).to.equal(601);
      });
    }
  });
});
