import { expect } from 'chai';
import fc from 'fast-check';
import { createRedactor } from '../../../src/exchange/redact';
import type { Log } from '../../../src/model/log';
import { wholeApplication } from '../../../src/model/logbook';

/** Words that are nobody's name, in some scripts. */
const plain = [
  'we talked about caches',
  'two of 3',
  '我们聊了缓存',
  '質問',
  'Frage',
  '2026-10-12',
  'at 15:00',
  'C++ & .NET',
  '10k requests',
  'Ünsinn',
  '1,000,000 rows',
  '–',
];
/** What may stand right before and after; a stretch of Latin letters would be another word. */
const before = [
  '',
  ' ',
  '**',
  '_',
  '`',
  '(',
  '“',
  '"',
  '> ',
  '- ',
  '\n',
  '[',
  '<',
  '和',
  'と',
  '、',
  '/',
  '—',
  '# ',
  '| ',
];
const after = [
  '',
  ' ',
  '**',
  '_',
  '`',
  ')',
  '”',
  '"',
  '.',
  ',',
  '?',
  '\n',
  ']',
  '>',
  '说',
  'の',
  '。',
  '’s',
  "'s",
  '/',
  '—',
  ' |',
];

const syllables = fc.constantFrom('zor', 'vek', 'mul', 'jad', 'quil', 'brax', 'øst', 'ñir', 'śle');
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const latin = fc.array(syllables, { minLength: 2, maxLength: 3 }).map((parts) => capital(parts.join('')));
const asian = fc.constantFrom('李雷', '佐藤花子', '김민수', 'สมชาย');
const first = fc.oneof(latin, latin, asian);
const person = fc.oneof(
  first,
  fc.tuple(latin, fc.constantFrom(' ', '-'), latin).map((parts) => parts.join('')),
);
const company = fc
  .tuple(latin, fc.constantFrom('', ' Robotics', ' & Sons', ' GmbH', '.ai'))
  .map(([name, rest]) => name + rest);

const digits = (length: number) =>
  fc.string({ unit: fc.integer({ min: 1, max: 9 }).map(String), minLength: length, maxLength: length });
const phone = fc.oneof(
  fc
    .tuple(fc.constantFrom('+49 ', '+1-', '0049 ', '+86'), digits(3), digits(7))
    .map(([code, area, rest]) => `${code}${area} ${rest}`),
  fc.tuple(digits(3), digits(3), digits(4)).map(([a, b, c]) => `(${a}) ${b}-${c}`),
  fc.tuple(digits(3), digits(3), digits(4)).map(([a, b, c]) => `${a}-${b}-${c}`),
  fc.tuple(digits(2), digits(3), digits(4)).map(([a, b, c]) => `0${a}/${b} ${c}`),
  fc.tuple(digits(3), digits(4), digits(4)).map(([a, b, c]) => `1${a} ${b} ${c}`),
);
const label = fc.tuple(syllables, syllables).map((parts) => parts.join(''));
const domain = fc
  .tuple(label, fc.constantFrom('example', 'com', 'de', 'co.uk', 'io', 'jobs'))
  .map((parts) => parts.join('.'));
const email = fc
  .tuple(label, fc.constantFrom('', '.x', '+jobs', '_1'), domain)
  .map(([name, rest, host]) => `${name}${rest}@${host}`);
const link = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'www.', '', 'ftp://', 'HTTPS://'),
    domain,
    fc.constantFrom('', '/a', '/a_(b)?c=d&e#f', ':8080/x'),
  )
  .map((parts) => parts.join(''));
const amount = fc
  .tuple(
    fc.integer({ min: 10, max: 999 }),
    fc.constantFrom('€%k', '$%,000', '% 000 €', '%.000 EUR', '£%k', '%k', 'USD %000', '%,500.00 dollars'),
  )
  .map(([number, form]) => form.replace('%', String(number)));

interface Secret {
  readonly kind: 'name' | 'email' | 'phone' | 'link' | 'salary';
  readonly text: string;
}
const secrets = (logPeople: readonly string[], companies: readonly string[]): fc.Arbitrary<Secret> =>
  fc.oneof(
    fc.constantFrom(...logPeople, ...companies).map((text) => ({ kind: 'name' as const, text })),
    email.map((text) => ({ kind: 'email' as const, text })),
    phone.map((text) => ({ kind: 'phone' as const, text })),
    link.map((text) => ({ kind: 'link' as const, text })),
    amount.map((text) => ({ kind: 'salary' as const, text })),
  );

const search = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 4 }),
    companies: fc.array(company, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ people, companies }) =>
    fc.record({
      people: fc.constant(people),
      companies: fc.constant(companies),
      parts: fc.array(
        fc.tuple(
          fc.constantFrom(...plain),
          fc.constantFrom(...before),
          secrets(people, companies),
          fc.constantFrom(...after),
          fc.boolean(),
        ),
        { minLength: 1, maxLength: 5 },
      ),
    }),
  );

function redactorFor(people: readonly string[], companies: readonly string[]) {
  const [own, ...others] = companies.map((name, index) => {
    const log: Log = {
      company: name,
      role: 'Engineer',
      ...(index === 0 && { contacts: people.map((each) => ({ name: each })) }),
    };
    return wholeApplication(`file:///w/x${String(index)}.interview.yaml`, {
      log,
      problems: [],
      lines: new Map(),
    });
  });
  return createRedactor(others, own);
}

describe('whatever is written to a mentor', () => {
  it('holds none of the names, addresses, numbers and amounts', () => {
    fc.assert(
      fc.property(search, ({ people, companies, parts }) => {
        const written = parts
          .map(
            ([words, start, { text }, end, small]) =>
              `${words} ${start}${small ? text.toLowerCase() : text}${end}`,
          )
          .join(' ');
        const { redact, removed } = redactorFor(people, companies);
        const sent = redact(written).toLowerCase();
        for (const [, , { text }] of parts) expect(sent, written).not.to.include(text.toLowerCase());
        for (const name of people.flatMap((each) => each.split(/[ -]/)))
          expect(sent).not.to.include(name.toLowerCase());
        expect(sent).not.to.match(/@|https?:|www\.|€|\$|£/);
        const total = Object.values(removed()).reduce((sum, count) => sum + count, 0);
        // Two amounts with a dash between them are one range.
        expect(total).to.be.at.least(1);
        expect(redact(sent), 'once more').to.equal(sent);
      }),
    );
  });

  it('keeps every word that gives nobody away', () => {
    const text = fc.array(fc.constantFrom(...plain, ...before, ...after, ' '), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 3 }), text, (people, parts) => {
        const written = parts.join(' ');
        const { redact, removed } = redactorFor(people, ['Zyxwra']);
        expect(redact(written)).to.equal(written);
        expect(removed()).to.deep.equal({ name: 0, email: 0, phone: 0, link: 0, salary: 0, private: 0 });
      }),
    );
  });

  it('is read to its end, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(redactorFor(['Robin Miller'], ['Acme']).redact(text)).to.be.a('string');
      }),
    );
  });
});
