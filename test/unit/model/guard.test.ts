import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { CST } from 'yaml';
import { exportJson } from '../../../src/exchange/json';
import { editLog } from '../../../src/model/edit';
import { guard, tokenize } from '../../../src/model/guard';
import { limits } from '../../../src/model/limits';
import { parseLog } from '../../../src/model/parse';
import { readSyntax } from '../../../src/model/syntax';
import { applyEdits } from '../../../src/model/text';

const complete = readFileSync('test/fixtures/logs/complete.interview.yaml', 'utf8');
const withRequired = (more: string) => `company: Acme\nrole: Engineer\n${more}`;

/** What nests one thing in another. */
const pieces = ['- ', '? ', ': ', 'a: ', '[', ']', '{', '}', '\n', '&a '];

/** `levels` levels, each one line further in than the one before. */
const stairs = (levels: number, step: string) =>
  Array.from({ length: levels }, (_, level) => ' '.repeat(level) + step).join('\n');

describe('the guard before the parser', () => {
  const refused: readonly [what: string, text: string, code: string | undefined][] = [
    ['900 brackets', '['.repeat(900), 'too-deep'],
    ['1,000 dashes', '- '.repeat(1000), 'too-deep'],
    ['1,000 question marks', '? '.repeat(1000), 'too-deep'],
    ['1,000 colons', ': '.repeat(1000), 'too-deep'],
    ['1,000 keys on a line', 'a: '.repeat(1000), 'too-deep'],
    ['1,000 keys of lists', '[a]: '.repeat(1000), undefined],
    ['1,000 lines of two keys', 'a: b:\n'.repeat(1000), 'too-deep'],
    ['100,000 brackets', '['.repeat(100_000), 'too-deep'],
    ['100,000 braces', '{a: '.repeat(100_000), 'too-deep'],
    ['100,000 dashes', '- '.repeat(100_000), 'too-deep'],
    ['100,000 question marks', '? '.repeat(100_000), 'too-deep'],
    ['1,000 steps of keys', stairs(1000, 'a:'), 'too-deep'],
    ['1,000 steps of dashes', stairs(1000, '-'), 'too-deep'],
    ['dashes, keys and brackets in turn', '- ? [a: {b: '.repeat(60), 'too-deep'],
    ['one bracket too many', '['.repeat(limits.depth + 1), 'too-deep'],
    ['one dash too many', `${'- '.repeat(limits.depth + 1)}a`, 'too-deep'],
    ['one step too many', stairs(limits.depth + 1, 'a:'), 'too-deep'],
    ['as many brackets as may be', '['.repeat(limits.depth) + ']'.repeat(limits.depth), undefined],
    ['as many dashes as may be', `${'- '.repeat(limits.depth)}a`, undefined],
    ['as many steps as may be', stairs(limits.depth, 'a:'), undefined],
    ['brackets side by side', '- []\n- [[], []]\n'.repeat(1000), undefined],
    ['brackets within words', `notes: "${'['.repeat(1000)}"\nrole: ${'a['.repeat(1000)}\n`, undefined],
    ['brackets in a block of text', `notes: |\n  ${'[- '.repeat(1000)}\n`, undefined],
    ['brackets in a comment', `# ${'['.repeat(1000)}\n`, undefined],
    ['a whole log', complete, undefined],
    ['nothing', '', undefined],
    ['20 MB', 'a'.repeat(20_000_000), 'too-large'],
    ['one byte too many', 'a'.repeat(limits.bytes + 1), 'too-large'],
    ['as many bytes as may be', 'a'.repeat(limits.bytes), undefined],
    ['too many bytes in few characters', '\u00e9'.repeat(limits.bytes / 2 + 1), 'too-large'],
    ['as many bytes of such as may be', '\u00e9'.repeat(limits.bytes / 2), undefined],
    ['too many bytes in emoji', '\u{1f600}'.repeat(limits.bytes / 4 + 1), 'too-large'],
    ['as many bytes of emoji as may be', '\u{1f600}'.repeat(limits.bytes / 4), undefined],
    ['a picture', '\u0089PNG\0\0\0\rIHDR', 'not-utf8'],
    ['UTF-16 read as UTF-8', '\uFFFD\uFFFDc\0o\0m\0', 'not-utf8'],
    ['mostly characters that were none', 'a\uFFFDb\uFFFDc', 'not-utf8'],
    ['a name from an old file', `company: M\uFFFDller\nrole: Engineer\nlocation: Berlin\n`, undefined],
  ];

  for (const [what, text, code] of refused) {
    it(`${code === undefined ? 'lets pass' : 'refuses'} ${what}`, () => {
      expect(guard(text)?.code).to.equal(code);
      if (code !== undefined) {
        expect(parseLog(text)).to.deep.equal({
          log: { company: '', role: '' },
          problems: [guard(text)],
          lines: new Map(),
        });
      }
    });
  }

  it('says where a text gets too deep', () => {
    expect(guard(`company: Acme\ntags: ${'['.repeat(101)}\n`)?.range).to.deep.equal({
      start: { line: 1, character: 'tags: '.length + 99 },
      end: { line: 1, character: 'tags: '.length + 101 },
    });
  });

  it('lets nothing pass that is nested deeper than it counts', function () {
    this.timeout(20_000);
    const more = [' ', '!t ', '"q"', '\n    ', '- - - '];
    const texts = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 300, size: 'max' });
    const property = fc.property(texts, (parts) => {
      const text = parts.join('');
      const syntax = readSyntax(text);
      if ('code' in syntax) return;
      const tokens = tokenize(text);
      for (const token of Array.isArray(tokens) ? tokens : [])
        expect(depthOf(token)).to.be.at.most(limits.depth);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

function depthOf(token: CST.Token | null | undefined): number {
  if (token?.type === 'document') return depthOf(token.value);
  if (!CST.isCollection(token)) return 0;
  return 1 + Math.max(0, ...token.items.flatMap(({ key, value }) => [depthOf(key), depthOf(value)]));
}

describe('a hostile log', function () {
  this.timeout(20_000);

  it('does not unfold aliases of lists of aliases', () => {
    const questions = `x_q: &q [${Array(500).fill('why').join(', ')}]\n`;
    const round = 'x_r: &r { questions: *q }\n';
    const rounds = `rounds: [${Array(5000).fill('*r').join(', ')}]\n`;
    const { problems, log } = parseLog(withRequired(`${questions}${round}${rounds}location: Berlin\n`));
    expect(JSON.stringify(log).length).to.be.below(200_000);
    expect(problems.map(({ code, values }) => [code, values.detail])).to.deep.equal([
      ['too-large', 'aliases'],
    ]);
    expect(log.location).to.equal('Berlin');
    expect(log.rounds).to.have.length(5000);
    expect(log.rounds?.[0]?.questions).to.have.length(500);
  });

  /** Thirty generations, each ten times the one before. */
  const generations = (first: string, next: (before: string) => string) =>
    [
      first,
      ...Array.from({ length: 30 }, (_, index) =>
        next(
          Array(10)
            .fill(`*a${String(index)}`)
            .join(', '),
        ),
      ),
    ]
      .map((value, index) => `x_a${String(index)}: &a${String(index)} ${value}\n`)
      .join('');
  const bombs: readonly [what: string, text: string][] = [
    ['lists of aliases', `${generations('[lol]', (before) => `[${before}]`)}rounds: *a30\ntags: *a30\n`],
    [
      'maps of aliases',
      `${generations('{ type: final }', (before) => `{ rounds: [${before}] }`)}rounds: *a30\n`,
    ],
    [
      'merge keys',
      `${generations('{ type: final }', (before) => `{ <<: [${before}] }`)}<<: *a30\nrounds:\n  - <<: *a30\n`,
    ],
    [
      'anchors',
      Array.from({ length: 5000 }, (_, index) => `x_${String(index)}: &a${String(index)} 1\n`).join(''),
    ],
  ];
  for (const [what, text] of bombs) {
    it(`stays as small as its text, read, edited and exported: ${what}`, () => {
      const log = withRequired(text);
      expect(JSON.stringify(parseLog(log)).length).to.be.below(1_000_000);
      expect(exportJson([{ path: 'a', text: log }]).length).to.be.below(1_000_000);
      const result = editLog(log, [{ do: 'set', path: ['outcome'], value: 'withdrawn' }]);
      if (!('edits' in result)) throw new Error(result.refused.reason);
      expect(parseLog(applyEdits(log, result.edits)).log.outcome).to.equal('withdrawn');
    });
  }

  it('does not follow an alias into itself for ever', () => {
    const { log } = parseLog(withRequired('rounds: &r\n  - questions: *r\n    notes: here\n'));
    expect(log.rounds?.[0]).to.deep.equal({ questions: [{}], notes: 'here' });
  });

  const whole = (text: string) => {
    const parsed = parseLog(text);
    const plain = { log: parsed.log, problems: parsed.problems };
    expect(JSON.parse(JSON.stringify(plain))).to.deep.equal(plain);
    expect(parsed.log.company).to.be.a('string');
    for (const { range } of parsed.problems) {
      expect(range.start.line <= range.end.line && range.start.character >= 0).to.equal(true);
    }
  };

  it('may be any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), whole), { numRuns: 200 });
  });

  it('may be made of any pieces of YAML', () => {
    const more = [
      ...[', ', '  ', '"', "'", '|', '*a', '!!x ', '#', '%', '---\n', '...\n', '\r', '\t', '\0', '\uFEFF'],
      ...['rounds:', 'questions:', 'date: '],
    ];
    const text = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 120 });
    fc.assert(
      fc.property(text, (parts) => whole(parts.join(''))),
      { numRuns: 300 },
    );
  });

  it('may be a good one with pieces cut out and put in', () => {
    const at = fc.nat({ max: complete.length });
    const cut = fc.record({ from: at, length: fc.nat({ max: 40 }), put: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        whole(
          cuts.reduce(
            (text, { from, length, put }) => text.slice(0, from) + put + text.slice(from + length),
            complete,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });
});
