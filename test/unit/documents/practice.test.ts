import { expect } from 'chai';
import { practiceActions, practiceFor } from '../../../src/documents/practice';
import { postmortemBlocks } from '../../../src/documents/postmortemBlocks';
import { keptLog } from '../../../src/model/lines';
import { toApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';
import { factsOf } from './postmortemFacts';

describe('what to practice', () => {
  it('is what was answered rough or shaky, in the words of the question', () => {
    const actions = practiceActions([
      { text: 'Design a rate limiter', rating: 2, competency: 'system_design' },
      { text: 'Design a  rate limiter', rating: 1 },
      { text: 'Why us?', rating: 3 },
      { text: 'Two sum' },
      { rating: 1 },
    ]);
    expect(actions).to.deep.equal([{ text: 'Practice: Design a rate limiter', area: 'system_design' }]);
  });

  it('leaves out what an action names already, here or in the other document', () => {
    const log =
      'rounds: [{ questions: [{ text: Two *sum*, rating: 1 }, { text: B?, rating: 2 }, { text: C?, rating: 2 }] }]';
    const sheet = {
      uri: 'file:///a/a.prep.md',
      kind: 'prep',
      items: [],
      rounds: [],
      actions: [{ text: 'Look at b? again', state: 'yes', done: true, line: 1 }],
    } as const;
    const application = toApplication('file:///a/a.interview.yaml', keptLog(parseLog(log)), [sheet]);
    const text = '- [ ] Practice: Two \\*sum\\* [area:: coding]\n';
    expect(practiceFor(application, text).map((action) => action.text)).to.deep.equal(['Practice: C?']);
  });
});

describe('what went well in a round', () => {
  it('stands among the strengths of a post-mortem, in the words it was noted in', () => {
    const notes = 'long day\nWent well: a *calm* start\n';
    const strengths = postmortemBlocks.get('strengths')?.(
      factsOf({ rounds: [{ type: 'technical', date: '2026-10-12', notes }] }),
    );
    expect(strengths).to.include('- a \\*calm\\* start (Technical, 12 Oct 2026)');
  });
});
