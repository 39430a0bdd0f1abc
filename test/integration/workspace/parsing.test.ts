import { expect } from 'chai';
import * as vscode from 'vscode';
import { keptLog } from '../../../src/model/lines';
import { parseLog } from '../../../src/model/parse';
import { startParser } from '../../../src/workspace/parsing';
import { readLogs } from '../../../src/workspace/readLogs';
import { failureOf, place, remove, untilLogbook, writeText } from '../support';

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
    thread?.dispose();
  });

  if (isNode) {
    it('say the same as those that are parsed in it', async () => {
      const thread = started(script());
      const [all, again] = await Promise.all([thread.parse(texts), thread.parse(texts.slice(1))]);
      thread.dispose();
      const expected = texts.map((text) => keptLog(parseLog(text)));
      expect([all, again]).to.deep.equal([expected, expected.slice(1)]);
    });

    it('are refused when the thread fails, and once it has ended', async () => {
      const broken = started(place('nowhere.js'));
      expect(await failureOf(broken.parse(texts))).to.match(/nowhere/);
      expect(await failureOf(broken.parse(texts))).to.match(/nowhere/);
      const ended = started(script());
      const asked = failureOf(ended.parse(texts));
      ended.dispose();
      expect(await asked).to.match(/ended/);
    });
  }

  describe('of a large search', () => {
    const uris = Array.from({ length: 600 }, (_, index) => place(folder, `${String(index)}.interview.yaml`));
    const gone = place(folder, 'gone.interview.yaml');

    before(() =>
      untilLogbook(
        (applications) =>
          applications.filter(({ log }) => log.includes(`/${folder}/`)).length === uris.length,
        () => Promise.all(uris.map((uri, at) => writeText(uri, `# ${String(at)}\n${texts[at % 4] ?? ''}`))),
      ),
    );

    after(() => remove(place(folder)));

    for (const [what, parserScript] of [
      ['a thread', script],
      ['one that fails', () => place('nowhere.js')],
    ] as const) {
      it(`are those that the host reads by itself, with ${what}`, async () => {
        // The thread gets the second batch, in which one file is missing.
        const all = uris.toSpliced(200, 0, gone);
        const read = await readLogs(all, parserScript());
        expect(read).to.deep.equal(await readLogs(all));
        expect(read.size).to.equal(601);
      });
    }

    if (isNode) {
      it('are shared with the host', async () => {
        const other = place(folder, 'other.js');
        const answer = `{ log: { company: 'Beside', role: '' }, problems: [], lines: {}, interviewers: [] }`;
        await writeText(
          other,
          `const { parentPort } = require('node:worker_threads');
           parentPort.on('message', (texts) => parentPort.postMessage(texts.map(() => (${answer}))));`,
        );
        const companies = [...(await readLogs(uris, other)).values()].map((kept) => kept?.log.company);
        expect(companies).to.include.members(['Beside', 'Acme']);
      });
    }
  });
});
