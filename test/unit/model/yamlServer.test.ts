import { expect } from 'chai';
import { parseLog } from '../../../src/model/parse';
import { rules, type FormCode } from '../../../src/model/problems';
import { logRules } from './logRules';
import { marked } from './marked';
import { yamlServer } from './yamlServer';

/** What a JSON Schema cannot say, or ours does not: limits of size, further documents, keys of one's own. */
const unsaid: readonly FormCode[] = ['not-utf8', 'too-large', 'too-deep', 'several-documents', 'unknown-key'];

describe('the YAML language server, with the schema of a log', function () {
  this.timeout(20_000);
  const validate = yamlServer();

  for (const [code, { finds, leaves }] of Object.entries(logRules)) {
    if (rules[code as keyof typeof logRules].about !== 'form') continue;
    const says = !unsaid.some((other) => other === code);

    it(`${says ? 'finds' : 'cannot find'} ${code}, as we do, and leaves alone what we leave alone`, async () => {
      const found = await validate(marked(finds).text);
      expect(found.length > 0, JSON.stringify(found)).to.equal(says);
      const formsOf = (text: string) =>
        parseLog(text).problems.filter((problem) => rules[problem.code].severity !== 'hint');
      expect(formsOf(leaves)).to.deep.equal([]);
      expect(await validate(leaves)).to.deep.equal([]);
    });
  }

  const more: readonly [what: string, text: string][] = [
    ['a day that does not exist', 'applied: 2026-02-30'],
    ['a rating out of its scale', 'interest: 6'],
    ['half a rating', 'fit: { role: 2.5 }'],
    ['a list for a map', 'offer: [1]'],
    ['a map for text', 'notes: { a: 1 }'],
    ['a negative salary', 'salary: { min: -1 }'],
    ['text for a round', 'rounds: [panel]'],
    ['another version', 'version: 2'],
    ['a thank-you that is no date', 'rounds: [{ followed_up: never }]'],
    [
      'shorthand of every kind',
      'contacts: [Robin]\nfeedback: [Fine.]\nevents: [A call]\nrounds: [{ interviewers: [Sam], questions: [Why?] }]',
    ],
    ['empty values', 'outcome:\ntags: []\nrounds: [{ date: , questions: [ ] }]\nnotes: ""'],
    ['an empty text for a word', 'outcome: ""'],
    ['a number for text', 'company: 1984\nnotes: 0o17'],
    ['every form of a date', 'rounds: [{ date: 2026-10-12T15:00Z }, { date: 2026-10-12 15:00:01.5+02:00 }]'],
  ];
  /** A pattern knows no calendar; an empty text is not null. */
  const differs = ['a day that does not exist', 'an empty text for a word'];
  for (const [what, text] of more) {
    it(`agrees with us on ${what}${differs.includes(what) ? ', as far as a schema can' : ''}`, async () => {
      const whole = `${text.startsWith('company') ? '' : 'company: Acme\n'}role: Engineer\n${text}\n`;
      const ours = parseLog(whole).problems.length > 0;
      const theirs = (await validate(whole)).length > 0;
      expect(theirs).to.equal(differs.includes(what) ? !ours : ours);
    });
  }
});
