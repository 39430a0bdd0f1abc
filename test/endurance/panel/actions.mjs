import { expect } from 'chai';
import { join } from 'node:path';
import { editAndRewriteAnother, editAndUndo, editCell, outcomes, setOutcome, setOutcomes } from './edits.mjs';
import { appear, removeFolder, renameFolder, rewriteOutside, rewritten } from './outside.mjs';
import {
  closeOthers,
  closeTab,
  goTo,
  oneOf,
  openApplication,
  panelOf,
  panelTab,
  showTable,
  textOf,
  untilShown,
} from './window.mjs';
import { answered, besideLog, keepsWords, logsOf, thanks, ticksAction, untilChanged } from './world.mjs';
import { untilDisk } from '../../ui/window.mjs';

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

/** What happened to the folders is seen in the table. @param {Action} action @returns {Action} */
const seenInTable = (action) => async (walk) => {
  const panel = await showTable(walk);
  await action(walk);
  await untilShown(panel, walk);
};

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
