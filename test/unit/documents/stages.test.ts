import { expect } from 'chai';
import fc from 'fast-check';
import { createMarkdown } from '../../../src/documents/renderer';
import { renderStages } from '../../../src/documents/stages';
import { hostileDocument } from './hostileText';

describe('the stages of a post-mortem', () => {
  it('stand in its order, each with what follows it', () => {
    const text = `---
title: x
---
# Looking back

Intro.

## Feel <!-- section:let-go -->

Two minutes.

- [x] *Named* it? <!-- item:feel-named -->

## What went well <!-- section:strengths -->

<!-- debrief:strengths -->

- good

<!-- /debrief:strengths -->

## Forward <!-- section:forward -->

- [ ] Plan <!-- item:skills-plan -->
  - plain
  - [-] Goals <!-- item:career-goals -->
- plain too

### To do <!-- section:actions -->

- [x] Drill [area:: coding] [due:: 2026-12-01]
`;
    expect(renderStages(text)).to.deep.equal([
      {
        id: 'let-go',
        title: 'Feel',
        private: true,
        parts: [
          { kind: 'html', html: '<p>Two minutes.</p>\n' },
          { kind: 'item', id: 'feel-named', line: 11, state: 'yes', html: '<em>Named</em> it?' },
          { kind: 'html', html: '<h2>What went well </h2>\n' },
          { kind: 'block', name: 'strengths', html: '<ul>\n<li>good</li>\n</ul>\n' },
        ],
      },
      {
        id: 'forward',
        title: 'Forward',
        private: false,
        parts: [
          { kind: 'item', id: 'skills-plan', line: 23, state: 'open', html: 'Plan' },
          { kind: 'html', html: '<ul>\n<li>plain</li>\n</ul>\n' },
          { kind: 'item', id: 'career-goals', line: 25, state: 'no', html: 'Goals' },
          { kind: 'html', html: '<ul>\n<li>plain too</li>\n</ul>\n<h3>To do </h3>\n' },
          {
            kind: 'action',
            line: 30,
            state: 'yes',
            done: true,
            area: 'coding',
            due: '2026-12-01',
            html: 'Drill',
          },
        ],
      },
    ]);
  });

  it('are the other sections where a document has none of the six', () => {
    const text = '# T\n\n- [ ] A <!-- item:keywords -->\n\n## One\n\nx\n\n## Two <!-- private -->\n';
    expect(
      renderStages(text).map(({ title, parts, private: isPrivate }) => [title, parts.length, isPrivate]),
    ).to.deep.equal([
      ['T', 1, false],
      ['One', 1, false],
      ['Two', 0, true],
    ]);
  });

  it('show a block with damaged markers as the text it is', () => {
    const [stage] = renderStages('## A <!-- section:facts -->\n\n<!-- debrief:timeline -->\n\ntext\n');
    expect(stage?.parts).to.deep.equal([{ kind: 'html', html: '<p>text</p>\n' }]);
  });

  it('keep the words of list items around a task', () => {
    const [stage] = renderStages('## A\n\n- outer\n  - [ ] inner\n- after\n');
    expect(stage?.parts).to.deep.equal([
      { kind: 'html', html: '<p>outer</p>\n' },
      { kind: 'action', line: 3, state: 'open', done: false, html: 'inner' },
      { kind: 'html', html: '<ul>\n<li>after</li>\n</ul>\n' },
    ]);
  });

  it('resolve links that are defined elsewhere', () => {
    const [stage] = renderStages('## A\n\n- [ ] see [x] [due:: 2026-12-01]\n\n[x]: https://example.com\n');
    expect(stage?.parts[0]?.html).to.equal('see <a href="https://example.com">x</a>');
  });
});

describe('Markdown in the panel', () => {
  const md = createMarkdown();
  const links: [target: string, allowed: boolean][] = [
    ['https://example.com', true],
    ['http://example.com', true],
    ['mailto:robin@acme.example', true],
    ['../resume.md', true],
    ['#heading', true],
    ['javascript:alert(1)', false],
    ['JavaScript:alert(1)', false],
    ['&#106;avascript:alert(1)', false],
    ['command:workbench.action.quit', false],
    ['vscode://x', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['//example.com/x', false],
  ];
  for (const [target, allowed] of links) {
    it(`${allowed ? 'links' : 'does not link'} to ${target}`, () => {
      const html = md.render(`[x](${target})\n\n[y]\n\n[y]: ${target}\n`);
      expect(html.match(/href/g)?.length ?? 0).to.equal(allowed ? 2 : 0);
    });
  }

  it('shows tags as text, comments not at all, images by their words, and aligns tables by class', () => {
    expect(
      md.render('a <b onclick="x()">b</b> <!-- c --> ![pic *ture*](https://x.example/y.png)\n'),
    ).to.equal('<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;  pic ture</p>\n');
    expect(md.render('<script>x()</script>\n\n<!-- c -->\n')).to.equal(
      '<pre>&lt;script&gt;x()&lt;/script&gt;</pre>\n',
    );
    expect(md.render('| a |\n| -: |\n| b |\n'))
      .to.contain('<th class="align-right">a</th>')
      .and.not.contain('style');
  });

  it('never lets HTML through', () => {
    const tags =
      /<(?!\/?(?:p|h[1-6]|ul|ol|li|em|strong|s|code|pre|blockquote|hr|br|table|thead|tbody|tr|th|td|a|span)[ >])/;
    fc.assert(
      fc.property(hostileDocument, (text) => {
        for (const { parts } of renderStages(`## A\n\n${text}`)) {
          for (const { html } of parts) {
            expect(html).to.not.match(tags);
            expect(html).to.not.match(/ (?:style|src|on\w+)=/);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
