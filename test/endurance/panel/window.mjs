import { fieldsOf, logsOf } from './world.mjs';

/**
 * A person at the panel, and what they choose: a number from 0 to below the given one.
 *
 * @typedef {object} Walk
 * @property {import('../../host/session.mjs').Session} session
 * @property {import('playwright-core').Page} page
 * @property {import('./world.mjs').World} world
 * @property {(below: number) => number} pick
 * @property {string} today
 * @typedef {(walk: Walk) => Promise<void>} Action
 */

const kindOf = { Now: 'now', Applications: 'list', Decide: 'decide', 'Look back': 'look-back' };

/** @template Value @param {readonly Value[]} list @param {Walk['pick']} pick */
export const oneOf = (list, pick) => list[pick(list.length)];

/** The logs that can be read, and so edited. */
export const readable = (world) => logsOf(world).filter((log) => fieldsOf(world.files.get(log) ?? ''));
export const textOf = ({ world }, path) => world.files.get(path) ?? '';

export const panelTab = '.tab[data-resource-name*="debrief.dashboard"]';

/** The panel, opened or brought to the front. @param {Walk} walk */
export async function panelOf({ page, session }) {
  if ((await page.locator('.notification-toast').count()) > 0)
    await session.runCommand('Notifications: Clear All Notifications');
  if (!(await page.locator(`.active${panelTab}`).isVisible()))
    await session.runCommand('Debrief: Open Dashboard');
  const panel = session.webview();
  await panel.getByRole('navigation').waitFor();
  return panel;
}

/** Closes every editor but the panel. @param {Walk} walk */
export async function closeOthers({ page }) {
  const others = `.tab:not(${panelTab})`;
  while ((await page.locator(others).count()) > 0) await closeTab(page, others);
}

/** Closes the last of these editors. */
export async function closeTab(page, selector) {
  const tabs = page.locator(selector);
  const before = await tabs.count();
  await tabs.last().click({ button: 'middle' });
  await page.waitForFunction(
    ([selector, before]) => document.querySelectorAll(selector).length < before,
    [selector, before],
  );
}

/** Goes to a page by the panel's navigation. @param {Walk} walk @param {keyof typeof kindOf} name */
export async function goTo(walk, name) {
  const panel = await panelOf(walk);
  await panel.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await panel.locator(`.page.${kindOf[name]}`).waitFor();
  return panel;
}

/** The table with all that there is in it, in the whole window. @param {Walk} walk */
export async function showTable(walk) {
  if ((await walk.page.locator('.editor-group-container').count()) > 1) {
    await closeOthers(walk);
  }
  const panel = await goTo(walk, 'Applications');
  await panel.locator('.toolbar [aria-label="Outcome"]').selectOption('all');
  await panel.locator('.toolbar [aria-label="Stage"]').selectOption('');
  const tag = panel.locator('.toolbar [aria-label="Tag"]');
  if (await tag.isVisible()) await tag.selectOption('');
  await panel.locator('input[type="search"]').fill('');
  await panel.locator('.row').first().waitFor();
  return panel;
}

/** The row of a log in the table. */
export const rowOf = (panel, log) => panel.locator(`.row[data-row$="/${encodeURI(log)}"]`);

/** @param {Walk} walk */
export async function openApplication(walk, log = oneOf(logsOf(walk.world), walk.pick)) {
  const panel = await showTable(walk);
  await rowOf(panel, log).locator('.company').click();
  await panel.locator('.page.application').waitFor();
  return { panel, log };
}

/** Waits until the table has a row for each log, and no other. */
export async function untilShown(panel, { world }) {
  for (const log of logsOf(world)) await rowOf(panel, log).waitFor();
  await panel.locator(`.table[aria-rowcount="${logsOf(world).length + 1}"]`).waitFor();
}
