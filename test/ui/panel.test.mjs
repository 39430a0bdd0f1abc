import { expect } from 'chai';
import { asked, flaws, harm, looks, noHarm, openPanelInSuite } from './panelSuite.mjs';

const slug = 'slow-parcel-logistics-backend-engineer';

describe('the panel in a browser', () => {
  const { open } = openPanelInSuite({ search: 'sample' });

  const shown = [
    { search: 'sample', show: 'list', unfold: '.closed .group-head' },
    { search: 'sample', show: slug, unfold: '#stage-facts' },
    { search: 'sample', show: 'hafenkante-bank-payments-engineer', unfold: '#stage-forward' },
    { search: 'sample', show: 'inkwell-daughters-python-engineer' },
    { search: 'sample', show: 'nordlicht-grid-senior-backend-engineer' },
    { search: 'hostile', show: 'hostile' },
    { search: 'hostile', show: 'broken' },
    { search: 'hostile', show: 'empty' },
    { search: 'empty', show: 'list' },
  ];
  for (const { unfold, ...wishes } of shown) {
    it(`${wishes.search}, ${wishes.show}: nothing for axe to find, and nothing too wide, in any theme and width`, async () => {
      const found = await flaws(
        (look) => open({ ...wishes, ...look }),
        looks,
        async (page) => {
          if (unfold) for (const head of await page.locator(unfold).all()) await head.dispatchEvent('click');
        },
      );
      expect(found).to.deep.equal([]);
    });
  }

  it('shows hostile text as text, within its policy', async () => {
    const page = await open({ search: 'hostile', show: 'hostile' });
    await page.locator('.stage-head').last().click();
    await page.locator('.stage-head').first().click();
    expect(await harm(page)).to.deep.equal(noHarm);
    expect(await page.locator('a').count()).to.be.greaterThan(0);
    expect(await page.locator('h1').textContent()).to.contain('<script>window.hacked = 1</script>');
  });

  describe('a checklist item', () => {
    const item = 'clear-answers';
    /** @param {import('playwright-core').Page} page */
    const parts = (page) => {
      const group = page.locator(`[aria-labelledby="item-${item}"]`);
      return {
        yes: group.getByRole('radio', { name: 'Yes' }),
        no: group.getByRole('radio', { name: 'Not this time' }),
        clear: page.locator('.item', { has: group }).getByRole('button', { name: 'Leave open' }),
      };
    };
    /** @param {import('playwright-core').Page} page */
    const answers = async (page) =>
      (await asked(page, 'answer')).map(({ task, state }) => `${task.item} ${state}`);

    it('is answered, and taken back by pressing the answer again', async () => {
      const page = await open({ search: 'hidden', show: slug });
      await page.locator('#stage-room').click();
      const { yes, no, clear } = parts(page);
      await no.click();
      await checked(no);
      await no.click();
      await checked(no, false);
      await yes.click();
      await clear.click();
      await checked(yes, false);
      expect(await answers(page)).to.deep.equal(
        ['no', 'open', 'yes', 'open'].map((state) => `${item} ${state}`),
      );
    });

    it('is answered from the keyboard, which stays where it is', async () => {
      const page = await open({ search: 'sample', show: slug });
      await page.locator('#stage-room').click();
      const { yes, no } = parts(page);
      await yes.focus();
      await page.keyboard.press('ArrowRight');
      await checked(no);
      await page.keyboard.press('ArrowRight');
      await checked(yes);
      await page.keyboard.press('Space');
      await checked(yes, false);
      expect(await yes.evaluate((button) => button === document.activeElement)).to.equal(true);
      expect(await answers(page)).to.deep.equal(['no', 'yes', 'open'].map((state) => `${item} ${state}`));
    });

    it('shows what the file says when the answer was refused, and why, and tries again', async () => {
      const page = await open({ search: 'sample', show: slug });
      await page.locator('#stage-room').click();
      const { no } = parts(page);
      await page.evaluate(() => void (/** @type {any} */ (window.host.refuse = 'The file is read-only.')));
      await no.click();
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).to.contain('The file is read-only.');
      await checked(no, false);
      await page.evaluate(() => void (/** @type {any} */ (window.host.refuse = undefined)));
      await alert.getByRole('button', { name: 'Try again' }).click();
      await checked(no);
      await alert.waitFor({ state: 'detached' });
    });
  });

  it('opens one stage at a time', async () => {
    const page = await open({ search: 'sample', show: slug });
    for (const id of ['facts', 'forward']) {
      await page.locator(`#stage-${id}`).click();
      const open = await page
        .locator('.stage-head[aria-expanded="true"]')
        .evaluateAll((heads) => heads.map((head) => head.id));
      expect(open).to.deep.equal([`stage-${id}`]);
    }
    await page.locator('#stage-facts').click();
    await page.getByRole('button', { name: 'Next: In the room' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('stage-room');
  });

  it('is after a reload as it was left', async () => {
    const page = await open({ search: 'sample', show: slug, height: 400 });
    await page.locator('#stage-room').click();
    await page.evaluate(() => window.scrollTo(0, 300));
    await page.waitForFunction(() => sessionStorage.getItem('panel-state')?.includes(':300}'));
    await page.reload();
    await page.locator('#stage-room[aria-expanded="true"]').waitFor();
    expect(await page.evaluate(() => window.scrollY)).to.equal(300);
  });

  it('goes to an application and back to its row', async () => {
    const page = await open({ search: 'sample', show: 'list' });
    await page.getByRole('button', { name: 'Zugvogel' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Zugvogel Travel' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('H1');
    await page.getByRole('button', { name: 'Applications' }).click();
    await page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.contain('Zugvogel');
  });

  it('leaves links to the host', async () => {
    const page = await open({ search: 'sample', show: slug });
    await page.locator('#stage-facts').click();
    await page.locator('.prose a').first().click();
    await page.getByRole('button', { name: 'slow-parcel.example', exact: true }).click();
    const hrefs = (await asked(page, 'openLink')).map(({ href }) => href);
    expect(hrefs[0]).to.equal(`${slug}.interview.yaml`);
    expect(hrefs[1]).to.match(/^https:\/\/slow-parcel\.example/);
  });

  it('opens the line of a fact, a round and a question', async () => {
    const page = await open({ search: 'sample', show: slug });
    for (const name of ['Applied', 'System design', 'Track a parcel across four countries']) {
      await page.getByRole('button', { name, exact: true }).first().click();
    }
    const lines = (await asked(page, 'openLog')).map(({ line }) => line);
    expect(lines).to.have.length(3);
    expect(lines).to.satisfy((/** @type {number[]} */ all) =>
      all.every((line, at) => line > (all[at - 1] ?? 0)),
    );
  });

  it('tells the host of its own errors, without their words', async () => {
    const page = await open({ search: 'sample', show: 'list' });
    await page.evaluate(() => {
      window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('Acme said no') }));
    });
    const reports = await page.evaluate(() =>
      /** @type {any} */ (window).host.messages.filter(({ kind }) => kind === 'report'),
    );
    expect(reports.map(({ error }) => error)).to.have.length(1);
    expect(reports[0].error)
      .to.match(/^TypeError/)
      .and.not.contain('Acme');
  });
});

/**
 * @param {import('playwright-core').Locator} radio
 * @param {boolean} [wanted]
 */
async function checked(radio, wanted = true) {
  await radio.and(radio.page().locator(`[aria-checked="${wanted}"]`)).waitFor();
  await radio.page().locator('[aria-busy="true"]').waitFor({ state: 'detached' });
}
