import { expect } from 'chai';
import * as fc from 'fast-check';
import { exportCsv } from '../../../src/exchange/csv';
import { exportJson } from '../../../src/exchange/json';
import { parseLog } from '../../../src/model/parse';
import { rules } from '../../../src/model/problems';
import { after, applicationsIn, logsOf, plan, unchanged, type Folder } from './importing';

/** What a cell may hold. */
const cell = fc.oneof(
  fc.constantFrom(
    'Acme',
    'Engineer',
    'Rejected',
    'Applied',
    'Interviewing',
    'Offer',
    '2025-01-02',
    '03/04/2025',
    '15/01/2025',
    'https://j.example/1',
    '80k-90k',
    'soon',
    'Yes',
    '',
    'a\nb',
    "'=1+1",
    'Robin',
    'a@b.example',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const header = fc.constantFrom(
  'Company',
  'Role',
  'Status',
  'Outcome',
  'Applied',
  'Interview',
  'Notes',
  'URL',
  'Salary',
  'Tags',
  'Contact',
  'Email',
  'Recruiter',
  'Feedback',
  'Status Date',
  'Source',
  'Extra',
  'Saved on',
  'Offer date',
  '',
);
/** Any table, as CSV. */
const table = fc
  .tuple(fc.array(header, { maxLength: 9 }), fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 8 }))
  .map(([headers, rows]) =>
    [['Company', ...headers], ...rows]
      .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
      .join('\n'),
  );

describe('An import of any table', () => {
  it('makes logs without errors of any table, and a second one changes nothing', () => {
    fc.assert(
      fc.property(table, (text) => {
        const made = after(new Map(), plan(text));
        for (const log of made.values()) {
          expect(
            parseLog(log).problems.filter(
              ({ code }) =>
                rules[code].severity === 'error' ||
                code === 'bad-date' ||
                code === 'wrong-type' ||
                code === 'unknown-value',
            ),
          ).to.deep.equal([]);
        }
        unchanged(text, made);
      }),
    );
  }).timeout(30_000);

  it('changes logs that are there only once', () => {
    fc.assert(
      fc.property(table, table, (before, text) => {
        const made = after(new Map(), plan(before));
        unchanged(text, after(made, plan(text, made)));
      }),
    );
  }).timeout(30_000);

  it('brings back our own export', () => {
    const path = (slug: string) => `applications/${slug}/${slug}.interview.yaml`;
    const comparable = (texts: Folder) =>
      logsOf(texts).map(({ company, role, outcome, applied, posting, notes }) => [
        company,
        role,
        outcome ?? 'pending',
        applied,
        posting,
        notes?.trim(),
      ]);
    fc.assert(
      fc.property(table, (text) => {
        const made = after(new Map(), plan(text));
        const json = exportJson([...made].map(([slug, log]) => ({ path: path(slug), text: log })));
        const fromJson = after(new Map(), plan(json));
        expect(logsOf(fromJson)).to.deep.equal(logsOf(made));
        unchanged(json, fromJson);
        unchanged(json, made);
        const csv = exportCsv(
          applicationsIn(made).map((application) => ({ ...application, path: path(application.slug) })),
        );
        expect(comparable(after(new Map(), plan(csv)))).to.deep.equal(comparable(made));
        unchanged(csv, made);
      }),
    );
  }).timeout(30_000);
});
