import { expect } from 'chai';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../host/install.mjs';
import { pseudo, pseudoLocale, writePseudoExtension } from '../host/pseudoExtension.mjs';
import { startSessionHost } from '../host/session.mjs';
import { toGreek, writeGreekSearch } from './greekSearch.mjs';
import { lookForPlainLetters } from './plainLetters.mjs';
import { openView, picture, unfold } from './window.mjs';

describe('in another language', () => {
  const { look, strayIn } = lookForPlainLetters();
  /** The commands whose questions were looked at. */
  const asked = new Set();
  let base;
  let host;
  let session;
  let page;

  const widget = () => page.locator('.quick-input-widget');
  const prompt = () =>
    [
      '.quick-input-title',
      '.quick-input-message',
      'input.input',
      '.quick-input-list .label-name',
      '.quick-input-list .label-description',
      '.quick-input-list .quick-input-list-separator',
    ].map((part) => widget().locator(part));
  const messages = () =>
    ['.notification-list-item-message', '.notification-list-item .monaco-button'].map((part) =>
      page.locator(part),
    );
  const run = (title) => session.runCommand(`Debrief: ${pseudo(title)}`);

  const rowOf = (company) =>
    page
      .getByRole('tree', { name: pseudo('Applications') })
      .getByRole('treeitem', { name: new RegExp(`^${toGreek(company)}`) });
  const openLog = async (company) => {
    await rowOf(company).click();
    await page.getByRole('tab', { name: /\.interview\.yaml/, selected: true }).waitFor();
  };

  /** Goes through the questions of a command: a text is typed, `''` takes what is offered. */
  const answerAll = async (title, answers) => {
    asked.add(title);
    await run(title);
    for (const text of answers) {
      await widget()
        .getByText(pseudo(text.question))
        .or(widget().getByPlaceholder(pseudo(text.question)))
        .first()
        .waitFor();
      await look(title, ...prompt());
      if (text.answer) await widget().locator('input.input').fill(text.answer);
      if (text.choose)
        await widget()
          .getByRole('option', { name: pseudo(text.choose) })
          .first()
          .click();
      else await page.keyboard.press('Enter');
    }
  };

  before(async () => {
    base = await mkdtemp(join(tmpdir(), 'debrief-language-'));
    await writePseudoExtension(projectRoot, join(base, 'debrief'));
    await writeGreekSearch(join(base, 'search'));
    await mkdir(join(base, 'empty'));
    host = await startSessionHost({ extensionPath: join(base, 'debrief') });
  });
  after(async () => {
    await host?.close();
    await rm(base, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await picture(page, `failed-${this.currentTest.title}`);
  });

  const open = async (options) => {
    session = await host.openSession({ language: pseudoLocale, width: 1500, height: 1700, ...options });
    page = session.page;
    await openView(page);
  };

  it('the beginning says nothing in English', async () => {
    await open({ folder: join(base, 'empty'), firstStart: true });
    await page
      .getByRole('button', { name: pseudo('New Application') })
      .first()
      .waitFor();
    await messages()[0].first().waitFor();
    await look(
      'empty view',
      page.locator('.welcome-view-content'),
      page.locator('[id="workbench.view.extension.debrief"] .pane-header .title'),
    );
    await look('first start', ...messages());
    await page.getByRole('button', { name: pseudo('Show Me Around') }).click();
    await page.locator('.getting-started-step').first().waitFor();
    for (const step of await page.locator('.getting-started-step').all()) {
      await step.locator('.step-title').click();
      await look('walkthrough', step.locator('.step-container'));
    }
    await picture(page, 'language-walkthrough');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Debrief:');
    await widget()
      .getByRole('option', { name: /^Debrief/ })
      .first()
      .waitFor();
    await look('palette', widget().locator('.quick-input-list-row:first-child .label-name'));
    expect(strayIn('empty view', 'first start', 'walkthrough', 'palette')).to.deep.equal([]);
  });

  it('the views say nothing in English', async () => {
    await open({ folder: join(base, 'search'), settings: { 'debrief.statusBar': true } });
    await page
      .getByRole('tree', { name: pseudo('Lessons') })
      .getByRole('treeitem')
      .first()
      .waitFor();
    const folded = page.locator('.pane-body [role=treeitem][aria-expanded=false]');
    // One that VS Code unfolds by itself meanwhile is not there to be clicked any more.
    for (let times = 0; times < 60 && (await folded.count()) > 0; times++)
      await folded
        .first()
        .locator('.monaco-tl-twistie')
        .click({ timeout: 2000 })
        .catch(() => undefined);
    await look(
      'views',
      page.locator('.pane-body .monaco-list-row'),
      page.locator('[id="workbench.view.extension.debrief"] .pane-header .title'),
    );
    await look('status bar', page.locator('.statusbar-item[id*=debrief]'));
    for (const tree of ['Next Up', 'Applications', 'Lessons']) {
      await page
        .getByRole('tree', { name: pseudo(tree) })
        .getByRole('treeitem')
        .nth(1)
        .hover();
      await page.locator('.workbench-hover').first().waitFor();
      await look('hover', page.locator('.workbench-hover-container'));
    }
    await run('Group by Stage');
    await unfold(page.getByRole('treeitem', { name: pseudo('Closed') }));
    await rowOf('Hafenkante').waitFor();
    await look('views', page.locator('.pane-body .monaco-list-row'));
    await picture(page, 'language-views');
    await run('Show or Hide Company Names');
    await page
      .getByRole('treeitem', { name: new RegExp(`^${pseudo('Company')} A`) })
      .first()
      .waitFor();
    await look('hidden names', page.locator('.pane-body .monaco-list-row'));
    await picture(page, 'language-hidden-names');
    await run('Show or Hide Company Names');
    await rowOf('Hafenkante').waitFor();
    expect(strayIn('views', 'status bar', 'hover', 'hidden names')).to.deep.equal([]);
  });

  it('the panel says nothing in English', async () => {
    await run('Open Dashboard');
    const panel = session.webview();
    const tabs = panel.getByRole('navigation').getByRole('button');
    await tabs.first().waitFor();
    for (const name of ['Now', 'Applications', 'Decide', 'Look back']) {
      await tabs.filter({ hasText: pseudo(name) }).click();
      await panel.locator('.page:not(.loading)').waitFor();
      await panel
        .getByRole('navigation')
        .locator('[aria-current]')
        .filter({ hasText: pseudo(name) })
        .waitFor();
      await look(`panel ${name}`, panel.locator('body'));
      await picture(page, `language-${name}`);
    }
    for (const company of ['Acme Robotics', 'Hafenkante']) {
      await openLog(company);
      await run('Open Dashboard');
      await panel.getByRole('heading', { name: toGreek(company) }).waitFor();
      await look('panel application', panel.locator('body'));
    }
    const stations = ['Now', 'Applications', 'Decide', 'Look back', 'application'].map(
      (name) => `panel ${name}`,
    );
    expect(strayIn(...stations)).to.deep.equal([]);
  });

  it('the questions and messages say nothing in English', async () => {
    const csv = `Company,Role\n${toGreek('Omega')},${toGreek('Engineer')}\n`;
    await page.evaluate((text) => navigator.clipboard.writeText(text), csv);
    await answerAll('New Application…', [
      { question: 'Which company?', answer: toGreek('Brightwater') },
      { question: 'Which role?', answer: toGreek('Engineer') },
    ]);
    await page
      .getByRole('treeitem', { name: new RegExp(`^${toGreek('Brightwater')}`) })
      .first()
      .waitFor();
    await answerAll('Add Round…', [
      { question: 'What kind of round?', choose: 'Technical' },
      {
        question: 'When is it, or when was it? Leave it empty while you don’t know.',
        answer: 'tomorrow 15:00',
      },
    ]);
    await page
      .locator('.notification-toast')
      .filter({ hasText: pseudo('Prepare') })
      .first()
      .waitFor();
    await look('messages', ...messages());
    await answerAll('Add Question…', [
      { question: 'What were you asked?', answer: toGreek('Why us') },
      { question: 'What was it about?', choose: 'Domain' },
      { question: 'How did your answer go?', choose: 'solid' },
    ]);
    await answerAll('Update Round…', [
      { question: 'What is new?', choose: 'How it is held' },
      { question: 'How is it held?', choose: 'Video' },
    ]);
    await answerAll('Set Outcome…', [
      { question: 'How does it stand now?', choose: 'Rejected' },
      { question: 'One round still waits for its result.', choose: 'Only record the outcome' },
    ]);
    await page
      .locator('.notification-toast')
      .filter({ hasText: pseudo('Undo') })
      .first()
      .waitFor();
    await look('messages', ...messages());
    await answerAll('Import Applications…', [{ question: 'Where are they?', choose: 'On the clipboard' }]);
    await widget().getByText(pseudo('Import them')).first().waitFor();
    await look('Import Applications…', ...prompt(), page.locator('.editor-instance .view-lines'));
    await page.keyboard.press('Escape');
    for (const title of [
      'Capture Round…',
      'Add Contact…',
      'Add Feedback…',
      'Record Offer…',
      'Export Applications…',
    ]) {
      asked.add(title);
      await run(title);
      await widget().locator('.quick-input-title').filter({ hasText: /\p{L}/u }).waitFor();
      await look(title, ...prompt());
      await page.keyboard.press('Escape');
      await widget().waitFor({ state: 'hidden' });
    }
    await picture(page, 'language-questions');
    expect(strayIn(...asked, 'messages')).to.deep.equal([]);
  });

  it('the editor says nothing in English', async () => {
    const log = ['company: ', 'role: 12', 'applied: soon', 'rounds:', '  - type: talk', ''];
    await writeFile(join(base, 'search', 'broken.interview.yaml'), log.join('\n'));
    await openLog('Acme Robotics');
    const lenses = page.locator('.codelens-decoration:visible');
    await lenses.first().waitFor();
    await look('editor', lenses);
    await session.runCommand('Problems: Focus on Problems View');
    const problems = page.locator('.markers-panel .marker-message-line');
    await problems.filter({ hasText: '"soon"' }).waitFor();
    await look('editor', problems);
    await picture(page, 'language-editor');
    expect(strayIn('editor')).to.deep.equal([]);
  });
});
