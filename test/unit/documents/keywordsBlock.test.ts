import { expect } from 'chai';
import fc from 'fast-check';
import { applyEdits } from '../../../src/model/text';
import { refreshBlocks } from '../../../src/documents/blocks';
import { renderKeywords } from '../../../src/documents/keywordsBlock';
import { readDocument } from '../../../src/documents/read';
import { hostileText } from './hostileText';
import { pretty } from './postmortemFacts';

const go = { term: 'Go', count: 2, line: 20, quote: 'Three years with Go' };
const kafka = {
  term: 'Kafka',
  count: 1,
  line: 16,
  quote: `Move events through Kafka${', again and again'.repeat(9)}`,
};

const empty = '# Prep\n\n<!-- debrief:keywords -->\n\n<!-- /debrief:keywords -->\n';
const refreshed = (content: string) =>
  applyEdits(
    empty,
    refreshBlocks(empty, () => content),
  );

describe('the block of keywords', () => {
  it('says what the résumé says, then what it does not, each with its line', () => {
    expect(renderKeywords({ covered: [go], missing: [kafka] }, 'acme (1).posting.md')).to.equal(
      `They look for it, and your résumé says it:

- Go, 2 times ([line 21](acme%20%281%29.posting.md#L21)): “Three years with Go”

They look for it, and your résumé does not say it, at least not in these words:

- Kafka ([line 17](acme%20%281%29.posting.md#L17)): “Move events through Kafka, again and again, again and again, again and again, again and…”

From [acme (1).posting.md](acme%20%281%29.posting.md) and your résumé, word by word.`,
    );
  });

  it('leaves out what there is none of', () => {
    expect(renderKeywords({ covered: [go], missing: [] }, 'a.posting.md')).not.to.include('does not say');
    expect(renderKeywords({ covered: [], missing: [kafka] }, 'a.posting.md')).not.to.include('says it:');
    expect(renderKeywords({ covered: [], missing: [] }, 'a.posting.md')).to.equal(
      'The posting stresses no words that stand out. From [a.posting.md](a.posting.md) and your résumé, word by word.',
    );
  });

  it('is what Prettier would leave as it is', async () => {
    const document = refreshed(renderKeywords({ covered: [go, kafka], missing: [kafka] }, 'a.posting.md'));
    expect(await pretty(document)).to.equal(document);
  });

  it('shows any posting as plain words, and refreshing again changes nothing', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (term, quote) => {
        const content = renderKeywords({ covered: [{ ...go, term, quote }], missing: [] }, 'a.posting.md');
        const document = refreshed(content);
        expect(refreshBlocks(document, () => content)).to.deep.equal([]);
        const { problems, items, actions } = readDocument(document);
        expect([problems, items, actions]).to.deep.equal([[], [], []]);
      }),
    );
  });
});
