import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { answer, choose, notification, picture } from './window.mjs';
import { fileOf, openWindowInSuite, writeLogs } from './windowSuite.mjs';

/** From a round that was just agreed on to a sheet that quotes an earlier lesson. */
describe('a person prepares for a round', () => {
  let session;
  let page;
  let folder;
  const logs = {
    brightwater: 'company: Brightwater\nrole: Platform Engineer\napplied: 2020-01-10\n',
    hollow: [
      'company: Hollow Tree',
      'role: Engineer',
      'outcome: rejected',
      'rounds:',
      '  - type: system_design',
      '    date: 2020-01-20T15:00',
      '    result: failed',
      '    questions:',
      '      - text: Design a rate limiter',
      '        competency: system_design',
      '        rating: 2',
      '        better: start from the limits',
      '',
    ].join('\n'),
  };

  openWindowInSuite(
    {
      name: 'prepare',
      fill: (folder) => writeLogs(folder, logs),
      application: /^Brightwater/,
      options: { theme: 'light', width: 1200, height: 900 },
    },
    (window) => ({ folder, session, page } = window),
  );

  it('by the button of the message that tells of the round', async () => {
    await session.runCommand('Debrief: Add Round…');
    await choose(page, 'Type a name to find it', /^Brightwater/);
    await choose(page, /kind of round/, 'System design');
    await answer(page, /[Ww]hen/, 'tomorrow 15:00');
    const message = notification(page, 'Round added: System design');
    await message.getByRole('button', { name: 'Prepare' }).click();
    await page.getByRole('tab', { name: /brightwater\.prep\.md/ }).waitFor();
    const sheet = await readFile(fileOf(folder, 'brightwater', 'prep.md'), 'utf8');
    expect(sheet).to.contain('# Preparing: Platform Engineer at Brightwater');
    expect(sheet).to.contain('## Round 1: System design <!-- round:1 -->');
    expect(sheet).to.contain(
      '- “Design a rate limiter”: shaky (2 of 4), System design at Hollow Tree, 20 Jan 2020\\\n  Next time: start from the limits',
    );
    await page.locator('.view-line').filter({ hasText: 'start from the limits' }).waitFor();
    await picture(page, 'prepare-sheet');
  });
});
