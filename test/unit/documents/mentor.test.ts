import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import * as markdownPlugin from 'prettier/plugins/markdown';
import { format } from 'prettier/standalone';
import { mentorFile } from '../../../src/documents/mentor';
import { sectionsToSend } from '../../../src/documents/mentorSections';
import { wholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

const log = `company: Acme
role: Backend Engineer
outcome: rejected
rounds:
  - type: technical
    date: 2026-10-12T15:00
    medium: video
    result: failed
    self_rating: 3
    notes: |
      Went well: asked what the limits were
      Sam was late
    questions:
      - { text: "Design a *rate* limiter", competency: system_design, rating: 2, answer: token bucket, better: start from the limits }
      - Why us?
  - { type: recruiter_screen, date: 2026-10-05, result: passed }
feedback:
  - { from: recruiter, text: "Wanted more depth.\\n\\nKind regards" }
`;
const template = readFileSync('media/templates/postmortem.md', 'utf8');
const postmortem = template
  .replaceAll('{{role}} at {{company}}', 'Backend Engineer at Acme')
  .replace('- [ ] Have I put a name', 'I was furious.\n\n- [x] Have I put a name')
  .replace('Small things belong here too.\n', '$&\nI stayed calm.\n')
  .replace('- [ ] Did my answers', '- [-] Did my answers')
  .replace('- [ ] Did I sound', '- [x] Did I sound')
  .replace('<!-- /debrief:timeline -->', '- 1 Oct 2026: mine\n\n$&')
  .replace('of the next matching prep sheet.\n', '$&\n- [ ] Drill hashing [area:: system_design]\n')
  .replace('## Anything else', '## Diary <!-- private -->\n\nMy secret\n\n### Inner\n\nMore\n\n$&');
const prep =
  '# Preparing\n\n## To do <!-- section:actions -->\n\n- [x] Read the paper [area:: domain]\n- [-] Give up\n\n## Mine <!-- private -->\n\n- [ ] Cry [area:: x]\n';

const application = wholeApplication('file:///w/acme/acme.interview.yaml', parseLog(log));
const facts = { application, postmortem, prep, template, timeZone: 'Europe/Berlin' };

const sent = `# Backend Engineer at Acme

- Got as far as: interview
- How it stands: rejected

## Rounds

### 1. Recruiter screen

- Result: went on

### 2. Technical

- Result: did not go on
- Held: video
- Felt: solid (3 of 4)
- Went well: asked what the limits were

What they asked:

- “Design a \\*rate\\* limiter” (system design): shaky (2 of 4)\\
  Answered: token bucket\\
  Next time: start from the limits
- “Why us?”

## What they said

From recruiter:

> Wanted more depth.
>
> Kind regards

## What went well

I stayed calm.

## The facts

- 1 Oct 2026: mine

## In the room

- Not this time: Did my answers come across clearly?
- Yes: Did I sound sure of what I know?

## Forward

### What I will do

- [ ] Drill hashing [area:: system_design]

## What I am working on

- [x] Read the paper (domain)
`;

describe('the file for a mentor', () => {
  it('holds what helps, and nothing private', () => {
    const { text, private: left } = mentorFile(facts, (words) => words);
    expect(left).to.equal(3);
    expect(text).to.equal(sent);
  });

  it('stays as it is when Prettier formats it', async () => {
    const { text } = mentorFile(facts, (words) => words);
    expect(await format(text, { parser: 'markdown', plugins: [markdownPlugin] })).to.equal(text);
  });

  const hidden: readonly (readonly [what: string, postmortem: string, left: string, count: number])[] = [
    [
      'the stage of letting go whose heading has lost its comment',
      `# Looking back\n\n## Let it land\n\nSecret.\n\n### Boxes\n\n- [x] Named it <!-- item:feel-named -->\n\n### More\n\nSecret.\n\n## Next\n\nOpen.\n`,
      '## Next\n\nOpen.',
      1,
    ],
    [
      'an item of it that has lost its box',
      '# Looking back\n\n## Land\n\nSecret.\n\n- Named it\n  <!-- item:feel-time -->\n\n## Next\n\nOpen.\n',
      '## Next\n\nOpen.',
      1,
    ],
    [
      'items of it that have lost their heading, and no more than those',
      '# Looking back\n\nSecret.\n\n- [x] Took credit <!-- item:congratulated -->\n\n## Next\n\nOpen.\n',
      '## Next\n\nOpen.',
      1,
    ],
    [
      'items of it in a document without a heading above',
      'Secret.\n\n- [x] Let go <!-- item:feel-released -->\n\n## Next\n\nOpen.\n',
      '## Next\n\nOpen.',
      1,
    ],
    [
      'it below one of several first headings',
      '# Land\n\nSecret.\n\n## Boxes\n\n- [x] Let go <!-- item:feel-released -->\n\n# Next\n\n## Then\n\nOpen.\n',
      '## Then\n\nOpen.',
      1,
    ],
    [
      'what is private in capitals',
      '## Diary <!-- PRIVATE -->\n\nSecret.\n\n## Next <!--Private-->\n\nSecret.\n\n## Then\n\nOpen.\n',
      '## Then\n\nOpen.',
      2,
    ],
    [
      'what is private in a quote, as far as it goes',
      '## Next\n\n> Open.\n>\n> ### Diary <!-- private -->\n>\n> Secret.\n>\n> #### Inner\n>\n> Secret.\n>\n> ### Other\n>\n> Open.\n\nOpen.\n',
      '## Next\n\n> Open.\n>\n> ### Other\n>\n> Open.\n\nOpen.',
      1,
    ],
    [
      'what is private in a list',
      '## Next\n\n- Open.\n- Open.\n\n  ## Diary <!-- private -->\n\n  Secret.\n\n- Open.\n\nOpen.\n',
      '## Next\n\n- Open.\n- Open.\n\n- Open.\n\nOpen.',
      1,
    ],
  ];
  for (const [what, text, left, count] of hidden) {
    it(`leaves out ${what}`, () => {
      expect(sectionsToSend(text, template)).to.deep.equal({ text: left, private: count });
    });
  }
});
