import { expect } from 'chai';
import { companies, focused, openOnes, usual } from './applicationsTable.mjs';
import { openPanelInSuite } from './panelSuite.mjs';

describe('the table of applications in a browser', () => {
  const { open, files } = openPanelInSuite(usual);

  /**
   * Shows the page of the fixture after a change, as the host does.
   *
   * @param {import('playwright-core').Page} page
   * @param {(list: any) => any} change
   */
  async function update(page, change) {
    const before = await page.evaluate(() => /** @type {any} */ (window).host.page);
    const after = change(structuredClone(before));
    const difference = files().fixtures.difference({ page: before }, { page: after });
    await page.evaluate(
      ([difference, after]) => {
        const { host } = /** @type {any} */ (window);
        host.page = after;
        host.change(difference);
      },
      [difference, after],
    );
  }

  describe('when a log changes', () => {
    it('draws only its row anew, and leaves focus and scroll where they are', async () => {
      const page = await open({ search: 'many' });
      await page.evaluate(() => window.scrollTo(0, 4000));
      await page.locator('.company', { hasText: /^Company 105$/ }).focus();
      const scroll = await page.evaluate(() => window.scrollY);
      await page.evaluate(() => {
        const changed = new Set();
        Object.assign(window, { changed });
        new MutationObserver((records) => {
          for (const { target } of records) {
            const element = target instanceof Element ? target : target.parentElement;
            changed.add(element?.closest('.row')?.querySelector('.company')?.textContent ?? element?.tagName);
          }
        }).observe(document.querySelector('.table tbody') ?? document, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
      });
      await update(page, (list) => {
        list.rows[107].role = 'Another role';
        return list;
      });
      await page.getByText('Another role').waitFor();
      expect(await page.evaluate(() => [.../** @type {any} */ (window).changed])).to.deep.equal([
        'Company 107',
      ]);
      expect(await page.evaluate(() => window.scrollY)).to.equal(scroll);
      expect(await focused(page)).to.equal('company Company 105');
    });

    it('follows the focused row to its new place, and takes the next one when it goes', async () => {
      const page = await open();
      await page.locator('[data-cell="company"]').nth(1).focus();
      await update(page, (list) => {
        const row = list.rows.find(({ company }) => company === 'Nordlicht Grid');
        row.next.at = 0;
        return list;
      });
      await page.locator('.row').first().getByText('Nordlicht Grid').waitFor();
      expect(await focused(page)).to.equal('company Nordlicht Grid');
      await update(page, (list) => {
        Object.assign(
          list.rows.find(({ company }) => company === 'Nordlicht Grid'),
          { open: false, outcome: 'declined' },
        );
        return list;
      });
      await page.getByText('Nordlicht Grid').waitFor({ state: 'detached' });
      expect(await focused(page)).to.equal('company Acme Robotics');
    });

    it('asks for the whole page when a change was lost', async () => {
      const page = await open();
      await page.evaluate(() => void (/** @type {any} */ (window).host.revision++));
      await update(page, (list) => ({ ...list, rows: [] }));
      await page.waitForFunction(() =>
        /** @type {any} */ (window).host.messages.some(({ method }) => method === 'show'),
      );
      expect(await companies(page)).to.deep.equal(openOnes);
    });
  });

  describe('with 5,000 applications', () => {
    it('draws those that are seen, and tells of the others', async () => {
      const page = await open({ search: 'many' });
      expect(await page.locator('.row').count()).to.be.lessThan(80);
      expect(await page.getByRole('table').getAttribute('aria-rowcount')).to.equal('5001');
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await page.getByText(`Company 4999`, { exact: true }).waitFor();
      expect(await page.locator('.row').last().getAttribute('aria-rowindex')).to.equal('5001');
      expect(await page.locator('.row').count()).to.be.lessThan(80);
    });

    it('goes to its end and back by keyboard', async () => {
      const page = await open({ search: 'many' });
      await page.locator('[data-cell="company"]').first().focus();
      await page.keyboard.press('End');
      expect(await focused(page)).to.equal(`company Company 4999`);
      await page.keyboard.press('PageUp');
      expect(await focused(page)).to.equal(`company Company 4989`);
      await page.evaluate(() => window.scrollTo(0, 100_000));
      await page.waitForFunction(() => document.querySelectorAll('.gap').length === 3);
      expect(await focused(page)).to.equal(`company Company 4989`);
      await page.keyboard.press('Home');
      expect(await focused(page)).to.equal('company Company 0');
    });

    it('finds, sorts and selects in a blink', async () => {
      const page = await open({ search: 'many' });
      const took = await page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        const times = [];
        /** @param {() => void} work */
        const measure = async (work) => {
          const start = performance.now();
          work();
          await frame();
          times.push(performance.now() - start);
        };
        const find = /** @type {HTMLInputElement} */ (document.querySelector('input[type="search"]'));
        await measure(() => {
          find.value = 'company 49';
          find.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await measure(() => {
          find.value = '';
          find.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await measure(() => /** @type {HTMLElement} */ (document.querySelector('.sort')).click());
        await measure(() => /** @type {HTMLElement} */ (document.querySelector('thead input')).click());
        return times;
      });
      // Generous: the machine may be busy with other things.
      expect(Math.max(...took)).to.be.lessThan(1000);
    });
  });
});
