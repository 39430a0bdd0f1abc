import { expect } from 'chai';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { unparse } from 'papaparse/papaparse.min.js';
import { readDelimited } from '../../../src/exchange/delimitedTable';
import { recognised } from '../../../src/exchange/presets';
import type { Outside } from '../../../src/exchange/outside';
import { readOutside } from '../../../src/exchange/tables';
import { plan } from './importing';

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
    carets: 'Company^Role\nAcme^Engineer',
    tildes: 'Company~Role\nAcme~Engineer',
    colons: 'Company:Role\nAcme:Engineer',
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
    'a YAML list in one line': '[{Company: Acme, Role: Engineer}]',
    'a YAML list with its dashes alone': '-\n  Company: Acme\n  Role: Engineer\n',
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

  const broken: Record<
    string,
    readonly [rows: string, companies: readonly string[], left: readonly number[]]
  > = {
    'never closes': ['"A,x,\nB,y,\nC,z,', ['B', 'C'], [2]],
    'closes too early': ['"A" Inc,x,\nB,y,', ['B'], [2]],
    'takes the next quote for its own': ['A,"x,\nB,"y, z",\nC,z,', ['B', 'C'], [2]],
    'stands before a cell of several lines': ['A,"x,\nB,"y\nand ""z""",\nC,z,', ['B', 'C'], [2]],
    'stands in a cell of several lines': ['A,x,"a "b" c\nand d"\nB,y,', ['B'], [2, 3]],
    'stands in every other row': ['"A,x,\nB,y,\n"C,z,\nD,w,', ['B', 'D'], [2, 4]],
    'stands in the last row': ['A,x,\nB,y,"', ['A'], [3]],
  };
  for (const [what, [rows, companies, left]] of Object.entries(broken)) {
    it(`loses no other row to a quote that ${what}, and says which it leaves out`, () => {
      const outside = read(`Company,Role,Notes\n${rows}\n`);
      expect(rowsOf(outside).map(([company]) => company)).to.deep.equal(companies);
      expect(outside.problems.map(({ row, code }) => [row, code])).to.deep.equal(
        left.map((row) => [row, 'quotes']),
      );
    });
  }

  it('keeps right cells as they are beside a broken one', () => {
    const sound = 'B,"y\r\n""z""" ,"a, b"\r\n,"",\r\nC, z ,27" wide\r\n';
    expect(rowsOf(read(`Company,Role,Notes\r\n"A,x,\r\n${sound}`))).to.deep.equal(
      rowsOf(read(`Company,Role,Notes\r\n${sound}`)),
    );
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

  it('says what was written, whatever its cells hold', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc
        .array(
          fc.constantFrom(
            ',',
            ';',
            '\t',
            '|',
            '"',
            '""',
            '\n',
            '\r\n',
            ' ',
            "'",
            '=',
            '-',
            '#',
            'x',
            '{',
            '[',
          ),
        )
        .map((parts) => parts.join('')),
    );
    const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''));
    const written = fc.record({
      rows: fc.array(row, { maxLength: 6 }),
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n'),
      quotes: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ rows, delimiter, newline, quotes }) => {
        const text = unparse([['Company', 'Role', 'Notes'], ...rows], { delimiter, newline, quotes });
        const outside = readDelimited(text, recognised);
        expect(outside.problems).to.deep.equal([]);
        expect(rowsOf(outside)).to.deep.equal(rows);
      }),
    );
  });

  const short: Record<string, string> = {
    'JSON with other names in each item': `[${Array.from({ length: 4000 }, (_, index) => `{"a${String(index)}":1}`).join(',')}]`,
    'one wide row of many': `${','.repeat(4000)}\n${'a\n'.repeat(4000)}`,
    'a wide table in Markdown': `${'|a'.repeat(4000)}|\n${'|-'.repeat(4000)}|\n${'|\n'.repeat(4000)}`,
  };
  for (const [what, text] of Object.entries(short)) {
    it(`makes no more cells than there is memory for of ${what}`, () => {
      const { kind, problems: found, ...rest } = read(text);
      expect({ kind, found, rest }).to.deep.equal({
        kind: 'rows',
        found: [{ row: 1, code: 'too-many-cells', values: {} }],
        rest: { headers: [], rows: [] },
      });
    });
  }

  const table = (cell: string) => `| Company | Role |\n|-|-|\n| ${cell} | x |\n`;
  const endless: Record<string, string> = {
    'a cell of links that nothing closes': table('[['.repeat(50_000)),
    'a cell of links to nowhere': table('[a]('.repeat(50_000)),
    'a cell of addresses that nothing closes': table('[a](https:b'.repeat(20_000)),
    'a cell of emphasis that nothing closes': table('**a '.repeat(20_000)),
    'a line that is nearly the one below a header': `|a\n| -${' '.repeat(100_000)}x`,
    'rows with a quote that nothing closes': `Company,Role\n${'"a,b\n'.repeat(50_000)}`,
    'pairs of quotes that nothing closes': `Company,Role\n"${'""'.repeat(500_000)}\n${'"a",'.repeat(100_000)}`,
    'a role of spaces': `Company,Role\nAcme,"a${' '.repeat(100_000)}(https://a"\n`,
  };
  for (const [what, text] of Object.entries(endless)) {
    it(`takes time that fits the size of ${what}`, () => {
      expect(() => plan(text)).not.to.throw();
    }).timeout(10_000);
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
