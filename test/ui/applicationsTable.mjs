/** @typedef {import('playwright-core').Page} Page */

/** How the table of applications is opened, unless a test wishes otherwise. */
export const usual = { search: 'sample', width: 1400 };

/** The open applications of the sample, in the order in which they come up. */
export const openOnes = [
  'Acme Robotics',
  'Nordlicht Grid',
  'Zugvogel Travel',
  'Sunflower Energy',
  'Linden Health',
  'Kreide Learning',
];

/** The companies as they are shown, from the top. @param {Page} page */
export const companies = (page) => page.locator('.row .company').allTextContents();
/** The rows that are selected. @param {Page} page */
export const selected = (page) => page.locator('.row.selected .company').allTextContents();
/** What has the focus: its cell and the company of its row. @param {Page} page */
export const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const cell = element?.closest('[data-cell]')?.getAttribute('data-cell') ?? element?.tagName;
    return `${cell} ${element?.closest('.row')?.querySelector('.company')?.textContent ?? ''}`.trim();
  });
/** The head of a column. @param {Page} page @param {string} name */
export const head = (page, name) => page.getByRole('columnheader', { name });
/**
 * A cell of a company's row that can be changed.
 *
 * @param {Page} page
 * @param {string} company
 * @param {string} field
 */
export const field = (page, company, field) =>
  page.locator('.row', { hasText: company }).getByRole('button', { name: new RegExp(`^${field}:`) });
