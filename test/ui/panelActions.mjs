import { expect } from 'chai';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { choose, notification, untilDisk } from './window.mjs';
import {
  answered,
  besideLog,
  fieldsOf,
  hasUnsettledRound,
  isOpen,
  keepsWords,
  logsOf,
  outcomeChange,
  setsFields,
  thanks,
  ticksAction,
  untilChanged,
  writeOutside,
} from './panelWorld.mjs';

/**
 * A person at the panel, and what they choose: a number from 0 to below the given one.
 *
 * @typedef {object} Walk
 * @property {import('../host/session.mjs').Session} session
 * @property {import('playwright-core').Page} page
 * @property {import('./panelWorld.mjs').World} world
 * @property {(below: number) => number} pick
 * @property {string} today
 * @typedef {(walk: Walk) => Promise<void>} Action
 */

const kindOf = { Now: 'now', Applications: 'list', Decide: 'decide', 'Look back': 'look-back' };
const outcomes = ['offer', 'pending', 'accepted', 'declined', 'rejected', 'no_response', 'withdrawn'];
const values = {
  interest: ['1', '2', '3', '4', '5', ''],
  source: ['referral', 'job_board', 'event', 'other', ''],
  location: ['Leipzig Ost', 'remote: anywhere', '# 7', 'Łódź', ''],
  applied: ['2026-01-05', '2026-02-17', ''],
};

let words = 0;
/** A word that was never used before. */
const fresh = (/** @type {string} */ word) => `${word}${String(++words)}`;

/** @template Value @param {readonly Value[]} list @param {Walk['pick']} pick */
const oneOf = (list, pick) => list[pick(list.length)];
/** The logs that can be read, and so edited. */
const readable = (world) => logsOf(world).filter((log) => fieldsOf(world.files.get(log) ?? ''));
const textOf = ({ world }, path) => world.files.get(path) ?? '';

