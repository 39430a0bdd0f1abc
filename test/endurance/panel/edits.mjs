import { rewritten } from './outside.mjs';
import { closeOthers, oneOf, readable, rowOf, showTable, textOf } from './window.mjs';
import {
  fieldsOf,
  hasUnsettledRound,
  isOpen,
  outcomeChange,
  setsFields,
  untilChanged,
  writeOutside,
} from './world.mjs';
import { choose, notification } from '../../ui/window.mjs';

/** What a person changes in the table of applications. */

export const outcomes = ['offer', 'pending', 'accepted', 'declined', 'rejected', 'no_response', 'withdrawn'];
const values = {
  interest: ['1', '2', '3', '4', '5', ''],
  source: ['referral', 'job_board', 'event', 'other', ''],
  location: ['Leipzig Ost', 'remote: anywhere', '# 7', 'Łódź', ''],
  applied: ['2026-01-05', '2026-02-17', ''],
};

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

export const editCell = async (walk) => {
  const panel = await showTable(walk);
  const log = oneOf(readable(walk.world), walk.pick);
  const change = await edit(walk, panel, log, oneOf(Object.keys(values), walk.pick));
  await untilChanged(walk.world, [log], setsFields(change));
  await settled(panel, log);
};

/** An edit, and VS Code's own way back, in the log's editor. */
export const editAndUndo = async (walk) => {
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

export const setOutcome = async (walk) => {
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
export const setOutcomes = async (walk) => {
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

/** One file changes in the panel, another outside, in the same moment. */
export const editAndRewriteAnother = async (walk) => {
  const panel = await showTable(walk);
  const [log, other] = [oneOf(readable(walk.world), walk.pick), oneOf(readable(walk.world), walk.pick)];
  const [change] = await Promise.all([
    edit(walk, panel, log, 'location'),
    other === log ? undefined : writeOutside(walk.world, other, rewritten(textOf(walk, other), 2)),
  ]);
  await untilChanged(walk.world, [log], setsFields(change));
  await settled(panel, log);
};
