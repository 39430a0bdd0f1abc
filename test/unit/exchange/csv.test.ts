import { expect } from 'chai';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'papaparse';
import { exportCsv, restore, type Exported } from '../../../src/exchange/csv';
import type { Log } from '../../../src/model/log';
import { stageOf } from '../../../src/model/stage';
import { hostileText } from '../documents/hostileText';

function application(log: Partial<Log>, path = 'applications/acme/acme.interview.yaml'): Exported {
  const whole = { company: 'Acme', role: 'Engineer', ...log };
  return { log: whole, outcome: whole.outcome ?? 'pending', stage: stageOf(whole), path };
}

/** The rows of a table, as a reader of tables sees them. */
function read(table: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = parse<Record<string, string>>(table, { header: true, skipEmptyLines: true });
  expect(errors).to.deep.equal([]);
  return data;
}

describe('the applications as a table', () => {
  it('have a row each, with the facts that a cell can hold', () => {
    const [row] = read(
      exportCsv([
        application({
          role: 'Engineer, "Backend"',
          interest: 4,
          posting: 'https://jobs.example/1',
          source: 'job_board',
          location: 'München',
          workplace: 'hybrid',
          salary: { min: 80000, max: 95000, currency: 'EUR', period: 'year' },
          resume: '../resume.md',
          applied: '2026-10-01',
          decided: '2026-10-28',
          feedback_asked: '2026-10-28',
          outcome: 'rejected',
          tags: ['robotics', 'berlin'],
          rounds: [{ type: 'technical' }, { type: 'onsite' }],
          notes: 'one\n\ntwo\n',
        }),
      ]),
    );
    expect(row).to.deep.equal({
      company: 'Acme',
      role: 'Engineer, "Backend"',
      outcome: 'rejected',
      stage: 'final',
      interest: '4',
      posting: 'https://jobs.example/1',
      source: 'job_board',
      location: 'München',
      workplace: 'hybrid',
      salary_min: '80000',
      salary_max: '95000',
      salary_currency: 'EUR',
      salary_period: 'year',
      resume: '../resume.md',
      applied: '2026-10-01',
      decided: '2026-10-28',
      feedback_asked: '2026-10-28',
      tags: 'robotics; berlin',
      rounds: '2',
      notes: 'one\n\ntwo\n',
      log: 'applications/acme/acme.interview.yaml',
    });
  });

  it('begin with a byte order mark, and end each line in CR LF', () => {
    const table = exportCsv([application({}), application({ company: 'Beta' })]);
    expect(table).to.match(/^\uFEFFcompany,role,[^\r\n]+,log\r\nAcme,[^\r\n]+\r\nBeta,[^\r\n]+\r\n$/);
    expect(exportCsv([])).to.match(/^\uFEFFcompany,[^\r\n]+\r\n$/);
  });

  it('hold nothing that a spreadsheet runs, and everything that was written', () => {
    const text = fc.oneof(
      hostileText,
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', 'a') }),
    );
    fc.assert(
      fc.property(text, text, text, (company, role, notes) => {
        const [row = {}] = read(exportCsv([application({ company, role, notes })]));
        for (const cell of Object.values(row)) expect(cell).not.to.match(/^[=+\-@\t\r]/);
        const { company: first = '', role: second = '', notes: third = '' } = row;
        expect([first, second, third].map(restore)).to.deep.equal([company, role, notes]);
      }),
    );
  });

  it('keep the cells of csv-spectrum', () => {
    const folder = join(dirname(require.resolve('csv-spectrum')), 'csvs');
    const samples = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const cells = samples.flatMap((sample) => parse<string[]>(sample, { skipEmptyLines: true }).data.flat());
    expect(cells).to.have.length.greaterThan(50);
    const rows = read(exportCsv(cells.map((notes) => application({ notes }))));
    expect(rows.map(({ notes = '' }) => restore(notes))).to.deep.equal(cells);
  });
});
