import { expect } from 'chai';
import { addStory } from '../../../src/documents/addStory';
import { hashOf } from '../../../src/documents/blocks';
import { documentFixesFor } from '../../../src/documents/fixes';
import { readDocument } from '../../../src/documents/read';
import { readStories } from '../../../src/documents/stories';
import { rules, type DocumentProblemCode } from '../../../src/model/problems';
import { applyEdits } from '../../../src/model/text';
import { marked } from '../model/marked';

interface Fixture {
  /** Bars stand around what is marked. */
  readonly finds: string;
  readonly leaves: string;
  /** What the quick fixes make of the first text, in their order. */
  readonly fixed: readonly string[];
}

const block = (content: string, name = 'goals') =>
  `<!-- debrief:${name} -->\n\n${content}\n\n<!-- /debrief:${name} ${hashOf(content)} -->\n`;
const task = (id: string) => `- [x] Sure? <!-- item:${id} -->\n`;

/** One text for each rule that it finds something in, and one like it that it must not mark. */
const documentRules: Readonly<Record<Exclude<DocumentProblemCode, 'missing-log'>, Fixture>> = {
  'damaged-marker': {
    finds: 'Words |<!-- debrief:goals -->| and words\n',
    leaves: '```\nWords <!-- debrief:goals -->\n```\n',
    fixed: ['Words  and words\n'],
  },
  'nested-marker': {
    finds: `|<!-- debrief:goals -->|\n\n|<!-- debrief:feedback -->|\n\nx\n\n<!-- /debrief:feedback -->\n\n<!-- /debrief:goals -->\n`,
    leaves: `${block('x')}\n${block('y', 'feedback')}`,
    fixed: ['<!-- debrief:feedback -->\n\nx\n\n<!-- /debrief:feedback -->\n'],
  },
  'doubled-block': {
    finds: `${block('x')}\n|<!-- debrief:goals -->|\n\ny\n\n<!-- /debrief:goals -->\n`,
    leaves: `${block('x')}\n## A <!-- round:1 -->\n\n${block('y')}`,
    fixed: [`${block('x')}\ny\n`],
  },
  'changed-block': {
    finds: `Above.\n\n|<!-- debrief:goals -->|\n\nMine.\n\n<!-- /debrief:goals 000000 -->\n\nBelow.\n`,
    leaves: `Above.\n\n${block('Theirs.')}\nBelow.\n`,
    fixed: ['Above.\n\nMine.\n\nBelow.\n', `Above.\n\n${block('Theirs.')}\nBelow.\n`],
  },
  'unknown-item': {
    finds: '- [x] Sure? <!-- item:|confidnt| -->\n',
    leaves: task('confident'),
    fixed: [task('confident')],
  },
  'doubled-item': {
    finds: `${task('confident')}- [x] Sure? <!-- item:|confident| -->\n- x\n`,
    leaves: `## A <!-- round:1 -->\n\n${task('nonverbal')}\n## B <!-- round:2 -->\n\n${task('nonverbal')}`,
    fixed: [`${task('confident')}- x\n`, `${task('confident')}- [x] Sure?\n- x\n`],
  },
  'bad-field': {
    finds: '- [ ] Ask by 1.12.2026 [area:: coding] [due:: |1.12.2026|]\n',
    leaves: '- [ ] Ask by 1.12.2026 [area:: coding] [due:: 2026-12-01]\n',
    fixed: ['- [ ] Ask by 1.12.2026 [area:: coding] [due:: 2026-12-01]\n'],
  },
};

const problemsIn = (text: string, code: string) =>
  readDocument(text).problems.filter((problem) => problem.code === code);

describe('the rules for Markdown documents', () => {
  for (const [code, { finds, leaves, fixed }] of Object.entries(documentRules)) {
    const { text, ranges } = marked(finds);

    it(`find ${code}, and where`, () => {
      expect(problemsIn(text, code).map(({ range }) => range)).to.deep.equal(ranges);
    });

    it(`leave alone what only looks like ${code}`, () => {
      expect(problemsIn(leaves, code)).to.deep.equal([]);
    });

    it(`mend ${code}`, () => {
      const [problem] = problemsIn(text, code);
      const fixes = problem ? documentFixesFor(problem, text, () => 'Theirs.') : [];
      const texts = fixes.map(({ change }) => ('edits' in change ? applyEdits(text, change.edits) : ''));
      expect(texts).to.deep.equal(fixed);
      for (const mended of texts) expect(problemsIn(mended, code)).to.deep.equal([]);
    });
  }

  it('mark the place of each in documents of any kind', () => {
    const texts: readonly [text: string, code: DocumentProblemCode][] = [
      ['---\na: b\n---\n\uFEFF- x\n  - [ ] A\n    <!-- item:|nope| -->\n', 'unknown-item'],
      ['> - [ ] A [due:: |soon|]\r\n', 'bad-field'],
      ['- x\n\n  |<!-- debrief:goals -->|\n', 'damaged-marker'],
      ['|<!-- debrief:goals-->|  \n', 'damaged-marker'],
      ['|<!-- debrief goals -->|\n', 'damaged-marker'],
    ];
    for (const [source, code] of texts) {
      const { text, ranges } = marked(source);
      expect(
        problemsIn(text, code).map(({ range }) => range),
        source,
      ).to.deep.equal(ranges);
    }
  });

  it('leave a block that cannot be generated to the user', () => {
    const { text } = marked(documentRules['changed-block'].finds);
    const [problem] = problemsIn(text, 'changed-block');
    const kinds = (render?: () => undefined) =>
      problem && documentFixesFor(problem, text, render).map(({ kind }) => kind);
    expect(kinds()).to.deep.equal(['keep-mine']);
    expect(kinds(() => undefined)).to.deep.equal(['keep-mine']);
  });

  it('keep every line of a block when its markers go', () => {
    for (const content of ['a', '\na', 'a\n', '\n\na\n\n\nb\n\n', '', '\n']) {
      const text = `x\n<!-- debrief:goals -->\n${content}\n<!-- /debrief:goals 1 -->`;
      const edits = problemsIn(text, 'changed-block').flatMap((problem) =>
        documentFixesFor(problem, text).flatMap(({ change }) => ('edits' in change ? change.edits : [])),
      );
      expect(edits.length, text).to.be.above(0);
      expect(applyEdits(text, edits).replaceAll('\n', '')).to.equal(`x${content.replaceAll('\n', '')}`);
    }
  });

  it('are never louder than a warning', () => {
    for (const { severity, about } of Object.values(rules)) {
      if (about === 'markdown') expect(severity).not.to.equal('error');
    }
  });
});

describe('adding a story', () => {
  const cases: readonly [text: string, after: string][] = [
    [
      '# Stories\n\n## Outage\n\n[competency:: debugging]\n',
      '# Stories\n\n## Outage\n\n[competency:: debugging]\n\n## New \\*one\\*\n',
    ],
    ['# Outage\r\n\r\n# Launch', '# Outage\r\n\r\n# Launch\r\n\r\n# New \\*one\\*\r\n'],
    ['', '## New \\*one\\*\n'],
  ];
  for (const [text, after] of cases) {
    it(`to ${JSON.stringify(text)}`, () => {
      const added = applyEdits(text, [addStory(text, 'New *one*')]);
      expect(added).to.equal(after);
      expect(readStories(added).map(({ title }) => title)).to.include('New *one*');
    });
  }
});
