import { expect } from 'chai';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { newLog } from '../../../src/model/newLog';
import { anyText } from './generatedTexts';

describe('A new log', () => {
  it('invites to fill in the posting and the day of applying', () => {
    const log = ['company: Acme Robotics', 'role: Engineer', 'outcome: pending', 'posting:', 'applied:', ''];
    expect(newLog({ company: 'Acme Robotics', role: 'Engineer' })).equal(log.join('\n'));
  });

  it("keeps the contract's order", () => {
    const fields = { applied: '2026-10-01', source: 'referral', posting: 'https://jobs.example/1' };
    expect(newLog({ ...fields, interest: 4, role: 'Engineer, C#', company: 'Acme: Robots' })).equal(
      [
        'company: "Acme: Robots"',
        'role: Engineer, C#',
        'interest: 4',
        'posting: https://jobs.example/1',
        'source: referral',
        'applied: 2026-10-01',
        '',
      ].join('\n'),
    );
  });

  const awkward = [
    '1984',
    'true',
    'null',
    '~',
    'a: b',
    'a #b',
    '- x',
    `"it's"`,
    ' led ',
    'two\nlines',
    '深圳 🙂',
    '*a',
    '{x}',
  ];
  for (const company of awkward) {
    it(`takes the company ${JSON.stringify(company)} as text`, () => {
      const text = newLog({ company, role: 'Engineer', applied: '2026-10-01' });
      expect((parse(text) as { company: unknown }).company).equal(company);
      expect(text.trimEnd().split('\n')).length(5);
    });
  }

  it('takes any text in five or six lines', () => {
    const required = anyText.filter((text) => text !== '');
    const optional = fc.option(anyText, { nil: undefined });
    const fields = fc.record({
      company: required,
      role: required,
      posting: optional,
      source: optional,
      applied: optional,
    });
    fc.assert(
      fc.property(
        fields,
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        (given, interest) => {
          const text = newLog({ ...given, interest });
          const read = parse(text) as Record<string, unknown>;
          for (const [key, value] of Object.entries({ ...given, interest })) {
            expect(read[key] ?? undefined).equal(value === '' ? undefined : value);
          }
          expect(text.split('\n').length - 1).within(5, 6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
