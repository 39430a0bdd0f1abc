import { expect } from 'chai';
import { readReviewed } from '../../../src/documents/reviewed';

describe('what counts of a document elsewhere', () => {
  it('are the answers and the actions, with their lines, and which rounds it has sections of', () => {
    const text = [
      '# Looking back',
      '',
      '- [x] Let go? <!-- item:feel-released -->',
      '- [-] Clear? <!-- item:clear-answers -->',
      '',
      '## Round 2 <!-- round:2 -->',
      '',
      '- [ ] Drill storage [area:: system_design] [due:: 2026-12-01]',
      '- [ ] Buy milk',
    ].join('\n');
    const uri = 'file:///a/a.postmortem.md';
    const { items, actions, ...rest } = readReviewed(uri, 'postmortem', text);
    expect(rest).to.deep.equal({ uri, kind: 'postmortem', rounds: [2] });
    expect(items).to.deep.equal([
      { id: 'feel-released', state: 'yes', line: 2 },
      { id: 'clear-answers', state: 'no', line: 3 },
    ]);
    expect(actions).to.deep.equal([
      {
        text: 'Drill storage',
        state: 'open',
        done: false,
        area: 'system_design',
        due: '2026-12-01',
        line: 7,
        round: 2,
      },
    ]);
  });
});
