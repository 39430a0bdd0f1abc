import { expect } from 'chai';
import { companies, field, focused, head, openOnes, selected, usual } from './applicationsTable.mjs';
import { asked, flaws, harm, noHarm, openPanelInSuite } from './panelSuite.mjs';

describe('the table of applications in a browser', () => {
  const { open } = openPanelInSuite(usual);

  describe('is in order', () => {
    it('of what is next at first, and says so', async () => {
      const page = await open();
      expect(await companies(page)).to.deep.equal(openOnes);
      expect(await head(page, 'Next').getAttribute('aria-sort')).to.equal('ascending');
    });

    it('of any column by its head, and the other way round by a second press', async () => {
      const page = await open();
      const byName = openOnes.toSorted();
      await head(page, 'Company').getByRole('button').click();
      expect(await companies(page)).to.deep.equal(byName);
      await page.keyboard.press('Enter');
      expect(await companies(page)).to.deep.equal(byName.toReversed());
      expect(await head(page, 'Company').getAttribute('aria-sort')).to.equal('descending');
      for (const name of ['Role', 'Outcome', 'Stage', 'Interest', 'Applied', 'Source', 'Location']) {
        await head(page, name).getByRole('button').click();
        expect(await page.locator('[aria-sort]').allTextContents()).to.deep.equal([name]);
      }
    });

    it('of a list to choose from where there is no room for heads', async () => {
      const page = await open({ width: 300 });
      await page.getByLabel('Sort by').selectOption('Company');
      await page.getByRole('button', { name: 'Turn the order round' }).click();
      expect(await companies(page)).to.deep.equal(openOnes.toSorted().toReversed());
    });
  });

  describe('shows', () => {
    it('what is open, with a count; closed ones when asked, and never how many', async () => {
      const page = await open();
      const count = page.locator('.count');
      expect(await count.textContent()).to.equal('6 applications');
      await page.getByLabel('Outcome', { exact: true }).selectOption('Rejected');
      expect(await companies(page)).to.deep.equal(['Two Geese Games', 'Hafenkante Bank']);
      expect(await count.textContent()).to.equal('');
      await page.getByLabel('Outcome', { exact: true }).selectOption('All');
      expect(await companies(page)).to.have.length(12);
      expect(await count.textContent()).to.equal('');
    });

    it('what a search, a stage and a tag let through', async () => {
      const page = await open();
      await page.getByRole('searchbox').fill('ENGINEER linden');
      expect(await companies(page)).to.deep.equal(['Linden Health']);
      await page.getByRole('searchbox').fill('');
      await page.getByLabel('Stage', { exact: true }).selectOption('Screen');
      expect(await companies(page)).to.deep.equal(['Zugvogel Travel', 'Sunflower Energy']);
      await page.getByLabel('Stage', { exact: true }).selectOption('Any stage');
      await page.getByLabel('Tag', { exact: true }).selectOption({ index: 1 });
      expect(await companies(page)).to.have.length.lessThan(6);
    });

    it('a way out where nothing matches', async () => {
      const page = await open();
      await page.getByRole('searchbox').fill('nobody');
      await page.getByText('Nothing matches.').waitFor();
      await page.getByRole('button', { name: 'Clear the filter' }).click();
      expect(await companies(page)).to.have.length(12);
    });

    it('after a reload what it showed before', async () => {
      const page = await open();
      await page.getByLabel('Outcome', { exact: true }).selectOption('Declined');
      await head(page, 'Role').getByRole('button').click();
      await page.reload();
      await page.locator('.row').first().waitFor();
      expect(await companies(page)).to.deep.equal(['Slow Parcel Logistics']);
      expect(await page.locator('[aria-sort]').textContent()).to.equal('Role');
    });
  });

  describe('selects', () => {
    it('by boxes, ranges and all, and gives all of them an outcome', async () => {
      const page = await open();
      const boxes = page.locator('.row input[type="checkbox"]');
      await boxes.nth(1).click();
      await boxes.nth(3).click({ modifiers: ['Shift'] });
      expect(await selected(page)).to.deep.equal(openOnes.slice(1, 4));
      await page
        .locator('.row')
        .nth(5)
        .click({ modifiers: ['Control'], position: { x: 700, y: 10 } });
      await boxes.nth(2).click();
      expect(await selected(page)).to.deep.equal([openOnes[1], openOnes[3], openOnes[5]]);
      await page.getByText('3 selected').waitFor();
      await page.getByLabel('Set outcome').selectOption('Withdrawn');
      const [request] = await asked(page, 'setOutcome');
      expect(request.outcome).to.equal('withdrawn');
      expect(request.logs).to.have.length(3);
      await page.getByText('3 selected').waitFor({ state: 'detached' });
      expect(await selected(page)).to.deep.equal([]);
    });

    it('from the keyboard', async () => {
      const page = await open();
      await page.locator('[data-cell="select"]').first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      expect(await selected(page)).to.deep.equal(openOnes.slice(0, 2));
      await page.keyboard.press('Control+a');
      expect(await selected(page)).to.deep.equal(openOnes);
      await page.keyboard.press('Escape');
      expect(await selected(page)).to.deep.equal([]);
    });

    it('only what is shown', async () => {
      const page = await open();
      await page.getByLabel('Select all that are shown').click();
      await page.getByRole('searchbox').fill('linden');
      await page.getByText('1 selected').waitFor();
      await page.getByLabel('Set outcome').selectOption('Rejected');
      expect((await asked(page, 'setOutcome'))[0].logs).to.have.length(1);
    });
  });

  describe('by keyboard', () => {
    it('has one row in the way of Tab, and arrows to the others', async () => {
      const page = await open();
      await page.getByLabel('Select all that are shown').focus();
      for (let head = 0; head < 10; head++) await page.keyboard.press('Tab');
      expect(await focused(page)).to.equal('select Acme Robotics');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      expect(await focused(page)).to.equal('company Nordlicht Grid');
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).to.equal('outcome Kreide Learning');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Home');
      expect(await focused(page)).to.equal('outcome Acme Robotics');
      expect(await asked(page, 'setOutcome')).to.deep.equal([]);
      for (let cell = 0; cell < 6; cell++) await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.table'))).to.equal(null);
    });

    it('opens the page of an application by Enter, and comes back to its row', async () => {
      const page = await open();
      await page.locator('[data-cell="select"]').nth(2).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Zugvogel Travel' }).waitFor();
      await page.getByRole('button', { name: 'Applications' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Applications' }).waitFor();
      expect(await focused(page)).to.equal('company Zugvogel Travel');
    });

    it('opens the log', async () => {
      const page = await open();
      await page
        .locator('.row', { hasText: 'Linden' })
        .getByRole('button', { name: 'Open log' })
        .press('Enter');
      expect((await asked(page, 'openLog'))[0].log).to.contain('linden-health');
    });
  });

  it('shows hostile text as text, within its policy', async () => {
    const page = await open({ search: 'hostile' });
    await page.getByLabel('Outcome', { exact: true }).selectOption('All');
    await page.locator('.row').first().waitFor();
    expect(await harm(page)).to.deep.equal(noHarm);
    expect(await page.locator('.company', { hasText: '<script>' }).count()).to.be.greaterThan(0);
  });

  const looks = [
    { theme: 'dark', widths: [300, 700, 900, 1250, 2000] },
    { theme: 'light', widths: [900] },
    { theme: 'hc-dark', widths: [900] },
    { theme: 'hc-light', widths: [300, 1400] },
  ];
  /** @type {[string, string, ((page: import('playwright-core').Page) => Promise<unknown>)?][]} */
  const states = [
    ['sample', 'as it opens'],
    [
      'sample',
      'all, some selected',
      async (page) => {
        await page.getByLabel('Outcome', { exact: true }).selectOption('All');
        await page.locator('[data-cell="select"]').nth(2).click();
      },
    ],
    ['sample', 'edited', async (page) => field(page, 'Linden', 'Outcome').click()],
    ['sample', 'no match', async (page) => page.getByRole('searchbox').fill('nobody')],
    ['hidden', 'names hidden'],
    ['hostile', 'hostile'],
    ['many', 'many'],
    ['one', 'one application'],
    ['done', 'nothing open'],
    ['empty', 'empty'],
  ];
  for (const [search, state, prepare] of states) {
    it(`${state}: nothing for axe to find, and nothing too wide, in any theme and width`, async () => {
      const found = await flaws((look) => open({ search, ...look }), looks, prepare);
      expect(found).to.deep.equal([]);
    });
  }
});
