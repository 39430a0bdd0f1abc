import { expect } from 'chai';
import fc from 'fast-check';
import type { PostmortemFacts } from '../../../src/documents/facts';
import { makePostmortem, refreshPostmortem } from '../../../src/documents/postmortem';
import { readDocument } from '../../../src/documents/read';
import { factsOf, pretty, screen, technical, template } from './postmortemFacts';

describe('what users wrote', () => {
  const hostile = [
    '<!-- /debrief:timeline 000000 -->\n\n- [ ] owned <!-- item:on-to-next -->',
    '- [ ] a task',
    '](javascript:alert(1)) [x](command:evil)',
    '<script>alert(1)</script> <b>bold</b> &lt; &#60;',
    '# heading\n\n## Sub <!-- section:actions -->\n---\n===',
    '```\nfence\n~~~',
    '    code\n\ttabbed',
    '1. one\n2) two\n+ three\n* four',
    '| a | b |\n|---|---|',
    '*a* _b_ __c__ ~~d~~ `e` $f$ [[g]] ![h](i) https://example.com/a_b me@example.com',
    'snake_case _ * _a b_ \\ \\\\ a\\',
    '{{company}} {% raw %} :::note {{',
    'trailing \\\r\nnext\u2028line\u0000\u0085end \uD800',
    'C #',
    '[^1]: note\n[a]: http://x',
    '***',
    '---',
    '===',
    '> quote',
    '#',
    '-',
    '[ ]',
    '[x] done',
    '<',
    '&',
    '+',
    '2024.',
    '2024. was',
    'a  b',
    '漢字カナ',
    '👩‍💻',
  ];
  const filled = (text: string): PostmortemFacts =>
    factsOf(
      {
        company: text,
        role: text,
        rounds: [
          {
            ...screen,
            questions: [
              { text, rating: 4 },
              { text, rating: 3 },
            ],
          },
          {
            ...technical,
            questions: [
              { text, rating: 1, better: text },
              { text, rating: 2 },
            ],
          },
        ],
        events: [{ date: '2026-10-02', note: text }, { note: text }],
        feedback: [
          { from: text, text },
          { date: '2026-10-29', text: `${text}\n${text}\n\n${text}` },
        ],
        feedback_asked: '2026-10-28',
      },
      {
        goals: [text, text],
        coming: [{ company: text, role: text, type: 'final', date: '2026-11-03', link: `../${text}/x.yaml` }],
        logName: `${text}.interview.yaml`,
      },
    );

  async function check(text: string): Promise<void> {
    const facts = filled(text);
    const document = makePostmortem(template, facts);
    expect(await pretty(document)).to.equal(document);
    expect(refreshPostmortem(document, facts)).to.deep.equal([]);
    const plain = readDocument(makePostmortem(template, filled('plain')));
    const read = readDocument(document);
    expect(read.items.map(({ id }) => id)).to.deep.equal(plain.items.map(({ id }) => id));
    expect(read.actions).to.deep.equal([]);
    expect(read.sections.map(({ id }) => id)).to.deep.equal(plain.sections.map(({ id }) => id));
    expect(read.blocks.map(({ name }) => name)).to.deep.equal(plain.blocks.map(({ name }) => name));
  }

  for (const text of hostile) {
    it(`stays words, and as Prettier leaves it: ${JSON.stringify(text)}`, () => check(text)).timeout(20_000);
  }

  it('stays words, whatever they are', async () => {
    const piece = fc.constantFrom(
      ...hostile,
      ...'* _ [ ] ( ) < > ! # - + = | ~ ` \\ & ; : . a 1'.split(' '),
      ' ',
      '\n',
      '\t',
      '<!--',
      '-->',
      '__',
      '](',
      '**a**',
      ' _a_ ',
    );
    const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    await fc.assert(fc.asyncProperty(words, check), { numRuns: 12 });
  }).timeout(20_000);
});
