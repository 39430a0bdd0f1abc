import { expect } from 'chai';
import { makePostmortem, postmortemTemplateFor, refreshPostmortem } from '../../../src/documents/postmortem';
import { templateProblems } from '../../../src/documents/template';
import type { Log } from '../../../src/model/log';
import { applyEdits } from '../../../src/model/text';
import { ids, outcomes } from '../../../src/model/vocabulary';
import { factsOf, screen, takeHome, technical, template } from './postmortemFacts';

/** The character in the box of each checklist item. */
function items(document: string): Record<string, string> {
  return Object.fromEntries(
    [...document.matchAll(/^- \[(.)\] .*<!-- item:([\w-]+) -->$/gm)].map(([, box = '', id = '']) => [
      id,
      box,
    ]),
  );
}

describe('choosing the template of a post-mortem', () => {
  for (const outcome of ids(outcomes)) {
    const expected = outcome === 'accepted' || outcome === 'declined' ? 'offer' : 'postmortem';
    it(`takes ${expected}.md for ${outcome}`, () => {
      expect(postmortemTemplateFor(outcome)).to.equal(expected);
    });
  }
});

describe('making a post-mortem', () => {
  it('names role and company in the heading', () => {
    const document = makePostmortem(template, factsOf({ company: 'A*B', role: '{{company}}' }));
    expect(document.split('\n')[0]).to.equal('# Looking back: {{company}} at A\\*B');
  });

  it('has words for a log that names neither', () => {
    const document = makePostmortem(template, factsOf({ company: '', role: '' }));
    expect(document.split('\n')[0]).to.equal('# Looking back: this role at this company');
  });

  const shapes: { title: string; log: Partial<Log>; gone: string[]; there: string[] }[] = [
    {
      title: 'takes the short form when there was no round',
      log: { applied: '2026-10-01' },
      gone: ['section:facts', 'section:room', 'section:both-ways', 'item:follow-up', 'item:strong-candidate'],
      there: [
        'section:let-go',
        'section:strengths',
        'section:step-back',
        'section:luck',
        'section:forward',
        'section:notes',
      ],
    },
    {
      title: 'takes the short form when the only round was cancelled',
      log: { rounds: [{ ...technical, result: 'cancelled' }] },
      gone: ['section:facts', 'section:room', 'section:both-ways', 'item:strong-candidate'],
      there: ['section:let-go', 'section:forward'],
    },
    {
      title: 'takes the short form when the only round is still ahead',
      log: { outcome: 'withdrawn', rounds: [{ type: 'technical', date: '2026-11-03' }] },
      gone: ['section:facts', 'section:room', 'section:both-ways', 'item:strong-candidate'],
      there: ['section:let-go', 'section:forward'],
    },
    {
      title: 'leaves the room out when no person was met',
      log: { rounds: [takeHome] },
      gone: ['section:room', 'item:clear-answers'],
      there: ['section:facts', 'section:both-ways', 'item:strong-candidate'],
    },
    {
      title: 'has all six stages after a round with a person',
      log: { rounds: [screen, technical] },
      gone: [],
      there: [
        'section:let-go',
        'section:facts',
        'section:room',
        'section:step-back',
        'section:both-ways',
        'section:forward',
      ],
    },
    {
      title: 'counts a round without a date as held',
      log: { rounds: [{ type: 'technical' }] },
      gone: [],
      there: ['section:facts', 'section:room'],
    },
  ];
  for (const { title, log, gone, there } of shapes) {
    it(title, () => {
      const document = makePostmortem(template, factsOf(log));
      for (const part of gone) expect(document, part).not.to.include(`<!-- ${part} -->`);
      for (const part of there) expect(document, part).to.include(`<!-- ${part} -->`);
    });
  }

  const answers: { title: string; log: Partial<Log>; item: string; box: string }[] = [
    {
      title: 'a thank-you that went out',
      log: { rounds: [{ ...technical, followed_up: '2026-10-13' }] },
      item: 'follow-up',
      box: 'x',
    },
    {
      title: 'a thank-you that is not owed',
      log: { rounds: [{ ...technical, followed_up: 'none' }] },
      item: 'follow-up',
      box: 'x',
    },
    {
      title: 'one thank-you of two',
      log: { rounds: [{ ...screen, followed_up: '2026-10-06' }, technical] },
      item: 'follow-up',
      box: '-',
    },
    { title: 'no word of a thank-you', log: { rounds: [technical] }, item: 'follow-up', box: ' ' },
    { title: 'a thank-you after a take-home', log: { rounds: [takeHome] }, item: 'follow-up', box: ' ' },
    {
      title: 'feedback asked for',
      log: { rounds: [screen], feedback_asked: '2026-10-28' },
      item: 'feedback-asked',
      box: 'x',
    },
    {
      title: 'feedback that came',
      log: { rounds: [screen], feedback: [{ text: 'Good.' }] },
      item: 'feedback-asked',
      box: 'x',
    },
    { title: 'no word of feedback', log: { rounds: [screen] }, item: 'feedback-asked', box: ' ' },
    {
      title: 'fit, which is the user’s to say',
      log: { rounds: [screen], fit: { role: 5 } },
      item: 'fit-role',
      box: ' ',
    },
  ];
  for (const { title, log, item, box } of answers) {
    it(`answers [${box}] ${item} for ${title}`, () => {
      expect(items(makePostmortem(template, factsOf(log)))[item]).to.equal(box);
    });
  }

  it('answers nothing else beforehand', () => {
    const boxes = items(
      makePostmortem(
        template,
        factsOf({
          rounds: [{ ...screen, followed_up: '2026-10-06' }, technical],
          feedback_asked: '2026-10-28',
        }),
      ),
    );
    const answered = Object.keys(boxes).filter((id) => boxes[id] !== ' ');
    expect(answered).to.deep.equal(['follow-up', 'feedback-asked']);
  });

  it('keeps the line endings of its template', () => {
    const document = makePostmortem(template.replaceAll('\n', '\r\n'), factsOf({ rounds: [technical] }));
    expect(document.replaceAll('\r\n', '')).not.to.match(/[\r\n]/);
    expect(document.replaceAll('\r\n', '\n')).to.equal(
      makePostmortem(template, factsOf({ rounds: [technical] })),
    );
  });

  it('makes what it can of a template of the user’s own', () => {
    const own =
      '# {{company}}\n\nMy way.\n\n<!-- debrief:goals -->\n\n<!-- /debrief:goals -->\n\n- [ ] Slept?\n';
    const document = makePostmortem(own, factsOf({}, { goals: ['Lead a team'] }));
    expect(document).to.match(
      /^# Acme Robotics\n\nMy way\.\n\n<!-- debrief:goals -->\n\n- Lead a team\n\n<!-- \/debrief:goals [0-9a-f]{6} -->\n\n- \[ \] Slept\?\n$/,
    );
  });

  it('leaves no gap where a part of a template was left out', () => {
    expect(makePostmortem(template, factsOf({}))).not.to.match(/\n\n\n/);
  });
});

