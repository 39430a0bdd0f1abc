/**
 * What a person does with keys alone, and what a screen reader tells them.
 *
 * @typedef {import('playwright-core').Page} Page
 * @typedef {Page | import('playwright-core').FrameLocator} Within the page itself, or a webview in it
 */

/** So many presses before something counts as out of reach. */
const patience = 200;

/** A line of a snapshot: role, name and states, in quotes where YAML asks for them, and then what it holds. */
const spoken = /^- ('?)(\w+ "(?:[^"\\]|\\.)*"(?: \[[^\]]*\])*)\1(:.+)?/;

/** Presses keys, one after the other. @param {Page} page @param {...string} keys */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * What a screen reader says of what has the focus: role, name and states, as in `button "Applied"` or
 * `checkbox "Select Acme" [checked]`. Empty where nothing has it.
 *
 * @param {Within} within
 */
export async function heard(within) {
  const focused = within.locator(':focus').first();
  if ((await focused.count()) === 0) return '';
  const [first = ''] = (await focused.ariaSnapshot()).split('\n');
  const [, , what = first, typed = ''] = spoken.exec(first) ?? [];
  return /^(textbox|searchbox) /.test(what) ? what + typed : what;
}

/** Waits until a screen reader says this of what has the focus. @param {Within} within @param {RegExp} words */
export async function untilHeard(within, words) {
  let last = '';
  for (let times = 0; times < patience; times++) {
    last = await heard(within);
    if (words.test(last)) return last;
    await within.locator('body').evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`Heard “${last}” instead of ${words}.`);
}

/**
 * Goes on with Tab until this is heard. Each stop on the way has a name, and shows that it has the focus.
 *
 * @param {Page} page
 * @param {RegExp} words
 * @param {{ within?: Within, key?: string, ours?: boolean }} [options] `ours`: what is passed is Debrief's own
 */
export async function tabUntil(page, words, { within = page, key = 'Tab', ours = true } = {}) {
  for (let times = 0; times < patience; times++) {
    await press(page, key);
    const now = await heard(within);
    if (ours && now !== '') await checkStop(within, now);
    if (words.test(now)) return now;
  }
  throw new Error(`${words} cannot be reached with ${key}.`);
}

/** All that Tab stops at, from the top of a page to its end. @param {Page} page */
export async function tour(page) {
  const stops = [];
  for (let times = 0; times < patience; times++) {
    await press(page, 'Tab');
    const now = await heard(page);
    if (now === '') return stops;
    await checkStop(page, now);
    stops.push(now);
  }
  return stops;
}

/** @param {Within} within @param {string} stop */
async function checkStop(within, stop) {
  if (!/^\w+ "[^"]/.test(stop)) throw new Error(`A stop without a name: ${stop}`);
  const isShown = await within
    .locator(':focus')
    .first()
    .evaluate((element) => {
      const drawn = element.querySelector('.shape');
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return drawn
        ? getComputedStyle(drawn).strokeWidth === '2px'
        : outlineStyle !== 'none' && outlineWidth !== '0px';
    });
  if (!isShown) throw new Error(`Nothing shows that this has the focus: ${stop}`);
}

/** What the live regions of a panel say now. @param {Within} within */
export const announced = async (within) =>
  (await within.locator('[role=status], [role=alert]').allTextContents()).filter((text) => text !== '');

/** Waits until a live region of a panel says this. @param {Within} within @param {string | RegExp} words */
export const untilAnnounced = (within, words) =>
  within
    .locator('[role=status], [role=alert]')
    .filter({ hasText: words })
    .first()
    .waitFor({ state: 'attached' });

/**
 * Waits for a question of VS Code, until keys go to its input: those that come before are lost.
 *
 * @param {Page} page
 * @param {string | RegExp} question its prompt or its placeholder
 */
async function untilAsked(page, question) {
  const widget = page.locator('.quick-input-widget');
  await widget.getByText(question).or(widget.getByPlaceholder(question)).first().waitFor();
  await widget.locator('input.input:focus').waitFor();
}

/**
 * Chooses from the open list by typing the beginning of a row.
 *
 * @param {Page} page
 * @param {string | RegExp} question
 * @param {string} text
 */
export async function pick(page, question, text) {
  await untilAsked(page, question);
  await page.keyboard.type(text);
  await untilRow(page, new RegExp(`^${text}`));
  await press(page, 'Enter');
}

/**
 * Answers a question by typing; without a text with what stands there.
 *
 * @param {Page} page
 * @param {string | RegExp} question
 * @param {string} [text]
 */
export async function type(page, question, text = '') {
  await untilAsked(page, question);
  await page.keyboard.type(text);
  await press(page, 'Enter');
}

/** What a screen reader says of the row that has the focus, in its tree or list. @param {Page} page */
export function focusedRow(page) {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.getAttribute('aria-label') ?? '';
  });
}

/** Waits until a screen reader says this of a row. @param {Page} page @param {RegExp} words */
export async function untilRow(page, words) {
  await page.waitForFunction(
    ([source, flags]) => {
      const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return new RegExp(source ?? '', flags).test(document.getElementById(id)?.ariaLabel ?? '');
    },
    [words.source, words.flags],
  );
  return focusedRow(page);
}

/** Goes down a tree until this row has the focus. @param {Page} page @param {RegExp} words */
export async function arrowUntil(page, words) {
  await press(page, 'Home');
  for (let times = 0; times < patience; times++) {
    if (words.test(await focusedRow(page))) return;
    await press(page, 'ArrowDown');
  }
  throw new Error(`${words} cannot be reached with the arrows.`);
}
