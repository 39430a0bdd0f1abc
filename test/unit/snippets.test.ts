import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { snippetFiles } from '../../snippets/contents';
import { readDocument } from '../../src/documents/read';
import { parseLog } from '../../src/model/parse';
import { roundTypes } from '../../src/model/vocabulary';

/** What stands in the editor when every stop is left at its first choice or default. */
function expand(body: readonly string[]): string {
  const day = Temporal.PlainDate.from('2026-10-12').toString().split('-');
  const variables = new Map([
    ['CURRENT_YEAR', day[0]],
    ['CURRENT_MONTH', day[1]],
    ['CURRENT_DATE', day[2]],
  ]);
  return body
    .join('\n')
    .replaceAll(/\$\{([A-Z_]+)\}/g, (whole, name: string) => variables.get(name) ?? whole)
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('$0', '');
}

const expanded = (file: string, name: string) => expand(snippetFiles[file]?.[name]?.body ?? []);
const indented = (text: string, by: string) => text.replaceAll(/^(?=.)/gm, by);

describe('the snippets', () => {
  for (const [file, snippets] of Object.entries(snippetFiles)) {
    it(`in ${file} are what the vocabulary makes of them; else run snippets/generate.ts`, () => {
      expect(JSON.parse(readFileSync(`snippets/${file}`, 'utf8'))).to.deep.equal(snippets);
    });

    it(`in ${file} have a long prefix and a short one`, () => {
      for (const [name, { prefix }] of Object.entries(snippets)) {
        expect(prefix).to.deep.equal([`debrief-${name.toLowerCase()}`, name.toLowerCase()]);
      }
    });
  }

  it('offer every kind of round', () => {
    const body = snippetFiles['log.json']?.['Round']?.body.join('\n');
    expect(body).to.include(roundTypes.map(({ id }) => id).join(','));
  });

  it('make a log without a problem', () => {
    const log = [
      'company: Acme Robotics',
      'role: Backend Engineer',
      'contacts:',
      indented(expanded('log.json', 'Contact'), '  '),
      'rounds:',
      indented(expanded('log.json', 'Round'), '  '),
      '    questions:',
      indented(expanded('log.json', 'Question'), '      '),
      expanded('log.json', 'Offer'),
    ].join('\n');
    const parsed = parseLog(log);
    expect(parsed.problems).to.deep.equal([]);
    expect(parsed.log.rounds?.[0]?.date).to.equal('2026-10-12T15:00');
    expect(parsed.log.rounds?.[0]?.questions?.[0]?.rating).to.equal(1);
    expect(parsed.log.offer?.base).to.equal(90000);
  });

  it('make an action that is read as one', () => {
    const { actions, problems } = readDocument(expanded('documents.json', 'Action'));
    expect(problems).to.deep.equal([]);
    expect(actions).to.have.length(1);
    expect(actions[0]).to.include({ text: 'What I will do', area: 'coding', due: '2026-10-12', done: false });
  });
});
