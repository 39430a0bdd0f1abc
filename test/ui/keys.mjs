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
 * @param {{ within?: Within, key?: string }} [options]
 */
export async function tabUntil(page, words, { within = page, key = 'Tab' } = {}) {
  for (let times = 0; times < patience; times++) {
    await press(page, key);
    const now = await heard(within);
    if (now !== '') await checkStop(within, now);
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
