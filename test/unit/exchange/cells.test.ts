import { expect } from 'chai';
import fc from 'fast-check';
import { neutralise, restore } from '../../../src/exchange/csv';

describe('cells of a table that a spreadsheet would run', () => {
  const examples: readonly [cell: string, neutralised: string][] = [
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://jobs.example")', '\'=HYPERLINK("https://jobs.example")'],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1+1', "'＝1+1"],
    ['- prepare\n- rest', "'- prepare\n- rest"],
    ['went well\n=1+1', "'went well\n=1+1"],
    ["'=1+1", "''=1+1"],
    ["''=1+1", "'''=1+1"],
    ["said\n'=1", "'said\n'=1"],
    ["'quoted'", "'quoted'"],
    ["'", "'"],
    ['', ''],
    ['Acme = good', 'Acme = good'],
    ['2026-10-01', '2026-10-01'],
    ['80000', '80000'],
  ];

  for (const [cell, neutralised] of examples) {
    it(`writes ${JSON.stringify(cell)} as ${JSON.stringify(neutralised)}`, () => {
      expect(neutralise(cell)).to.equal(neutralised);
      expect(restore(neutralised)).to.equal(cell);
    });
  }

  const risky = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '＝', 'a', ',', '"', ' '),
  });

  it('gives every cell back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (cell) => {
        expect(restore(neutralise(cell))).to.equal(cell);
      }),
    );
  });

  it('never begins with what is run', () => {
    fc.assert(
      fc.property(risky, (cell) => {
        expect(neutralise(cell)).not.to.match(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
