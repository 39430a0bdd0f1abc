import { expect } from 'chai';
import type { PostmortemFacts } from '../../../src/documents/facts';
import { makePostmortem } from '../../../src/documents/postmortem';
import { postmortemBlocks } from '../../../src/documents/postmortemBlocks';
import {
  factsOf,
  now,
  offerTemplate,
  pretty,
  screen,
  takeHome,
  technical,
  template,
} from './postmortemFacts';

/** What stands between the markers of a block. */
function block(document: string, name: string): string {
  return (
    new RegExp(`<!-- debrief:${name} -->\\n\\n([^]*?)\\n\\n<!-- /debrief:${name} [0-9a-f]{6} -->`).exec(
      document,
    )?.[1] ?? ''
  );
}

/** What a block says by itself. */
function render(name: string, facts: PostmortemFacts): string {
  return postmortemBlocks.get(name)?.(facts) ?? '';
}

describe('the blocks of a post-mortem', () => {
  const document = makePostmortem(
    template,
    factsOf(
      {
        applied: '2026-10-01',
        decided: '2026-10-28',
        feedback_asked: '2026-10-28',
        rounds: [screen, { ...technical, followed_up: '2026-10-13' }],
        feedback: [
          { date: '2026-10-29', from: 'recruiter', text: 'Wanted more depth.\n- storage\n\nThank you.\n' },
        ],
        fit: { role: 4, company: 3 },
        events: [{ date: '2026-10-07', note: 'Recruiter called back' }],
      },
      {
        goals: ['Lead a team', 'Stay in Berlin'],
        coming: [
          {
            company: 'Beta',
            role: 'SRE',
            type: 'onsite',
            date: '2026-11-03T10:00+01:00',
            link: '../b (1)/b.prep.md',
          },
          { company: 'Gamma', role: 'SRE', type: 'technical', date: '2026-11-09' },
        ],
      },
    ),
  );

  it('are all there', () => {
    for (const name of postmortemBlocks.keys()) expect(block(document, name), name).not.to.equal('');
  });

  it('tell what happened, in order, with the word of each rating', () => {
    expect(block(document, 'timeline').split('\n')).to.deep.equal([
      '- 1 Oct 2026: Applied',
      '- 5 Oct 2026: Recruiter screen, went on',
      '- 7 Oct 2026: Recruiter called back',
      '- 12 Oct 2026, 15:00: Technical, video, did not go on, felt shaky (2 of 4)',
      '- 28 Oct 2026: They decided not to go on',
      '- 28 Oct 2026: Asked for feedback',
      '- 29 Oct 2026: Feedback came',
      '',
      'From [acme.interview.yaml](acme.interview.yaml).',
    ]);
  });

  it('tell times in the zone of the reader', () => {
    const text = render(
      'timeline',
      factsOf({ rounds: [technical] }, { now: now.withTimeZone('America/New_York') }),
    );
    expect(text).to.include('12 Oct 2026, 09:00');
  });

  it('put the best answers first, then the newest, after how far it went', () => {
    expect(block(document, 'strengths').split('\n')).to.deep.equal([
      'They took you as far as the interviews, because of what you showed them.',
      '',
      '- “Talk about an outage”: great (4 of 4), Technical, 12 Oct 2026',
      '- “Tell me about yourself”: great (4 of 4), Recruiter screen, 5 Oct 2026',
      '- “Reverse a list”: solid (3 of 4), Technical, 12 Oct 2026',
    ]);
  });

  it('say how far it went only when there was an interview', () => {
    for (const rounds of [[], [takeHome], [screen], [{ ...technical, result: 'cancelled' } as const]]) {
      expect(render('strengths', factsOf({ rounds }))).not.to.include('as far as');
    }
  });

  it('hold the weaker answers with the better one', () => {
    expect(block(document, 'weak-answers')).to.equal(
      'Answers that could go differently next time:\n\n' +
        '- “Design a rate limiter”: shaky (2 of 4), Technical, 12 Oct 2026\\\n  Next time: start from the limits',
    );
  });

  it('hold what the facts answer', () => {
    expect(block(document, 'answered').split('\n')).to.deep.equal([
      '- Thank-you, Recruiter screen, 5 Oct 2026: none in the log',
      '- Thank-you, Technical, 12 Oct 2026: sent on 13 Oct 2026',
      '- Feedback: asked for on 28 Oct 2026',
      '- Fit of the role, in your view: 4 of 5',
      '- Fit of the company, in your view: 3 of 5',
    ]);
  });

  it('quote feedback word for word and line for line', () => {
    expect(block(document, 'feedback')).to.equal(
      'From recruiter, 29 Oct 2026:\n\n> Wanted more depth.\\\n> \\- storage\n>\n> Thank you.',
    );
  });

  it('close the question when feedback was asked for and none came after it', () => {
    const log = {
      feedback_asked: '2026-10-28T15:00',
      feedback: [{ date: '2026-10-20', text: 'Nice to meet you.' }],
    };
    expect(render('feedback', factsOf(log))).to.match(
      /> Nice to meet you\.\n\nAsked on 28 Oct 2026, none came so far\./,
    );
    const came = { ...log, feedback: [{ date: '2026-10-28', text: 'No.' }] };
    expect(render('feedback', factsOf(came))).not.to.include('none came');
  });

  it('show the next rounds anywhere', () => {
    expect(block(document, 'next-round').split('\n')).to.deep.equal([
      '- 3 Nov 2026, 10:00: [On-site at Beta](../b%20%281%29/b.prep.md), SRE',
      '- 9 Nov 2026: Technical at Gamma, SRE',
    ]);
  });

  it('show the goals', () => {
    expect(block(document, 'goals')).to.equal('- Lead a team\n- Stay in Berlin');
  });
});

describe('the words of a made post-mortem', () => {
  it('never count, and never say failed', () => {
    for (const log of [
      {},
      { rounds: [screen, technical] },
      { outcome: 'no_response' as const, decided: '2026-10-28' },
    ]) {
      const document = makePostmortem(template, factsOf({ ...log, decided: '2026-10-28' }));
      expect(document.toLowerCase()).not.to.match(/fail|reject/);
    }
  });

  it('suit an offer too', async () => {
    const document = makePostmortem(
      offerTemplate,
      factsOf({ outcome: 'accepted', rounds: [screen, technical] }),
    );
    expect(document).to.include('They took you as far as an offer,');
    expect(await pretty(document)).to.equal(document);
  });
});
