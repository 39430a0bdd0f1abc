import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { appendActions, type NewAction } from '../../../src/documents/appendActions';
import { readDocument } from '../../../src/documents/read';
import { applyEdits } from '../../../src/model/text';
import { hostileDocument, hostileText } from './hostileText';

const drill: NewAction = { text: 'Drill hashing', area: 'system_design' };
const line = '- [ ] Drill hashing [area:: system_design]';

function appended(text: string, ...actions: NewAction[]): string {
  const edit = appendActions(text, actions);
  if (!edit) throw new Error('No place was found.');
  return applyEdits(text, [edit]);
}

describe('writing an action down', () => {
  const actions = '## Next <!-- section:actions -->';
  const cases: [name: string, before: string, after: string][] = [
    ['behind the others', `${actions}\n\n- [ ] A\n- [x] B\n`, `${actions}\n\n- [ ] A\n- [x] B\n${line}\n`],
    [
      'with the mark of their list',
      `${actions}\n\n* [ ] A\n  more\n\nWords.\n`,
      `${actions}\n\n* [ ] A\n  more\n*${line.slice(1)}\n\nWords.\n`,
    ],
    ['without a last line break', `${actions}\n\n- [ ] A`, `${actions}\n\n- [ ] A\n${line}`],
    [
      'below what the heading says',
      `${actions}\n\nA line each.\n\n## B\n`,
      `${actions}\n\nA line each.\n\n${line}\n\n## B\n`,
    ],
    ['right before a heading', `${actions}\n## B\n`, `${actions}\n\n${line}\n\n## B\n`],
    [
      'in Windows line endings',
      `\uFEFF${actions}\r\n\r\n- [ ] A\r\n`,
      `\uFEFF${actions}\r\n\r\n- [ ] A\r\n${line}\r\n`,
    ],
    [
      'under a new heading',
      '# Prep\n\nWords.\n',
      `# Prep\n\nWords.\n\n## What I will do <!-- section:actions -->\n\n${line}\n`,
    ],
    ['in an empty document', '', `## What I will do <!-- section:actions -->\n\n${line}\n`],
    [
      'before code that never ends',
      'Words.\n\n```\ncode\n',
      `## What I will do <!-- section:actions -->\n\n${line}\n\nWords.\n\n\`\`\`\ncode\n`,
    ],
    [
      'behind front matter, before a comment that never ends',
      '---\na: 1\n---\n<!-- open\n',
      `---\na: 1\n---\n## What I will do <!-- section:actions -->\n\n${line}\n\n<!-- open\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      expect(appended(before, drill)).to.equal(after);
    });
  }

  it('takes several at once, and shows their words as they are', () => {
    const text = appended('', drill, { text: 'Read [x] <b> *now*\n- [ ] not one [due:: 2026-01-01]' });
    expect(readDocument(text).actions).to.deep.include.members([
      {
        text: 'Drill hashing',
        state: 'open',
        done: false,
        area: 'system_design',
        line: 2,
        section: 'actions',
      },
      {
        text: 'Read [x] <b> *now* - [ ] not one [due:: 2026-01-01]',
        state: 'open',
        done: false,
        line: 3,
        section: 'actions',
      },
    ]);
  });

  it('finds the place that the shipped post-mortem has for them', () => {
    const template = readFileSync('media/templates/postmortem.md', 'utf8');
    const [action] = readDocument(appended(template, drill)).actions;
    expect(action).to.deep.include({ text: 'Drill hashing', area: 'system_design', section: 'actions' });
  });

  it('keeps everything else, whatever the document holds', () => {
    fc.assert(
      fc.property(
        hostileDocument,
        hostileText,
        fc.option(hostileText, { nil: undefined }),
        (text, words, area) => {
          const edit = appendActions(text, [{ text: words, area }]);
          if (!edit) return;
          expect(edit.start).to.equal(edit.end);
          const [before, after] = [readDocument(text), readDocument(applyEdits(text, [edit]))];
          expect(after.actions.length).to.equal(before.actions.length + 1);
          expect(after.items.map(({ id, state }) => [id, state])).to.deep.equal(
            before.items.map(({ id, state }) => [id, state]),
          );
        },
      ),
    );
  });

  it('finds a place in nearly every document', () => {
    const placed = fc.sample(hostileDocument, 200).filter((text) => appendActions(text, [drill]));
    expect(placed.length).to.be.above(190);
  });
});
