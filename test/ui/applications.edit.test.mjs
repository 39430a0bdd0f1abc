import { expect } from 'chai';
import { field, focused, usual } from './applicationsTable.mjs';
import { asked, openPanelInSuite } from './panelSuite.mjs';

describe('the table of applications in a browser', () => {
  const { open } = openPanelInSuite(usual);

  describe('edits in place', () => {
    it('an outcome, by the command of the same name', async () => {
      const page = await open();
      await field(page, 'Linden', 'Outcome').click();
      await page.getByLabel('Outcome, Linden Health').selectOption('Rejected');
      const [request] = await asked(page, 'setOutcome');
      expect(request.logs).to.have.length(1);
      expect(request.logs[0]).to.contain('linden-health');
      expect(request.outcome).to.equal('rejected');
      expect(await focused(page)).to.equal('outcome Linden Health');
    });

    for (const [name, option, value] of [
      ['Interest', '2 of 5', 2],
      ['Interest', '–', null],
      ['Source', 'Referral', 'referral'],
    ]) {
      it(`${name}: ${option}`, async () => {
        const page = await open();
        await field(page, 'Linden', String(name)).click();
        await page.getByLabel(`${name}, Linden Health`).selectOption(String(option));
        const [{ log, ...rest }] = await asked(page, 'setField');
        expect(log).to.contain('linden-health');
        expect(rest).to.deep.equal({ field: String(name).toLowerCase(), value });
      });
    }

    for (const [name, typed, value] of [
      ['Applied', '2026-10-20', '2026-10-20'],
      ['Applied', '', null],
      ['Location', ' Leipzig Ost ', 'Leipzig Ost'],
      ['Location', '', null],
    ]) {
      it(`${name}: “${typed}”`, async () => {
        const page = await open();
        await field(page, 'Linden', String(name)).focus();
        await page.keyboard.press('Enter');
        await page.getByLabel(`${name}, Linden Health`).fill(String(typed));
        await page.keyboard.press('Enter');
        expect((await asked(page, 'setField')).map(({ field, value }) => [field, value])).to.deep.equal([
          [String(name).toLowerCase(), value],
        ]);
        expect(await focused(page)).to.equal(`${String(name).toLowerCase()} Linden Health`);
      });
    }

    it('nothing that was not changed, or was left by Escape', async () => {
      const page = await open();
      await field(page, 'Linden', 'Location').click();
      await page.keyboard.press('Enter');
      await field(page, 'Linden', 'Location').click();
      await page.keyboard.type('elsewhere');
      await page.keyboard.press('Escape');
      await field(page, 'Linden', 'Outcome').click();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await focused(page)).to.equal('outcome Linden Health');
      expect([...(await asked(page, 'setField')), ...(await asked(page, 'setOutcome'))]).to.deep.equal([]);
    });

    it('a location that is not shown as it stands, in its log alone', async () => {
      const page = await open({ search: 'hostile' });
      await page
        .getByRole('button', { name: /^Location: <script/ })
        .first()
        .click();
      expect(await asked(page, 'openLog')).to.have.length(1);
      expect(await page.locator('.editor').count()).to.equal(0);
    });

    it('shows what the file says when it was refused, and why', async () => {
      const page = await open();
      await page.evaluate(() => void (/** @type {any} */ (window.host.refuse = 'The file is read-only.')));
      await field(page, 'Linden', 'Location').click();
      await page.keyboard.type('elsewhere');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).to.contain('read-only');
      expect(await field(page, 'Linden', 'Location').textContent()).to.equal('Leipzig');
    });
  });
});
