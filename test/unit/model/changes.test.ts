import { expect } from 'chai';
import { changesOf } from '../../../src/model/changes';
import { applicationsOf, now } from './lessons/search';

describe('what changed', () => {
  it('is in the words of better answers and of what was done, newest first', () => {
    const search = applicationsOf({
      'a.interview.yaml': `company: A
rounds:
  - date: 2026-10-01T10:00
    questions:
      - { text: Design a queue, better: Begin at the limits }
      - { text: Why us?, better: ' ' }
  - { questions: [{ better: Breathe first }] }
  - { date: 2026-12-01, questions: [{ better: Not held yet }] }
  - { date: 2026-10-02, result: cancelled, questions: [{ better: Never held }] }
`,
      'a.postmortem.md': `# A

## Do <!-- section:actions -->

- [x] Drill hashing [area:: system_design] [completion:: 2026-11-01]
- [x] Sleep more
- [ ] Still open
- [-] Dropped
`,
    });
    expect(
      changesOf(search, now).map(({ kind, text, about, day }) => [kind, text, about, day]),
    ).to.deep.equal([
      ['done', 'Drill hashing', 'system_design', '2026-11-01'],
      ['better', 'Begin at the limits', 'Design a queue', '2026-10-01'],
      ['better', 'Breathe first', undefined, ''],
      ['done', 'Sleep more', undefined, ''],
    ]);
    expect(changesOf(search, now).map(({ line }) => line)).to.deep.equal([undefined, 4, 6, undefined]);
  });
});
