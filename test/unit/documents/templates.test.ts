import { expect } from 'chai';
import fc from 'fast-check';
import { reviewStages } from '../../../src/documents/checklists';
import { fillNames, namesIn, templateProblems } from '../../../src/documents/template';
import { offerTemplate, pretty, template } from './postmortemFacts';

const templates = [
  { name: 'postmortem.md', text: template },
  { name: 'offer.md', text: offerTemplate },
];

/** Each step of the two articles, and the working parts of the document that embody it. */
const steps = [
  {
    step: 'feel first, then let go',
    parts: ['section:let-go', 'item:feel-named', 'item:feel-time', 'item:feel-released'],
  },
  { step: 'answer clearly and with confidence', parts: ['item:clear-answers', 'item:confident'] },
  { step: 'mind what goes unsaid', parts: ['item:nonverbal'] },
  { step: 'follow up', parts: ['item:follow-up', 'debrief:answered'] },
  { step: 'think of how it was perceived', parts: ['item:perceived', 'debrief:timeline'] },
  { step: 'congratulate yourself', parts: ['item:congratulated', 'debrief:strengths'] },
  {
    step: 'step back from the why',
    parts: [
      'section:step-back',
      'section:mine',
      'section:theirs',
      'section:luck',
      'item:factors-sorted',
      'item:not-all-about-me',
    ],
  },
  { step: 'be the strong candidate you were', parts: ['item:strong-candidate'] },
  { step: 'accept the decision', parts: ['item:accepted-unknown', 'debrief:feedback'] },
  { step: 'give the energy to the next round', parts: ['item:energy-redirected', 'debrief:next-round'] },
  { step: 'on to the next', parts: ['item:on-to-next', 'section:forward', 'section:actions'] },
  { step: 'write down what went well', parts: ['section:strengths', 'item:strengths-written'] },
  { step: 'improve, in your own view', parts: ['debrief:weak-answers'] },
  { step: "use the employer's feedback", parts: ['item:feedback-asked', 'debrief:feedback'] },
  { step: 'ask a coach or mentor', parts: ['item:mentor-asked'] },
  { step: 'say what you wanted, the way you wanted', parts: ['item:said-what-i-wanted'] },
  { step: 'research, and use it', parts: ['item:research-done', 'item:research-used'] },
  { step: 'bring questions', parts: ['item:questions-ready'] },
  { step: 'keywords, and what they look for', parts: ['item:keywords', 'item:understood-needs'] },
  { step: 'trust a two-way street', parts: ['section:both-ways', 'item:fit-role', 'item:fit-company'] },
  { step: 'upgrade skills', parts: ['item:skills-plan', 'section:actions'] },
  { step: 'stay on career goals', parts: ['item:career-goals', 'debrief:goals'] },
];

function occurrences(text: string, part: string): number {
  return text.split(`<!-- ${part} -->`).length - 1;
}

for (const { name, text } of templates) {
  describe(`the template ${name}`, () => {
    it('asks every question of every stage once, within the section of the stage', () => {
      const asked = [...text.matchAll(/<!-- item:([\w-]+) -->/g)].map((match) => match[1]);
      const expected = reviewStages.flatMap(({ items }) => items.map(({ id }) => id));
      expect(asked).to.deep.equal(expected);
      for (const [index, { id, items }] of reviewStages.entries()) {
        const next = reviewStages[index + 1];
        const stage = text.slice(text.indexOf(`section:${id} `), next && text.indexOf(`section:${next.id} `));
        for (const item of items) expect(stage).to.include(`<!-- item:${item.id} -->`);
      }
    });

    it('makes each stage a section of the second level', () => {
      for (const { id } of reviewStages)
        expect(text).to.match(new RegExp(`^## .+ <!-- section:${id} -->$`, 'm'));
    });

    for (const { step, parts } of steps) {
      it(`has a working part to ${step}`, () => {
        for (const part of parts) expect(occurrences(text, part), part).to.equal(1);
      });
    }

    it('puts strengths before anything that looks for gaps, outside the private stage', () => {
      const sections = [...text.matchAll(/^## .+ <!-- section:([\w-]+) -->$/gm)].map((match) => match[1]);
      expect(sections.slice(0, 3)).to.deep.equal(['let-go', 'strengths', 'facts']);
    });

    it('is what Prettier leaves as it is', async () => {
      expect(await pretty(text)).to.equal(text);
    });

    it('can be made into a document', () => {
      expect(templateProblems(text)).to.deep.equal([]);
    });

    it('holds no words that count, blame or compare', () => {
      expect(text.replace(/<!--.*?-->/g, '').toLowerCase()).not.to.match(
        /fail|should|must|loser|rejected|rejection|don't worry|!/,
      );
    });
  });
}

describe('the names in a template', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom('{{', '}}', '{', '}', ' ', 'company', 'role', '$&', '$1', '\\', '\n', '#', ' #', 'a'),
      )
      .map((parts) => parts.join('')),
  );

  it('are filled in once, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (company, role) => {
        const names = namesIn({ company, role });
        const filled = fillNames('# {{ company }}: {{role}} {{other}}', names);
        const [first = '', second = ''] = [names.get('company'), names.get('role')];
        expect(filled).to.equal(`# ${first}: ${second} {{other}}`);
        expect(first + second).not.to.match(/[\r\n]/);
      }),
    );
  });

  it('leave every other word of a template as it is', () => {
    fc.assert(
      fc.property(text, (template) => {
        const names = namesIn({ company: 'Acme', role: 'Engineer' });
        const parts = template.split(/\{\{\s*(?:company|role)\s*\}\}/);
        let rest = fillNames(template, names);
        for (const part of parts) {
          expect(rest).to.contain(part);
          rest = rest.slice(rest.indexOf(part) + part.length);
        }
        expect(['', 'Acme', 'Engineer']).to.include(rest);
      }),
    );
  });
});
