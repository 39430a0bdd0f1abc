import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import { startBrowser } from '../host/browser.mjs';
import { loadPanel, openPanel } from './panelPage.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The looks to check: every theme, and in one of them every width. */
const looks = [
  { theme: 'dark', widths: [300, 900, 2000] },
  { theme: 'light', widths: [900] },
  { theme: 'hc-dark', widths: [900] },
  { theme: 'hc-light', widths: [300] },
];
const slug = 'slow-parcel-logistics-backend-engineer';

/** @type {import('./panelPage.mjs').PanelFiles} */
let files;
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('playwright-core').Page | undefined} */
let page;

/** @param {import('./panelPage.mjs').PanelWishes} wishes */
async function open(wishes) {
  page = await openPanel(browser, files, wishes);
  return page;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} method
 */
const asked = (page, method) =>
  page.evaluate(
    (name) =>
      /** @type {any} */ (window).host.messages
        .filter((message) => message.method === name)
        .map(({ params }) => params),
    method,
  );

describe('the panel in a browser', () => {
  before(async () => {
    [files, browser] = await Promise.all([loadPanel(process.env.DEBRIEF_PANEL), startBrowser()]);
  });
  after(() => browser.close());
  afterEach(async () => {
    await page?.context().close();
    page = undefined;
  });

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
    it(`${wishes.search}, ${wishes.show}: nothing for axe to find, in any theme and width`, async () => {
      const found = [];
      for (const { theme, widths } of looks) {
        const page = await open({ ...wishes, theme });
        if (unfold) for (const head of await page.locator(unfold).all()) await head.dispatchEvent('click');
        await page.evaluate(axe);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 800 });
          found.push(...(await violations(page)).map((violation) => `${theme} ${width}: ${violation}`));
        }
        await page.context().close();
      }
      expect(found).to.deep.equal([]);
    });

    it(`${wishes.search}, ${wishes.show}: fits into 300 pixels`, async () => {
      const page = await open({ ...wishes, width: 300 });
      if (unfold) for (const head of await page.locator(unfold).all()) await head.dispatchEvent('click');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(300);
    });
  }

  it('shows hostile text as text, within its policy', async () => {
    const page = await open({ search: 'hostile', show: 'hostile' });
    await page.locator('.stage-head').last().click();
    await page.locator('.stage-head').first().click();
    const world = await page.evaluate(() => ({
      hacked: 'hacked' in window,
      foreign: [
        ...document.querySelectorAll(
          'img, iframe, style, script, object, embed, form, body [style], [onclick], [onerror]',
        ),
      ].map(({ outerHTML }) => outerHTML.slice(0, 80)),
      links: [...document.querySelectorAll('a')].map((link) => link.protocol),
      violations: /** @type {any} */ (window).host.violations,
    }));
    expect(world.hacked).to.equal(false);
    expect(world.foreign).to.deep.equal(['<script nonce="abc" src="https://panel.test/panel.js"></script>']);
    expect(new Set(world.links)).to.deep.equal(new Set(['https:']));
    expect(world.violations).to.deep.equal([]);
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

/** @param {import('playwright-core').Page} page */
async function violations(page) {
  const results = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes
      .slice(0, 3)
      .map((/** @type {any} */ { html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}
