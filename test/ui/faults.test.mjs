import { expect } from 'chai';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { startSessionHost } from '../host/session.mjs';
import { choose, notification, openView, picture, untilDisk, untilSo } from './window.mjs';

const rows = 120;
const table = `Company\tPosition\n${Array.from({ length: rows }, (_, index) => `Company ${index}\tEngineer\n`).join('')}`;

/** What happens around the extension: its window goes away, or there are two of them. */
describe('a window that is not alone, or goes away', function () {
  this.timeout(180_000);
  let host;
  let folder;
  const windows = [];
  const applications = () => readdir(join(folder, 'applications')).catch(() => []);
  const logOf = (slug) => join(folder, 'applications', slug, `${slug}.interview.yaml`);
  const open = async () => {
    const session = await host.openSession({ folder, width: 1200, height: 900 });
    windows.push(session.page);
    await openView(session.page);
    return session;
  };

  before(async () => {
    host = await startSessionHost();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debrief-faults-'));
    windows.length = 0;
  });
  afterEach(async function () {
    if (this.currentTest.state === 'failed')
      for (const [at, page] of windows.entries()) await picture(page, `faults-failed-${at}`);
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  after(() => host?.close());

  /** Asks to import the table, up to the confirmation. */
  const startImport = async (session) => {
    const { page } = session;
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await session.runCommand('Debrief: Import Applications…');
    await choose(page, 'Where are they?', 'On the clipboard');
    await page.getByText('Nothing is written yet').first().waitFor();
    await page.locator('.quick-input-list').getByRole('option', { name: 'Import them' }).first().click();
  };

  it('goes on with an import that a reload cut off', async () => {
    const session = await open();
    await startImport(session);
    // As soon as something is written.
    await untilSo(folder, async () => (await applications()).length > 0, { recursive: true });
    await session.reload();
    const before = await applications();
    for (const slug of before) {
      const names = await readdir(join(folder, 'applications', slug));
      if (names.length > 0) expect(parse(await readFile(logOf(slug), 'utf8')).role).to.equal('Engineer');
    }
    await openView(session.page);
    if (before.length < rows) {
      await startImport(session);
      await notification(session.page, /Imported:/).waitFor({ timeout: 120_000 });
    }
    const companies = [];
    for (const slug of await applications())
      companies.push(parse(await readFile(logOf(slug), 'utf8')).company);
    expect(new Set(companies).size).to.equal(rows);
    expect(companies.length).to.equal(rows);
    await session.close();
  });

  it('keeps what two windows write into one log', async () => {
    const path = logOf('shared');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, 'company: Shared\nrole: Engineer\n');
    const [first, second] = [await open(), await open()];
    windows.push(first.page, second.page);
    const setOutcome = async (session, label) => {
      await session.page.bringToFront();
      await session.runCommand('Debrief: Set Outcome…');
      await choose(session.page, 'Type a name to find it', 'Shared');
      await choose(session.page, 'How does it stand now?', label);
    };
    await setOutcome(first, 'Declined');
    await untilDisk(path, (text) => text.includes('outcome: declined'));
    await setOutcome(second, 'Withdrawn');
    await untilDisk(path, (text) => text.includes('outcome: withdrawn'));
    expect(parse(await readFile(path, 'utf8'))).to.include({ company: 'Shared', outcome: 'withdrawn' });
    await picture(first.page, 'two-windows');
    await first.close();
    await second.close();
  });
});