describe('refreshing a post-mortem', () => {
  const facts = factsOf({ rounds: [screen, technical], feedback_asked: '2026-10-28' });
  const later = factsOf({
    ...facts.log,
    fit: { role: 5 },
    rounds: [screen, { ...technical, followed_up: '2026-10-30' }],
  });

  it('changes nothing while the facts are the same', () => {
    expect(refreshPostmortem(makePostmortem(template, facts), facts)).to.deep.equal([]);
  });

  it('changes nothing in a document with other line endings and a byte order mark', () => {
    const document = makePostmortem(`\uFEFF${template.replaceAll('\n', '\r\n')}`, facts);
    expect(document.startsWith('\uFEFF# Looking back')).to.equal(true);
    expect(refreshPostmortem(document, facts)).to.deep.equal([]);
  });

  it('changes blocks and nothing else: no box, and no word of the user', () => {
    const written = makePostmortem(template, facts)
      .replace('Small things belong here too.', 'I stayed calm.')
      .replace('- [ ] Did I bring', '- [-] Did I bring')
      .replace('- [-] Has everyone', '- [ ] Has everyone');
    const refreshed = applyEdits(written, refreshPostmortem(written, later));
    expect(refreshed).to.include('sent on 30 Oct 2026');
    expect(refreshed).to.include('role, in your view: 5 of 5');
    const outside = (text: string) => text.replace(/<!-- debrief:[^]*?<!-- \/debrief:.*-->/g, '');
    expect(outside(refreshed)).to.equal(outside(written));
    expect(refreshPostmortem(refreshed, later)).to.deep.equal([]);
  });

  it('leaves a block that the user changed, and one that the user deleted', () => {
    const written = makePostmortem(template, facts)
      .replace('- Thank-you, Recruiter', '- My own: Recruiter')
      .replace(/<!-- debrief:goals -->[^]*<!-- \/debrief:goals \w+ -->\n/, '');
    const refreshed = applyEdits(written, refreshPostmortem(written, later));
    expect(refreshed).to.include('- My own: Recruiter').and.not.to.include('debrief:goals');
  });

  it('never brings back what does not apply or answers an item', () => {
    const short = makePostmortem(template, factsOf({}));
    expect(applyEdits(short, refreshPostmortem(short, facts))).not.to.include('section:room');
  });
});

describe('a template with a slip', () => {
  it('is refused when an end marker is missing', () => {
    expect(templateProblems(template.replace('<!-- /debrief:strengths -->', ''))).to.have.length(1);
  });
});
