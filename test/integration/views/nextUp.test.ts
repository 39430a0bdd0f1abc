import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import { answerBox } from '../../../src/commands/answerBox';
import type { Services } from '../../../src/commands/command';
import { diskText, makeLog, place, remove, writeText } from '../support';

const folder = 'next-up';
const services = {
  clock: () => Temporal.ZonedDateTime.from('2026-10-28T12:00[UTC]'),
  errorLog: { report: () => undefined, dispose: () => undefined },
} as unknown as Services;

const twoRounds = `company: A
role: B
rounds:
  - { type: technical, date: 2026-10-20 }
  - { type: final, date: 2026-10-22 }
`;

describe('what Next Up writes', () => {
  after(() => remove(place(folder)));

  it('is the round of the row on which a command is called', async () => {
    const uri = await makeLog(`${folder}/row`, twoRounds);
    const row = { kind: 'entry', log: uri.toString(), round: 0 };
    await vscode.commands.executeCommand('debrief.recordFollowUp', row);
    expect(await diskText(uri)).to.match(/2026-10-20, followed_up: \d{4}-\d{2}-\d{2} \}\n.*2026-10-22 \}/);
  });

  it('is the thank-you of the round whose box is ticked', async () => {
    const uri = await makeLog(`${folder}/box`, twoRounds);
    const answer = { kind: 'follow_up', log: uri.toString(), round: 0 } as const;
    expect(await answerBox(answer, services)).to.equal(true);
    expect(await diskText(uri)).to.equal(
      twoRounds.replace('2026-10-20 }', '2026-10-20, followed_up: 2026-10-28 }'),
    );
  });

  it('is the item or the action in its document', async () => {
    const uri = place(folder, 'review.postmortem.md');
    const text = '- [ ] On? <!-- item:on-to-next -->\n- [ ] Drill [due:: 2026-11-01]\n';
    await writeText(uri, text);
    const document = uri.toString();
    await answerBox({ kind: 'post_mortem', document, item: 'on-to-next' }, services);
    await answerBox({ kind: 'action', document, line: 1 }, services);
    expect(await diskText(uri)).to.equal(
      '- [x] On? <!-- item:on-to-next -->\n- [x] Drill [due:: 2026-11-01] [completion:: 2026-10-28]\n',
    );
  });

  it('is nothing where the box is gone meanwhile', async () => {
    const uri = place(folder, 'gone.postmortem.md');
    await writeText(uri, 'No box.\n');
    const answer = { kind: 'action', document: uri.toString(), line: 0 } as const;
    expect(await answerBox(answer, services)).to.equal(false);
    expect(await diskText(uri)).to.equal('No box.\n');
  });

  it('closes silent applications in one step', async () => {
    const logs = [
      await makeLog(`${folder}/first`, 'company: A\n'),
      await makeLog(`${folder}/second`, 'company: B\n'),
    ];
    const result = await vscode.commands.executeCommand('debrief.closeSilent', {
      applications: logs.map((log) => log.toString()),
    });
    expect(result).to.deep.equal({ changed: true });
    for (const log of logs) expect(await diskText(log)).to.match(/^outcome: no_response\ndecided: /m);
  });
});
