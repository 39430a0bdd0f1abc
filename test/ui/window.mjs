import { on } from 'node:events';
import { watch } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** What a person does in VS Code's window, by what they see. */

const screenshots = new URL('screenshots/', import.meta.url);

/** Shows Debrief's view. @param {import('playwright-core').Page} page */
export async function openView(page) {
  const tab = page.locator('.activitybar').getByRole('tab', { name: 'Debrief' });
  for (let done = false; !done;) {
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    // Where VS Code showed it at that very moment, the click has put it away again.
    done = await isShown(page.locator('.pane-body').first());
  }
}

/** Whether something shows within a reasonable time. */
function isShown(target) {
  return target.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
}

/** The row of a view's tree whose name begins like this. */
export function row(page, name, view = 'Applications') {
  return treeOf(page, view).getByRole('treeitem', { name }).first();
}

function treeOf(page, view) {
  return page.getByRole('tree', { name: view, exact: true });
}

/** What the visible rows of a view's tree say, their name and description; only those of one level if it is given. */
export function rows(page, level, view = 'Applications') {
  const selector = level === undefined ? '[role=treeitem]' : `[role=treeitem][aria-level="${level}"]`;
  return treeOf(page, view)
    .locator(selector)
    .evaluateAll((found) => {
      const place = (row) => row.getBoundingClientRect().top;
      const text = (row) => row.querySelector('.monaco-icon-label-container')?.textContent ?? '';
      const name = (row) => {
        const label = row.querySelector('.label-name')?.textContent ?? '';
        const description = row.querySelector('.label-description')?.textContent ?? '';
        return description === '' ? label || text(row) : `${label} ${description}`;
      };
      return found.sort((a, b) => place(a) - place(b)).map(name);
    });
}

/** Types an answer into the open input, and presses Enter. The prompt or placeholder tells which question is meant. */
export async function answer(page, question, text) {
  await asked(page, question);
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(text);
  await page.keyboard.press('Enter');
}

/** Chooses a row of the open list. */
export async function choose(page, question, option) {
  await asked(page, question);
  await page.locator('.quick-input-list').getByRole('option', { name: option }).first().click();
}

/** Chooses from a row's context menu; by key, as the menu overlooks a click that comes too soon. */
export async function chooseFromMenu(page, target, item) {
  await target.click({ button: 'right' });
  await page.getByRole('menuitem', { name: item }).hover();
  await page.keyboard.press('Enter');
}

/** Unfolds a row, unless VS Code remembered it unfolded. */
export async function unfold(target) {
  const unfolded = target.and(target.page().locator('[aria-expanded="true"]'));
  await target.waitFor();
  for (let done = false; !done;) {
    if ((await target.getAttribute('aria-expanded')) === 'false') await target.click();
    // Where VS Code unfolded it at that very moment, the click has folded it again.
    done = await isShown(unfolded);
  }
}

/** Waits for a question: its prompt below the input, or its placeholder in it. */
async function asked(page, question) {
  const widget = page.locator('.quick-input-widget');
  await widget.getByText(question).or(widget.getByPlaceholder(question)).first().waitFor();
}

/** A notification that says this. */
export function notification(page, text) {
  return page.locator('.notification-toast').filter({ hasText: text }).first();
}

/** Leaves a picture of the window for people to look at. */
export async function picture(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, screenshots).pathname });
}

/** How long a file may take, in milliseconds: as long as anything in the window. */
const filePatience = 30_000;

/** Waits until what the disk holds fits. */
export async function untilDisk(path, fits) {
  let text;
  const isSo = async () => fits((text = await readFile(path, 'utf8').catch(() => '')));
  await untilSo(dirname(path), isSo).catch((error) => {
    throw new Error(`${basename(path)} does not fit: ${text}`, { cause: error });
  });
}

/** Waits until something is so, which comes with a change of a file in a folder, or (recursive) below it. */
export async function untilSo(folder, isSo, options = {}) {
  const watcher = watch(folder, options);
  const changes = on(watcher, 'change', { signal: AbortSignal.timeout(filePatience) });
  try {
    while (!(await isSo())) await changes.next();
  } finally {
    await changes.return();
    watcher.close();
  }
}
