import { expect } from 'chai';
import { asked, flaws, harm, looks, noHarm, openPanelInSuite } from './panelSuite.mjs';

const slugOf = (/** @type {string} */ log) => log.split('/').at(-2);

describe('now, decide and an application in a browser', () => {
  const { open } = openPanelInSuite({ search: 'sample', show: 'now' });

  const shown = [
    { search: 'sample', show: 'now' },
    { search: 'hidden', show: 'now' },
    { search: 'hostile', show: 'now' },
    { search: 'empty', show: 'now' },
    { search: 'sample', show: 'decide' },
    { search: 'offers', show: 'decide', press: '.other .button' },
    { search: 'accepted', show: 'decide' },
    { search: 'hostile', show: 'decide' },
    { search: 'empty', show: 'decide' },
    { search: 'sample', show: 'acme-robotics-backend-engineer' },
    { search: 'sample', show: 'nordlicht-grid-senior-backend-engineer' },
    { search: 'hostile', show: 'hostile' },
    { search: 'hostile', show: 'broken' },
  ];
  for (const { press, ...wishes } of shown) {
    it(`${wishes.search}, ${wishes.show}: nothing for axe to find, in any theme, and room in any width`, async () => {
      const prepare = press && ((page) => page.locator(press).first().click());
      const found = await flaws((look) => open({ ...wishes, ...look }), looks, prepare);
      expect(found).to.deep.equal([]);
    });
  }

  for (const show of ['now', 'decide', 'hostile', 'open']) {
    it(`shows hostile text as text, within its policy: ${show}`, async () => {
      const page = await open({ search: 'hostile', show });
      expect(await harm(page)).to.deep.equal(noHarm);
      expect(await page.locator('main').textContent()).to.contain('<script>window.hacked = 1</script>');
    });
  }

  describe('a box of the first page', () => {
    it('notes that a thank-you went out, stays in its place, and takes it back', async () => {
      const page = await open({ search: 'sample', show: 'now' });
      const box = page.getByRole('checkbox', { name: /Thank-you .* Linden Health/ });
      await box.focus();
      await page.keyboard.press('Space');
      await checked(box);
      // The host's next page is without it.
      await page.evaluate(() => {
        const { host } = /** @type {any} */ (window);
        host.page.groups[0].rows = [];
        host.draw();
      });
      expect(await box.evaluate((button) => button === document.activeElement)).to.equal(true);
      await page.keyboard.press('Space');
      const sent = await asked(page, 'thankYou');
      expect(sent.map(({ log, round, sent }) => [slugOf(log), round, sent])).to.deep.equal([
        ['linden-health-platform-engineer', 1, true],
        ['linden-health-platform-engineer', 1, false],
      ]);
    });

    it('ticks an action in its document', async () => {
      const page = await open({ search: 'sample', show: 'now' });
      await page.getByRole('checkbox', { name: /Say one design aloud/ }).click();
      const [answer] = await asked(page, 'answer');
      expect(answer).to.deep.include({ document: 'prep', state: 'yes' });
      expect(answer.task.line).to.be.a('number');
    });

    it('goes back when it was refused', async () => {
      const page = await open({ search: 'sample', show: 'now' });
      await page.evaluate(() => void (/** @type {any} */ (window.host.refuse = 'The file is read-only.')));
      const box = page.getByRole('checkbox', { name: /Thank-you/ });
      await box.click();
      await page.getByRole('alert').waitFor();
      await checked(box, false);
    });
  });

  it('leads from the first page to a line, to the offer, and to an application', async () => {
    const page = await open({ search: 'sample', show: 'now' });
    await page.getByRole('button', { name: /^Acme Robotics: / }).click();
    const [{ log, line }] = await asked(page, 'openLog');
    expect(slugOf(log)).to.equal('acme-robotics-backend-engineer');
    expect(line).to.be.a('number');
    await page.getByRole('button', { name: 'Look back at Two Geese Games' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Two Geese Games' }).waitFor();
    await page.getByRole('button', { name: 'Now', exact: true }).click();
    await page.getByRole('button', { name: /^Answer the offer/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Your offer' }).waitFor();
  });

  it('offers three ways to begin', async () => {
    const page = await open({ search: 'empty', show: 'now' });
    for (const name of ['New application', 'Make a sample', 'Bring what you have']) {
      await page.getByRole('button', { name }).click();
    }
    for (const method of ['newApplication', 'createSample', 'importApplications']) {
      expect(await asked(page, method), method).to.have.length(1);
    }
  });

  it('asks to accept and decline, as a person does', async () => {
    const page = await open({ search: 'offers', show: 'decide' });
    await page.getByRole('button', { name: 'Accept the offer from Kiln' }).click();
    await page.getByRole('button', { name: 'Decline the offer from Tern' }).press('Enter');
    const changes = (await asked(page, 'setOutcome')).map(({ logs, outcome }) => [
      ...logs.map(slugOf),
      outcome,
    ]);
    expect(changes).to.deep.equal([
      ['kiln', 'accepted'],
      ['tern', 'declined'],
    ]);
  });

  it('sets the terms of offers at the same height', async () => {
    const page = await open({ search: 'offers', show: 'decide' });
    const tops = await page
      .locator('.offer-card')
      .evaluateAll((cards) =>
        cards.map((card) =>
          [...card.querySelectorAll('dt, .buttons')].map((term) => term.getBoundingClientRect().top),
        ),
      );
    expect(tops).to.have.length(2);
    expect(tops[0]).to.deep.equal(tops[1]);
  });

  it('copies a note about the deadline, and shows it', async () => {
    const page = await open({ search: 'offers', show: 'decide' });
    await page.getByRole('button', { name: 'Copy a note for Moss' }).click();
    await page.getByText('Copied').waitFor();
    const [{ text }] = await asked(page, 'copyText');
    expect(text)
      .to.contain('Monday, November 9')
      .and.to.not.match(/Kiln|Tern/);
    expect(await page.locator('.copied blockquote').first().textContent()).to.equal(text);
  });

  it('withdraws the others in one step', async () => {
    const page = await open({ search: 'accepted', show: 'decide' });
    await page.getByRole('button', { name: 'Withdraw the others' }).click();
    const [{ logs, outcome }] = await asked(page, 'setOutcome');
    expect([outcome, ...logs.map(slugOf)]).to.deep.equal(['withdrawn', 'moss', 'fern', 'reed']);
  });

  it('answers a box of a prep sheet there, one section open at a time', async () => {
    const page = await open({ search: 'sample', show: 'acme-robotics-backend-engineer' });
    const heads = page.locator('.stage-head[aria-expanded="true"]');
    expect(await heads.count()).to.equal(1);
    await page
      .getByRole('radiogroup', { name: /Do I know where my research fits in/ })
      .getByText('Yes')
      .click();
    await page.getByRole('button', { name: 'For every round' }).press('Enter');
    expect(await heads.allTextContents()).to.deep.equal(['For every round']);
    expect(await asked(page, 'answer')).to.deep.include.members([
      {
        log: 'file:///search/applications/acme-robotics-backend-engineer/acme-robotics-backend-engineer.interview.yaml',
        document: 'prep',
        task: { item: 'research-used' },
        state: 'yes',
      },
    ]);
  });

  it('opens files and links of an application by the host, and makes what is missing', async () => {
    const page = await open({ search: 'sample', show: 'nordlicht-grid-senior-backend-engineer' });
    await page.getByRole('button', { name: 'Prepare: Prep sheet' }).click();
    await page.getByRole('button', { name: 'people@nordlicht-grid.example' }).click();
    await page.getByRole('button', { name: 'Résumé' }).click();
    expect(await asked(page, 'prepare')).to.have.length(1);
    expect((await asked(page, 'openLink')).map(({ href }) => href)).to.deep.equal([
      'mailto:people@nordlicht-grid.example',
      '../resume.md',
    ]);
  });
});

/**
 * @param {import('playwright-core').Locator} box
 * @param {boolean} [wanted]
 */
async function checked(box, wanted = true) {
  await box.and(box.page().locator(`[aria-checked="${wanted}"]`)).waitFor();
}
