import { expect } from 'chai';
import fc from 'fast-check';
import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import { refreshBlocks } from '../../../src/documents/blocks';
import { isDebriefDocument } from '../../../src/documents/comments';
import { escapeMarkdown } from '../../../src/documents/markdown';
import { extendMarkdownIt } from '../../../src/documents/preview';
import { applyEdits } from '../../../src/model/text';
import { hostileDocument, hostileText } from './hostileText';

/** As VS Code does it: every element of a block says which line it comes from. */
function withSourceLines(md: MarkdownIt): MarkdownIt {
  md.core.ruler.push('source_lines', ({ tokens }) => {
    for (const token of tokens) {
      if (!token.map || token.type === 'inline') continue;
      token.attrSet('data-line', String(token.map[0]));
      token.attrJoin('class', 'code-line');
    }
  });
  return md;
}

const preview = extendMarkdownIt(createMarkdownIt({ html: true }));
const withoutHtml = extendMarkdownIt(createMarkdownIt());
const box = (name: string, state: string) =>
  `<span class="debrief-box" role="img" aria-label="${name}" data-state="${state}"></span>`;

describe('the preview of a post-mortem', () => {
  for (const [name, md] of Object.entries({ 'with HTML': preview, 'without HTML': withoutHtml })) {
    it(`shows no marks, ${name}`, () => {
      const text =
        '## Feel <!-- section:let-go --> <!-- private -->\n\n- [x] A\n  <!-- item:confident -->\n- b <!--\n  item:nonverbal -->\n\n<!-- debrief:goals -->\n- one\n<!-- /debrief:goals abc123 -->\n\nend\n';
      expect(md.render(text).replace(/ +(?=<\/)/g, '')).to.equal(
        `<h2>Feel</h2>\n<ul>\n<li class="debrief-task">${box('Yes', 'yes')} A</li>\n<li>b</li>\n</ul>\n` +
          '<section class="debrief-block" data-debrief-block="goals">\n<ul>\n<li>one</li>\n</ul>\n</section>\n<p>end</p>\n',
      );
    });
  }

  it('shows three states of a box', () => {
    const html = preview.render(
      '- [ ] A <!-- item:confident -->\n- [x] B\n- [-] C\n- [?] D\n- [ ]\n- [x](y)\n',
    );
    expect(html).to.contain(`${box('Not answered yet', 'open')} A`);
    expect(html).to.contain(`${box('Yes', 'yes')} B`);
    expect(html).to.contain(`${box('Not this time', 'no')} C`);
    expect(html).to.contain('<li>[?] D</li>\n<li>[ ]</li>\n<li><a href="y">x</a></li>');
  });

  it('still tells the editor its lines', () => {
    const md = withSourceLines(extendMarkdownIt(createMarkdownIt({ html: true })));
    const html = md.render('# A\n\n<!-- debrief:goals -->\n\n- [ ] one\n\n<!-- /debrief:goals -->\n');
    expect(html).to.contain(
      '<section class="debrief-block code-line" data-debrief-block="goals" data-line="2">\n<ul data-line="4" class="code-line">\n<li class="debrief-task code-line" data-line="4">',
    );
    expect(html).to.contain('</section>');
  });

  it('keeps its elements balanced when markers are not', () => {
    fc.assert(
      fc.property(hostileDocument, (text) => {
        const html = preview.render(`<!-- item:confident -->\n\n${text}`);
        const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
        expect(count(/<section class="debrief-block"/g)).to.equal(count(/<\/section>/g));
      }),
      { numRuns: 300 },
    );
  });

  it('shows what users wrote as words only', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const template = '<!-- debrief:goals -->\n\n<!-- /debrief:goals -->\n';
        const text = applyEdits(
          template,
          refreshBlocks(template, () => `- A: ${escapeMarkdown(words)}`),
        );
        const shown = preview.utils.escapeHtml(words.replace(/[\p{Cc}\s]+/gu, ' ').trim());
        expect(preview.render(text)).to.equal(
          `<section class="debrief-block" data-debrief-block="goals">\n<ul>\n<li>${`A: ${shown}`.trim()}</li>\n</ul>\n</section>\n`,
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the preview of any other document', () => {
  const others = [
    '- [ ] task\n- [x] done <!-- private -->\n',
    '# A README\n\n```\n<!-- debrief:timeline -->\n```\n\n- [ ] task\n',
    '- [x] write about `<!-- item:confident -->`\n',
    'What `<!-- item:confident -->` means,\n<!-- private -->\nand <!-- round:2 --> too\n',
  ];
  for (const html of [true, false]) {
    const plain = createMarkdownIt({ html });
    const extended = extendMarkdownIt(createMarkdownIt({ html }));
    it(`is what it was, HTML ${html ? 'on' : 'off'}`, () => {
      for (const text of others) expect(extended.render(text)).to.equal(plain.render(text));
      fc.assert(
        fc.property(hostileDocument, (text) => {
          fc.pre(!isDebriefDocument(text));
          expect(extended.render(text)).to.equal(plain.render(text));
        }),
        { numRuns: 300 },
      );
    });
  }
});