const panelTab = '.tab[data-resource-name*="debrief.dashboard"]';

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
async function closeTab(page, selector) {
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
async function openApplication(walk, log = oneOf(logsOf(walk.world), walk.pick)) {
  const panel = await showTable(walk);
  await rowOf(panel, log).locator('.company').click();
  await panel.locator('.page.application').waitFor();
  return { panel, log };
}

const lookAround = async (walk) => {
  const panel = await panelOf(walk);
  const names = await panel.getByRole('navigation').getByRole('button').allTextContents();
  await goTo(walk, oneOf(names, walk.pick));
};

const lookBack = async (walk) => {
  const panel = await goTo(walk, 'Look back');
  const parts = panel.locator('.segment, .disclosure-head, .band');
  const part = parts.nth(walk.pick(await parts.count()));
  await part.press('Enter');
};

const lookAtStages = async (walk) => {
  const { panel } = await openApplication(walk);
  const heads = panel.locator('.stage-head');
  const count = await heads.count();
  for (let times = 0; count > 0 && times < 4; times++) {
    const head = heads.nth(walk.pick(count));
    const before = await head.getAttribute('aria-expanded');
    await head.click();
    await head.and(panel.locator(`[aria-expanded="${String(before !== 'true')}"]`)).waitFor();
  }
};

const answerItems = async (walk) => {
  const { files } = walk.world;
  const documents = (log) => ['.prep.md', '.postmortem.md'].map((ending) => besideLog(log, ending));
  const logs = logsOf(walk.world).filter((log) => documents(log).some((path) => files.has(path)));
  if (logs.length === 0) return;
  const { panel, log } = await openApplication(walk, oneOf(logs, walk.pick));
  const closed = panel.locator('.stage-head[aria-expanded="false"]');
  if ((await closed.count()) > 0) await closed.nth(walk.pick(await closed.count())).click();
  for (let times = 1 + walk.pick(3); times > 0; times--) {
    const groups = panel.getByRole('radiogroup');
    const count = await groups.count();
    if (count === 0) return;
    const group = groups.nth(walk.pick(count));
    const [, kind = '', item = ''] =
      /^(prep-)?item-([\w-]+?)(?:-\d+)?$/.exec((await group.getAttribute('aria-labelledby')) ?? '') ?? [];
    const path = besideLog(log, kind === '' ? '.postmortem.md' : '.prep.md');
    const choice = walk.pick(2);
    const radio = group.getByRole('radio').nth(choice);
    const isTakenBack = (await radio.getAttribute('aria-checked')) === 'true';
    const state = isTakenBack ? 'open' : choice === 0 ? 'yes' : 'no';
    await radio.click();
    await untilChanged(walk.world, [path], (before, now) => now === answered(before, item, state));
    await panel.locator('.item[aria-busy="true"]').waitFor({ state: 'detached' });
  }
};

const tickAction = async (walk) => {
  const logs = logsOf(walk.world).filter((log) =>
    ['.prep.md', '.postmortem.md'].some((ending) =>
      /^\s*- \[.\] .*\[(?:area|due)::/m.test(textOf(walk, besideLog(log, ending))),
    ),
  );
  if (logs.length === 0) return;
  const { panel, log } = await openApplication(walk, oneOf(logs, walk.pick));
  const actions = panel.locator('.actions .box');
  await actions.nth(walk.pick(await actions.count())).click();
  const paths = ['.prep.md', '.postmortem.md'].map((ending) => besideLog(log, ending));
  await untilChanged(walk.world, paths, ticksAction(walk.today));
};

/** A box of the first page, and perhaps the way back. */
const tickNow = async (walk) => {
  const panel = await goTo(walk, 'Now');
  const found = panel.locator('.owed .box');
  const count = await found.count();
  if (count === 0) return;
  const box = found.nth(walk.pick(count));
  const isDone = (await box.getAttribute('aria-checked')) === 'true';
  const before = new Map(walk.world.files);
  const paths = [...before.keys()].filter((path) => /\.(?:yaml|prep\.md|postmortem\.md)$/.test(path));
  const fits = [ticksAction(walk.today), thanks(walk.today), answersOne];
  const changed = await untilPressed(box, walk, paths, (old, now) => fits.some((one) => one(old, now)));
  if (isDone || walk.pick(2) === 0) return;
  await untilPressed(box, walk, [changed], (_old, now) => now === before.get(changed));
};

async function untilPressed(box, { world }, paths, fits) {
  const changed = untilChanged(world, paths, fits);
  await box.click();
  return changed;
}

/** Whether one box of a document has another character. */
function answersOne(before, now) {
  const at = [...before].findIndex((character, index) => character !== now[index]);
  return (
    at > 0 &&
    before.slice(0, at) + before.slice(at + 1) === now.slice(0, at) + now.slice(at + 1) &&
    /^\s*- \[$/.test(before.slice(before.lastIndexOf('\n', at) + 1, at))
  );
}

/** Puts another value into a cell of the table. */
async function edit(walk, panel, log, field) {
  const now = fieldsOf(textOf(walk, log))?.[field];
  const value = oneOf(
    values[field].filter((one) => one !== String(now ?? '')),
    walk.pick,
  );
  const row = rowOf(panel, log);
  await row.locator(`[data-cell="${field}"]`).click();
  const editor = row.locator('.editor');
  if (field === 'interest' || field === 'source') await editor.selectOption(value);
  else {
    await editor.fill(value);
    await editor.press('Enter');
  }
  return { [field]: value === '' ? undefined : field === 'interest' ? Number(value) : value };
}

const settled = (panel, log) =>
  rowOf(panel, log).locator('.value[aria-busy="true"]').waitFor({ state: 'detached' });

const editCell = async (walk) => {
  const panel = await showTable(walk);
  const log = oneOf(readable(walk.world), walk.pick);
  const change = await edit(walk, panel, log, oneOf(Object.keys(values), walk.pick));
  await untilChanged(walk.world, [log], setsFields(change));
  await settled(panel, log);
};

/** An edit, and VS Code's own way back, in the log's editor. */
const editAndUndo = async (walk) => {
  const { page, world } = walk;
  const panel = await showTable(walk);
  const log = oneOf(readable(world), walk.pick);
  const before = textOf(walk, log);
  const change = await edit(walk, panel, log, oneOf(Object.keys(values), walk.pick));
  await untilChanged(world, [log], setsFields(change));
  await settled(panel, log);
  await rowOf(panel, log).locator('[data-cell="open"]').click();
  const name = log.split('/').at(-1);
  await page.getByRole('tab', { name }).waitFor();
  await page.locator('.editor-instance .view-lines').click();
  await page.keyboard.press('Control+z');
  await page.locator('.tab.active.dirty').waitFor();
  await page.keyboard.press('Control+s');
  await untilChanged(world, [log], (_now, text) => text === before);
  await page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  await closeOthers(walk);
};

/** Answers what a person is asked about an outcome. False when they left. */
async function answerQuestion({ page, pick }, question, only) {
  if (pick(3) === 0) {
    await page.locator('.quick-input-widget').getByPlaceholder(question).waitFor();
    await page.keyboard.press('Escape');
    return false;
  }
  await choose(page, question, only);
  return true;
}

const setOutcome = async (walk) => {
  const panel = await showTable(walk);
  const { page, world, pick, today } = walk;
  const log = oneOf(readable(world), pick);
  const before = textOf(walk, log);
  const outcome = oneOf(
    outcomes.filter((one) => one !== fieldsOf(before)?.outcome),
    pick,
  );
  await rowOf(panel, log).locator('[data-cell="outcome"]').click();
  await rowOf(panel, log).locator('.editor').selectOption(outcome);
  const others = readable(world).filter((one) => one !== log && isOpen(fieldsOf(textOf(walk, one))?.outcome));
  if (outcome === 'rejected' && hasUnsettledRound(before)) {
    if (!(await answerQuestion(walk, 'One round still waits', 'Only record the outcome'))) return;
  }
  if (outcome === 'accepted' && others.length > 0) {
    if (!(await answerQuestion(walk, 'Other applications are still open', 'Only record this one'))) return;
  }
  await untilChanged(world, [log], setsFields(outcomeChange(before, outcome, today)));
  const message = notification(page, 'Recorded');
  await message.waitFor();
  if (pick(2) === 0) return;
  await message.getByRole('button', { name: 'Undo' }).click();
  await untilChanged(world, [log], (_now, text) => text === before);
};

/** Several rows get an outcome in one step, and perhaps lose it again in one. */
const setOutcomes = async (walk) => {
  const panel = await showTable(walk);
  const { page, world, pick, today } = walk;
  const all = readable(world);
  const start = pick(all.length - 3);
  const logs = all.slice(start, start + 3);
  const outcome = oneOf(['pending', 'declined', 'no_response', 'withdrawn'], pick);
  const changing = logs.filter((log) => fieldsOf(textOf(walk, log))?.outcome !== outcome);
  for (const log of logs) await rowOf(panel, log).locator('[data-cell="select"]').click();
  await panel.locator('.selection select').selectOption(outcome);
  const before = new Map(world.files);
  await Promise.all(
    changing.map((log) =>
      untilChanged(world, [log], setsFields(outcomeChange(textOf(walk, log), outcome, today))),
    ),
  );
  await panel.locator('.selection.none').waitFor({ state: 'attached' });
  if (changing.length === 0) return;
  const message = notification(page, 'Recorded');
  await message.waitFor();
  if (pick(2) === 0) return;
  await message.getByRole('button', { name: 'Undo' }).click();
  await Promise.all(
    changing.map((log) => untilChanged(world, [log], (_now, text) => text === before.get(log))),
  );
};

const sortAndFind = async (walk) => {
  const panel = await showTable(walk);
  const sorts = panel.locator('.sort');
  await sorts.nth(walk.pick(await sorts.count())).click();
  await panel.locator('input[type="search"]').fill(oneOf(['a', 'engineer', 'Company', 'zz'], walk.pick));
  await panel
    .locator('.toolbar [aria-label="Outcome"]')
    .selectOption(oneOf(['open', ...outcomes], walk.pick));
  await panel.locator('.row').or(panel.locator('.nothing')).first().waitFor();
};

/** Makes or refreshes a document from the application's page. */
const writeDocument = async (walk) => {
  const { panel, log } = await openApplication(walk);
  const { page, world, pick } = walk;
  const links = panel.locator('.review .tools .link:first-child, .review .offer .button');
  const count = await links.count();
  if (count === 0) return;
  const link = links.nth(pick(count));
  const section = await link.locator('xpath=ancestor::section[1]').getAttribute('aria-labelledby');
  const path = besideLog(log, `.${section}.md`);
  const before = world.files.get(path) ?? '';
  await link.click();
  await page.getByRole('tab', { name: path.split('/').at(-1) }).waitFor();
  await panel.locator(`.review[aria-labelledby="${section}"] .stages`).waitFor();
  await untilDisk(join(world.folder, path), (text) => {
    const isWhole = text !== '' && text.endsWith('\n');
    if (isWhole) world.files.set(path, text);
    return isWhole;
  });
  expect(keepsWords(before, textOf(walk, path)), `${path} keeps what was written`).to.equal(true);
  await closeOthers(walk);
};

/** A log with another field and a line of its own, as another program may write it. */
function rewritten(text, interest) {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.replace(/^interest:.*?\r?\n/m, '')}interest: ${interest}${ending}# ${fresh('outside')}${ending}`;
}

const rewriteOutside = async (walk) => {
  const log = oneOf(readable(walk.world), walk.pick);
  await writeOutside(walk.world, log, rewritten(textOf(walk, log), 1 + walk.pick(5)));
};

/** One file changes in the panel, another outside, in the same moment. */
const editAndRewriteAnother = async (walk) => {
  const panel = await showTable(walk);
  const [log, other] = [oneOf(readable(walk.world), walk.pick), oneOf(readable(walk.world), walk.pick)];
  const [change] = await Promise.all([
    edit(walk, panel, log, 'location'),
    other === log ? undefined : writeOutside(walk.world, other, rewritten(textOf(walk, other), 2)),
  ]);
  await untilChanged(walk.world, [log], setsFields(change));
  await settled(panel, log);
};

const removeFolder = async ({ world, pick }) => {
  if (logsOf(world).length < 12) return;
  const folder = dirname(oneOf(logsOf(world), pick));
  await rm(join(world.folder, folder), { recursive: true });
  for (const path of [...world.files.keys()]) if (path.startsWith(`${folder}/`)) world.files.delete(path);
};

const renameFolder = async ({ world, pick }) => {
  const folder = dirname(oneOf(logsOf(world), pick));
  const to = `applications/${fresh('moved-')}`;
  await rename(join(world.folder, folder), join(world.folder, to));
  for (const [path, text] of [...world.files]) {
    if (!path.startsWith(`${folder}/`)) continue;
    world.files.delete(path);
    world.files.set(to + path.slice(folder.length), text);
  }
};

const appear = async ({ world }) => {
  const slug = fresh('new-');
  const text = `company: ${slug}\nrole: Engineer # as they say\nlocation: Bonn\ntags: [${slug}]\n`;
  await writeOutside(world, `applications/${slug}/${slug}.interview.yaml`, text);
};

/** What happened to the folders is seen in the table. @param {Action} action @returns {Action} */
const seenInTable = (action) => async (walk) => {
  const panel = await showTable(walk);
  await action(walk);
  await untilShown(panel, walk);
};

/** Waits until the table has a row for each log, and no other. */
export async function untilShown(panel, { world }) {
  for (const log of logsOf(world)) await rowOf(panel, log).waitFor();
  await panel.locator(`.table[aria-rowcount="${logsOf(world).length + 1}"]`).waitFor();
}

const close = async (walk) => {
  await panelOf(walk);
  await closeTab(walk.page, panelTab);
  await walk.page.locator('iframe.webview').waitFor({ state: 'detached' });
};

const hide = async (walk) => {
  await panelOf(walk);
  await closeOthers(walk);
  await walk.session.runCommand('File: New Untitled Text File');
  await walk.page.locator('iframe.webview.ready').waitFor({ state: 'hidden' });
  if (walk.pick(2) === 0) return;
  await closeOthers(walk);
  await walk.session.webview().getByRole('navigation').waitFor();
};

const toggleNames = async (walk) => {
  const panel = await showTable(walk);
  const first = panel.locator('.row .company').first();
  const before = await first.textContent();
  await walk.session.runCommand('Debrief: Show or Hide Company Names');
  await panel.locator('.row .company').first().filter({ hasNotText: before }).waitFor();
};

/** The window anew, with the panel in it as it was. */
export const reload = async (walk) => {
  await panelOf(walk);
  await walk.session.reload();
  await walk.session.webview().getByRole('navigation').waitFor();
};

/** What a person does, and what happens outside, and how often beside the others. */
export const actions = [
  ['look around', 4, lookAround],
  ['look back', 3, lookBack],
  ['look at stages', 3, lookAtStages],
  ['answer items', 6, answerItems],
  ['tick an action', 4, tickAction],
  ['tick on Now', 5, tickNow],
  ['edit a cell', 8, editCell],
  ['edit and undo', 3, editAndUndo],
  ['set an outcome', 5, setOutcome],
  ['set outcomes', 3, setOutcomes],
  ['sort and find', 3, sortAndFind],
  ['write a document', 3, writeDocument],
  ['rewrite outside', 4, rewriteOutside],
  ['edit while another is rewritten', 3, editAndRewriteAnother],
  ['remove a folder', 2, seenInTable(removeFolder)],
  ['rename a folder', 2, seenInTable(renameFolder)],
  ['new folder', 3, seenInTable(appear)],
  ['close', 2, close],
  ['hide', 3, hide],
  ['toggle names', 2, toggleNames],
];
