import { expect } from 'chai';
import { readStories, storyKey } from '../../../src/documents/stories';

describe('stories are the headings of stories.md', () => {
  const cases: readonly [what: string, text: string, expected: readonly string[]][] = [
    ['below a title', '# Stories\n\n## Outage\n\n## Migration\n', ['Outage', 'Migration']],
    ['without a title', '# Outage\n\n# Migration\n', ['Outage', 'Migration']],
    ['a single one', '# Outage\n', ['Outage']],
    [
      'with parts of their own',
      '# Stories\n## Outage\n### Situation\n### Result\n## Migration\n',
      ['Outage', 'Migration'],
    ],
    [
      'in groups, where the competency shows the level',
      '# Stories\n## Hard ones\n### Outage\n[competency:: debugging]\n### Migration\n',
      ['Outage', 'Migration'],
    ],
    ['none in an empty file', '', []],
    ['none in code', '```\n# Outage\n```\n', []],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => expect(readStories(text).map(({ title }) => title)).to.deep.equal(expected));
  }

  it('know their line and competency', () => {
    const text = '# Stories\r\n\r\n## Outage\r\n\r\nShort. [competency:: debugging]\r\n';
    expect(readStories(text)).to.deep.equal([{ title: 'Outage', competency: 'debugging', line: 2 }]);
  });

  it('are found whatever the case and spacing of their name', () => {
    expect(storyKey(' Payment  OUTAGE')).to.equal(storyKey('Payment outage'));
  });
});
