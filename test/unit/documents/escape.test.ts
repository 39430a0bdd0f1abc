import { expect } from 'chai';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import * as markdownPlugin from 'prettier/plugins/markdown';
import { format } from 'prettier/standalone';
import { escapeMarkdown } from '../../../src/documents/markdown';
import { hostileText } from './hostileText';

const md = createMarkdownIt({ html: true });
const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
const paragraph = (text: string) => (text === '' ? '' : `<p>${md.utils.escapeHtml(text)}</p>\n`);

describe('what users wrote, inside a generated block', () => {
  const texts: [written: string, escaped: string][] = [
    ['token bucket, forgot the clock skew', 'token bucket, forgot the clock skew'],
    ['snake_case & a < b', 'snake_case & a < b'],
    ['<!-- /debrief:x abc -->', '&lt;!-- /debrief:x abc -->'],
    ['- [ ] task', '\\- \\[ \\] task'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['two\r\n  lines', 'two lines'],
    [
      '**loud** _soft_ `code` $x$ ~~gone~~',
      '\\*\\*loud\\*\\* \\_soft\\_ \\`code\\` \\$x\\$ \\~\\~gone\\~\\~',
    ],
    ['&copy; stays', '&amp;copy; stays'],
    ['   ', ''],
  ];
  for (const [written, escaped] of texts) {
    it(`reads ${JSON.stringify(written)}`, () => {
      expect(escapeMarkdown(written)).to.equal(escaped);
    });
  }

  it('shows exactly their words', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(md.render(escapeMarkdown(text))).to.equal(paragraph(oneLine(text)));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays as it is under Prettier', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const escaped = escapeMarkdown(text);
        fc.pre(escaped !== '');
        const generated = `- ${escaped}: shaky\\\n  Next time: ${escaped}\n- ${escaped}\n\nFrom ${escaped}:\n\n> ${escaped}\n`;
        expect(await format(generated, { parser: 'markdown', plugins: [markdownPlugin] })).to.equal(
          generated,
        );
      }),
      { numRuns: 200 },
    );
  }).timeout(15_000);
});
