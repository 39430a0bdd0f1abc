import { expect } from 'chai';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFromMenu, notification, picture, row, rows, unfold } from './window.mjs';
import { openWindowInSuite } from './windowSuite.mjs';

const view = 'Lessons';

/** Rounds of a day each, one rated answer in each. */
const roundsOf = (month, ratings) =>
  [...ratings].map(
    (rating, index) => `  - type: technical
    date: 2026-${month}-0${index + 1}
    questions:
      - { text: Design a rate limiter, competency: system_design, rating: ${rating} }
`,
  );

describe('the lessons view', () => {
  let folder;
  let session;
  let page;
  const write = async (name, text) => {
    await mkdir(join(folder, 'applications', 'acme'), { recursive: true });
    await writeFile(join(folder, 'applications', 'acme', name), text);
  };
  const logOf = (rounds) => `company: Acme Robotics\nrole: Engineer\nrounds:\n${rounds.join('')}`;
  const writeLog = (rounds) => write('acme.interview.yaml', logOf(rounds));
  const header = () => page.locator('.pane-header').filter({ hasText: view });

  openWindowInSuite(
    {
      name: 'lessons',
      fill: async (own) => {
        folder = own;
        await write('sample.interview.yaml', `sample: true\n${logOf(roundsOf('01', '12234'))}`);
      },
      application: /^Acme Robotics/,
      options: { width: 1200, height: 1400 },
    },
    (window) => ({ session, page } = window),
  );

  it('goes with the sample, stays hidden until five answers are rated, then shows up', async () => {
    await header().waitFor();
    await writeLog(roundsOf('01', '1223'));
    await header().waitFor({ state: 'detached' });
    await writeLog(roundsOf('01', '12234'));
    await header().waitFor();
    await row(page, /^Strengths/, view).waitFor();
    expect(await rows(page, 1, view)).to.deep.equal(['Strengths', 'To practice next', 'Competencies']);
    await picture(page, 'lessons-first');
  });

  it('leads to the line', async () => {
    await row(page, /^Design a rate limiter/, view).click();
    await page.getByRole('tab', { name: /^acme\.interview/ }).waitFor();
    await page.locator('.statusbar').getByText('Ln 23, Col 1').waitFor();
  });

  it('asks once whether what changed is owed to an action', async () => {
    await writeLog([...roundsOf('01', '122212'), ...roundsOf('03', '33343')]);
    await write(
      'acme.postmortem.md',
      '- [x] Drill limits [area:: system_design] [completion:: 2026-02-01]\n',
    );
    await unfold(row(page, /^Actions/, view));
    const action = row(page, /^Drill limits/, view);
    await action.waitFor();
    await chooseFromMenu(page, action, 'Did This Help?');
    const question = notification(page, 'Did “Drill limits” help?');
    await question.waitFor();
    await picture(page, 'lessons-question');
    await question.getByRole('button', { name: 'Yes' }).click();
    await row(page, /^Drill limits.*it helped/, view).waitFor();
    expect(await action.getByRole('button', { name: 'Did This Help?' }).count()).to.equal(0);
    await session.reload();
    await unfold(row(page, /^Actions/, view));
    await row(page, /^Drill limits.*it helped/, view).waitFor();
  });

  it('hides the names of companies', async () => {
    await session.changeSettings({ 'debrief.hideNames': true });
    await row(page, /Company A/, view).waitFor();
    expect((await rows(page, undefined, view)).join('\n')).not.to.contain('Acme');
  });
});
