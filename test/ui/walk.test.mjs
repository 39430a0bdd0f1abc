import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { writeSample } from '../host/sample.mjs';
import { answer, choose, notification, openView, picture, row, unfold, untilDisk } from './window.mjs';
import { fileOf, openWindowInSuite } from './windowSuite.mjs';

/** The main job, from an empty mind to the next application, in one window. */
const walk = (host) => () => {
  let session;
  let page;
  let folder;
  const slug = 'brightwater-labs-platform-engineer';
  const file = (ending) => fileOf(folder, slug, ending);
  const log = () => readFile(file('interview.yaml'), 'utf8');

  openWindowInSuite(
    {
      name: 'walk',
      fill: writeSample,
      application: /^Acme Robotics/,
      host,
      options: { theme: 'dark', width: 1400, height: 1300 },
    },
    (window) => ({ folder, session, page } = window),
  );

  it('makes it, with the posting that is on the clipboard', async () => {
    await page.evaluate(() =>
      navigator.clipboard.writeText('https://boards.greenhouse.io/brightwaterlabs/jobs/42'),
    );
    await session.runCommand('Debrief: New Application…');
    await answer(page, 'Which company?', 'Brightwater Labs');
    await answer(page, 'Which role?', 'Platform Engineer');
    await page.getByText('This address is from your clipboard').waitFor();
    await picture(page, 'walk-1-new-application');
    await page.keyboard.press('Enter');
    await row(page, /^Brightwater Labs/).waitFor();
    const text = await log();
    expect(text).to.contain('company: Brightwater Labs\nrole: Platform Engineer\n');
    expect(text).to.contain('posting: https://boards.greenhouse.io/brightwaterlabs/jobs/42\n');
    expect(text.trimEnd().split('\n').length).to.be.at.most(6);
  });

  it('logs two rounds with questions', async () => {
    for (const [type, date, question] of [
      ['Technical', 'yesterday 15:00', 'Design a rate limiter'],
      ['Behavioral', 'yesterday 17:00', 'Tell me about a conflict'],
    ]) {
      await session.runCommand('Debrief: Add Round…');
      await choose(page, /kind of round/, type);
      await answer(page, /[Ww]hen/, date);
      await untilDisk(file('interview.yaml'), (text) => text.includes(`type: ${type.toLowerCase()}`));
      await session.runCommand('Debrief: Add Question…');
      await answer(page, 'What were you asked?', question);
      await choose(page, 'What was it about?', type === 'Technical' ? 'System design' : 'Behavioral');
      await choose(page, 'How did your answer go?', type === 'Technical' ? 'shaky' : 'great');
      await untilDisk(file('interview.yaml'), (text) => text.includes(question));
    }
    await picture(page, 'walk-2-rounds');
  });

  it('sets the outcome, and hears that there is nothing to do tonight', async () => {
    await session.runCommand('Debrief: Set Outcome…');
    await choose(page, /stand/, 'Rejected');
    await choose(page, /waits for its result/, /did not go on/);
    await notification(page, 'Nothing to do tonight').waitFor();
    await untilDisk(
      file('interview.yaml'),
      (text) => /outcome: rejected/.test(text) && /result: failed/.test(text),
    );
    expect(await log()).to.match(/^decided: \d{4}-\d{2}-\d{2}$/m);
    await picture(page, 'walk-3-rejected');
  });

  it('writes the post-mortem, and answers in the panel with one character in the file', async () => {
    await session.runCommand('Debrief: Write Post-Mortem');
    await untilDisk(file('postmortem.md'), (text) => text.includes('Design a rate limiter'));
    await page.getByRole('tab', { name: `${slug}.postmortem.md` }).waitFor();
    const before = await readFile(file('postmortem.md'), 'utf8');
    await session.runCommand('Debrief: Open Dashboard');
    const panel = session.webview();
    await panel.getByRole('heading', { name: 'Brightwater Labs' }).waitFor();
    await panel.getByRole('button', { name: /In the room/ }).click();
    const item = panel.getByRole('radiogroup', { name: /answers come across clearly/ });
    await item.getByRole('radio', { name: 'Not this time' }).click();
    await untilDisk(file('postmortem.md'), (text) => text.length === before.length && text !== before);
    const after = await readFile(file('postmortem.md'), 'utf8');
    expect(differences(before, after)).to.deep.equal([[' ', '-']]);
    await picture(page, 'walk-4-panel');
  });

  it('drags it to another outcome, and takes that back', async () => {
    const before = await log();
    await openView(page);
    await unfold(row(page, /^Rejected/));
    await row(page, /^Brightwater Labs/).dragTo(row(page, /^Withdrawn/));
    await untilDisk(file('interview.yaml'), (text) => /outcome: withdrawn/.test(text));
    await picture(page, 'walk-5-dragged');
    // The message of the rejection may still be there, with an “Undo” of its own.
    const recorded = page.getByText('Recorded.', { exact: true });
    await page
      .locator('.notification-toast')
      .filter({ has: recorded })
      .getByRole('button', { name: 'Undo' })
      .click();
    await untilDisk(file('interview.yaml'), (text) => text === before);
  });
};

describe('a person goes through an application', walk());
describe('a person goes through an application in the web worker host', walk({ web: true }));

/** The characters that differ, as pairs; only for texts of one length. */
function differences(before, after) {
  expect(after.length).to.equal(before.length);
  return [...before].flatMap((character, index) =>
    character === after[index] ? [] : [[character, after[index]]],
  );
}
