import { expect } from 'chai';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { readDelimited } from '../../../src/exchange/delimitedTable';
import { recognised } from '../../../src/exchange/presets';
import type { Outside } from '../../../src/exchange/outside';
import { readOutside } from '../../../src/exchange/tables';

const read = (text: string) => readOutside(text, recognised);

function rowsOf(outside: Outside): (readonly string[])[] {
  return outside.kind === 'rows' ? outside.rows.map(({ cells }) => cells) : [];
}

const spectrum = 'node_modules/csv-spectrum';

describe('A table from outside', () => {
  // The JSON beside it tells of another phone number than the table.
  const files = readdirSync(`${spectrum}/csvs`).filter((file) => file !== 'location_coordinates.csv');
  for (const file of files) {
    it(`reads ${file} as csv-spectrum means it`, () => {
      const outside = readDelimited(readFileSync(`${spectrum}/csvs/${file}`, 'utf8'), recognised);
      if (outside.kind !== 'rows') throw new Error('No rows');
      const maps = outside.rows.map(({ cells }) =>
        Object.fromEntries(outside.headers.map((header, index) => [header, cells[index] ?? ''])),
      );
      const meant = JSON.parse(
        readFileSync(`${spectrum}/json/${file.replace('.csv', '.json')}`, 'utf8'),
      ) as unknown;
      expect(maps).to.deep.equal(meant);
    });
  }

  const acme = ['Acme', 'Engineer'];
  const forms: Record<string, string> = {
    commas: 'Company,Role\nAcme,Engineer\n',
    semicolons: 'Company;Role\r\nAcme;Engineer\r\n',
    tabs: 'Company\tRole\nAcme\tEngineer',
    bars: 'Company|Role\nAcme|Engineer',
    'a byte order mark': '\uFEFFCompany,Role\nAcme,Engineer',
    'the delimiter that Excel names': 'sep=;\r\nCompany;Role\r\nAcme;Engineer',
    'lone carriage returns': 'Company,Role\rAcme,Engineer\r',
    'titles above the header': 'My search,\n,\nCompany,Role\nAcme,Engineer',
    'a Markdown table': '# Jobs\n\n| Company | Role |\n| --- | :-: |\n| Acme | Engineer |\n\nBye | now',
    'a Markdown table without outer bars': 'Company | Role\n--- | ---\nAcme | Engineer',
    JSON: '[{"Company": "Acme", "Role": "Engineer"}]',
    'a list in JSON': '{"at": "today", "jobs": [{"Company": "Acme", "Role": "Engineer"}]}',
    'lines of JSON': '{"Company": "Acme", "Role": "Engineer"}\n',
    'a YAML list': '# mine\n- Company: Acme\n  Role: Engineer\n',
    'a YAML list below a key': 'jobs:\n  - Company: Acme\n    Role: Engineer\n',
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`is read from ${form}`, () => {
      expect(rowsOf(read(text))).to.deep.equal([acme]);
    });
  }

  it('keeps line breaks and delimiters in quotes', () => {
    expect(rowsOf(read('Company,Role\n"Acme, ""Inc""","a\r\nb"'))).to.deep.equal([['Acme, "Inc"', 'a\r\nb']]);
  });

  it('takes quotes between tabs as they are where they close nothing', () => {
    expect(rowsOf(read('Company\tRole\n"Acme" Inc\t27" screens'))).to.deep.equal([
      ['"Acme" Inc', '27" screens'],
    ]);
  });

  it('counts rows as a spreadsheet does', () => {
    const outside = read('Company,Role\n\n"Acme\nInc",x\n,\nGlobex,y\n');
    expect(outside.kind === 'rows' && outside.rows.map(({ number }) => number)).to.deep.equal([3, 5]);
  });

  it('keeps cells beyond the header', () => {
    expect(rowsOf(read('Company,Role\nAcme,Engineer,more'))).to.deep.equal([['Acme', 'Engineer', 'more']]);
  });

  const problems: Record<string, readonly [text: string, row: number, code: string]> = {
    'an empty text': [' \n', 1, 'no-table'],
    'JSON that ends too soon': ['[{"Company": "Acme"', 1, 'bad-json'],
    'JSON that is no list': ['{"a": 1}', 1, 'no-table'],
    'an item that is no map': ['[{"Company": "Acme"}, 3]', 2, 'not-a-row'],
    'YAML that is none': ['- Company: "Acme\n', 2, 'bad-yaml'],
    'a quote that never closes': ['Company,Role\nAcme,x\n"Globex,y\nInitech,z', 3, 'quotes'],
    'a log nested too deeply': [
      `{"debrief":1,"logs":[{"log":{"a":${'['.repeat(200)}${']'.repeat(200)}}}]}`,
      1,
      'too-deep',
    ],
  };
  for (const [what, [text, row, code]] of Object.entries(problems)) {
    it(`reports ${what}`, () => {
      expect(read(text).problems.map((problem) => [problem.row, problem.code])).to.deep.equal([[row, code]]);
    });
  }

  it('survives any text, and any nesting', () => {
    for (const text of [
      '['.repeat(100_000),
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      '- '.repeat(5000),
      '{"a":'.repeat(9000),
      'a|b\n-|-\n'.repeat(5000),
    ]) {
      expect(() => read(text)).not.to.throw();
    }
    const piece = fc.constantFrom(
      'Company',
      'Role',
      ',',
      ';',
      '\t',
      '|',
      '"',
      '\n',
      '\r\n',
      '- a: b',
      '---',
      '[',
      '{',
      '\0',
      'x',
      '|-|-|',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        read(any);
      }),
    );
  });
});
