import { Ajv } from 'ajv';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { logJsonSchema } from '../../../src/model/jsonSchema';
import { competencies, outcomes } from '../../../src/model/vocabulary';

const schema = logJsonSchema();
const validate = new Ajv({ strict: true }).compile(schema);
const fixture = (name: string): unknown =>
  parse(readFileSync(`test/fixtures/logs/${name}.interview.yaml`, 'utf8'));
const log = (more: object) => ({ company: 'Acme', role: 'Engineer', ...more });

describe('the JSON Schema of a log', () => {
  const cases: readonly [what: string, log: unknown, valid: boolean][] = [
    ['a complete log', fixture('complete'), true],
    ['a log in its shortest forms', fixture('shorthand'), true],
    ['numbers and yes where text is asked', { company: 1984, role: true }, true],
    [
      'empty values',
      log({ decided: null, outcome: null, rounds: [null, { questions: null }], offer: null }),
      true,
    ],
    ['an empty version', log({ version: null }), true],
    ['no thank-you owed', log({ rounds: [{ followed_up: 'none' }, { followed_up: null }] }), true],
    ['keys of one’s own', log({ mood: 'fine', x_mood: 1 }), true],
    ['no company', { role: 'Engineer' }, false],
    ['an empty company', { company: null, role: 'Engineer' }, false],
    ['an unknown outcome', log({ outcome: 'ghosted' }), false],
    ['another version', log({ version: 2 }), false],
    ['a rating out of range', log({ interest: 6 }), false],
    ['a date of another form', log({ applied: '12.10.2026' }), false],
    ['a map for a list', log({ rounds: {} }), false],
    ['text for a round', log({ rounds: ['panel'] }), false],
    ['a list', [], false],
  ];
  for (const [what, value, valid] of cases) {
    it(`${valid ? 'takes' : 'refuses'} ${what}`, () => {
      expect(validate(value), JSON.stringify(validate.errors)).to.equal(valid);
    });
  }

  it('is plain JSON, with a description for every key', () => {
    expect(JSON.parse(JSON.stringify(schema))).to.deep.equal(schema);
    const keys: [string, { description?: string }][] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      if (key === 'properties')
        keys.push(...Object.entries(value as Record<string, { description?: string }>));
      return value;
    });
    expect(keys.length).to.be.above(50);
    expect(keys.filter(([, { description }]) => !description)).to.deep.equal([]);
  });

  it('is shipped as it is; else run `npm run generate`', () => {
    expect(JSON.parse(readFileSync('media/interview.schema.json', 'utf8'))).to.deep.equal(schema);
  });

  it('knows the words of the field, and only JSON Schema’s own keys', () => {
    const json = JSON.stringify(schema);
    expect(schema)
      .to.have.nested.property('properties.outcome.enum')
      .that.includes.members(outcomes.map(({ id }) => id));
    expect(json).to.include(`"examples":${JSON.stringify(competencies.map(({ id }) => id))}`);
    expect(json).not.to.include('"shorthand"').and.not.to.include('"table"');
  });
});
