import { expect } from 'chai';
import { createRedactor } from '../../../src/exchange/redact';
import { wholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

const application = (slug: string, log: string) =>
  wholeApplication(`file:///w/${slug}/${slug}.interview.yaml`, parseLog(log));

const acme = application(
  'acme-robotics-backend-engineer',
  `company: Acme Robotics GmbH
role: Backend Engineer
salary: { min: 80000, max: 95000, currency: EUR }
contacts:
  - { name: Robin Miller, role: recruiter, email: robin@acme.example, phone: 12-34-56 }
  - Will Grace
  - Jürgen van der Berg
  - 李雷
rounds:
  - type: technical
    interviewers: [Sam, hiring manager, "Dr. Anne-Marie O'Neil (CTO)"]
feedback:
  - { from: recruiter, text: Good }
  - { from: Toni, text: Fine }
offer: { base: 91500 }
`,
);
const globex = application('globex-sre', 'company: Globex\nrole: SRE\ncontacts: [Kim Novak]\n');

const geese = application('silver-geese-dev', 'company: Silver Geese Games\nrole: Dev\n');

const redactor = () => createRedactor([globex, geese], acme);

describe('a text for a mentor', () => {
  const texts: readonly (readonly [string, string, string])[] = [
    ['a name', 'Robin asked first.', 'Person 1 asked first.'],
    ['a name in small letters', 'as robin said', 'as Person 1 said'],
    ['a full name', 'Robin Miller called, then robin', 'Person 1 called, then Person 1'],
    ['a surname in capitals', 'MILLER', 'Person 1'],
    ['a possessive', "Robin’s and Sam's questions", "Person 1’s and Person 2's questions"],
    ['a genitive', 'Robins Frage', 'Person 1s Frage'],
    [
      'a name in Markdown',
      '**Robin** and _Sam_, [Robin] `Sam`',
      '**Person 1** and _Person 2_, [Person 1] `Person 2`',
    ],
    ['a name within other words', 'robinia and Samuel', 'robinia and Samuel'],
    ['a name that is a word', 'I will ask Will', 'I will ask Person 1'],
    ['a double name', 'Anne-Marie, Marie, O’Neil', 'Person 1, Person 1, Person 1'],
    ['a name with particles', 'Jürgen van der Berg, J\u0075\u0308rgen, a van', 'Person 1, Person 1, a van'],
    ['a role', 'the hiring manager and the recruiter', 'the hiring manager and the recruiter'],
    ['who gave feedback', 'Toni said', 'Person 1 said'],
    ['a Chinese name', '我和李雷聊了Robin的问题', '我和Person 1聊了Person 2的问题'],
    ['someone of another search', 'Kim knew', 'Person 1 knew'],
    ['the company', 'Acme Robotics GmbH, Acme Robotics and Acme', 'Company A, Company A and Company A'],
    ["the company's", "Acme's way, ACME ROBOTICS’ way", "Company A's way, Company A’ way"],
    ['the company over two lines', 'at Acme\nRobotics', 'at Company A'],
    ['the company joined', 'AcmeRobotics acme-robotics acme_robotics', 'Company A Company A Company A'],
    ['its slug', 'see acme-robotics-backend-engineer', 'see Company A'],
    ['another company', 'unlike Globex', 'unlike Company B'],
    [
      'the first word of a company',
      'at acme, and a silver lining at Silver',
      'at Company A, and a silver lining at Company B',
    ],
    ['an e-mail', 'write to robin.m+x@acme.example.', 'write to (e-mail removed).'],
    ['an escaped e-mail', 'robin\\_m\\@acme.example', '(e-mail removed)'],
    ['an e-mail as entities', 'r&#64;acme.example', '(e-mail removed)'],
    ['an e-mail in words', 'robin (at) acme [dot] example', '(e-mail removed)'],
    ['an e-mail in Chinese', '邮箱robin@acme.example谢谢', '邮箱(e-mail removed)谢谢'],
    ['a wide e-mail', 'ｒ＠ａｃｍｅ．ｅｘａｍｐｌｅ', '(e-mail removed)'],
    ['a version', 'react@18.2.0', 'react@18.2.0'],
    ['a link', 'see https://jobs.acme.example/1?a=b#c.', 'see (link removed).'],
    ['a link in brackets', '(see <https://x.example/a_(b)>)', '(see <(link removed)>)'],
    [
      'a Markdown link',
      '[the page](https://x.example "T") and [it](acme.md)',
      '[the page] (link removed) and [it] (link removed)',
    ],
    [
      'a bare domain',
      'jobs.acme.example/1, www.acme.de and acme.io',
      '(link removed), (link removed) and (link removed)',
    ],
    ['a mailto', 'mailto:robin@acme.example', '(link removed)'],
    [
      'what only looks like a domain',
      'Node.js, README.md, e.g. ASP.NET, main.rs. So',
      'Node.js, README.md, e.g. ASP.NET, main.rs. So',
    ],
    [
      'an international number',
      'call +49 30 1234567 or 0049-30-1234567',
      'call (phone removed) or (phone removed)',
    ],
    [
      'an American number',
      '(555) 123-4567, 555-123-4567 x12, +1 555.123.4567',
      '(phone removed), (phone removed), (phone removed)',
    ],
    [
      'a local number',
      '030/1234567, 06 12 34 56 78, 13800138001',
      '(phone removed), (phone removed), (phone removed)',
    ],
    ['the number of a contact', '123456 and 12 34 56', '(phone removed) and (phone removed)'],
    [
      'dates and times',
      '2026-10-12T15:00+02:00, 12.10.2026, 10/12/2026, 2019-2023, 2026-10-12 15:00',
      '2026-10-12T15:00+02:00, 12.10.2026, 10/12/2026, 2019-2023, 2026-10-12 15:00',
    ],
    [
      'other numbers',
      '10,000,000 rows, 1 000 000 000, 127.0.0.1, 3.14159265, 2147483647',
      '10,000,000 rows, 1 000 000 000, 127.0.0.1, 3.14159265, 2147483647',
    ],
    [
      'money',
      '€90k, $ 90,000, 90.000 €, 90,000 EUR, USD 90000, £85.5k',
      '(amount removed), (amount removed), (amount removed), (amount removed), (amount removed), (amount removed)',
    ],
    [
      'a range with both signs, and amounts side by side',
      '€10k – 10 000 €; €10k €20000',
      '(amount removed); (amount removed) (amount removed)',
    ],
    [
      'a range of money',
      '80-95k, €80,000–€95,000, 80k to 95k',
      '(amount removed), (amount removed), (amount removed)',
    ],
    ['thousands', 'asked for 90k', 'asked for (amount removed)'],
    [
      'thousands of others',
      '10k requests, 50k concurrent users, 10k/s',
      '10k requests, 50k concurrent users, 10k/s',
    ],
    [
      'the salary of the log',
      'between 80000 and 95.000; 91 500',
      'between (amount removed) and (amount removed); (amount removed)',
    ],
    ['a salary in words', 'a salary of 70000', 'a salary of (amount removed)'],
  ];
  for (const [what, written, sent] of texts) {
    it(`has ${what} as it should be`, () => {
      expect(redactor().redact(written)).to.equal(sent);
    });
  }

  const companies: readonly (readonly [company: string, written: string, sent: string])[] = [
    ['Studio Kiefer', 'Kiefer, studio kiefer and kiefer', '_, _ and _'],
    ['The Acme Company', 'The Acme Company, Acme Company, acme', '_, _, _'],
    ['Bank Hafenkante AG', 'Hafenkante and Bank Hafenkante, a bank', '_ and _, a bank'],
    ['Acme.io', 'Acme, acme', '_, _'],
    ['Booking.com', 'Booking, a booking', '_, a booking'],
    ['Inkwell & Daughters', 'Inkwell and Daughters, inkwell & daughters, Inkwell und Daughters', '_, _, _'],
    ['Café Luna', 'Cafe Luna, CAFÉ LUNA, Luna', '_, _, _'],
    ['Cafe Luna', 'Café Luna', '_'],
    ['Müller Tech', 'Mueller Tech, Muller Tech, Müller, mueller', '_, _, _, _'],
    ['Groß Tech', 'Gross Tech, Groß', '_, _'],
    ['Bank of America', 'an american bank of two', 'an american bank of two'],
    ['Data Systems', 'data, systems, data systems', 'data, systems, _'],
    ['Harvest', 'at harvest, Harvest', 'at _, _'],
    ['Open Table', 'Table, a table', '_, a table'],
  ];
  for (const [company, written, sent] of companies) {
    it(`does not give ${company} away`, () => {
      const own = application('x', `company: ${company}\nrole: Dev\n`);
      expect(createRedactor([], own).redact(written).replaceAll('Company A', '_')).to.equal(sent);
    });
  }

  const others: readonly (readonly [company: string, written: string, sent: string])[] = [
    ['Elastic', 'elastic scaling, ELASTIC', 'elastic scaling, ELASTIC'],
    ['Elastic', 'unlike Elastic, and at **Elastic**', 'unlike Company B, and at **Company B**'],
    ['Core', 'Two ideas. Core ideas', 'Two ideas. Core ideas'],
    ['Core', '- Core ideas\n- **Core** ideas', '- Core ideas\n- **Core** ideas'],
    ['Ideal', 'an ideal way', 'an ideal way'],
    ['Ideal', 'the offer of Ideal', 'the offer of Company B'],
    ['Go', 'I write Go, and go on. Go on', 'I write Go, and go on. Go on'],
    ['Go', 'when I was at Go', 'when I was at Company B'],
    ['Silver Geese', 'Silver linings, unlike Silver', 'Silver linings, unlike Company B'],
    ['Globex', 'Globex asks, unlike globex', 'Company B asks, unlike Company B'],
  ];
  for (const [company, written, sent] of others) {
    it(`reads “${written}” with care where ${company} is another company`, () => {
      const other = application('x', `company: ${company}\nrole: Dev\n`);
      expect(createRedactor([other], acme).redact(written)).to.equal(sent);
    });
  }

  const pay: readonly (readonly [pay: string, written: string, sent: string])[] = [
    ['', '45 an hour, 45/h, 40 to 45 per hour, 45 die Stunde', '_, _, _, _'],
    ['', '500 a day, 450 pro Tag, 400-450 per day, 2,500 a week, 2500 die Woche', '_, _, _, _, _'],
    [
      '',
      'a day rate of 450, an hourly rate: 45, Tagessatz 450',
      'a day rate of _, an hourly rate: _, Tagessatz _',
    ],
    ['', '90k, 90 grand, 95 Tsd, 80-95 Tsd. im Jahr, 90k a bit early', '_, _, _, _, _ a bit early'],
    ['', '90k per person; 80.000 im Jahr', '_ per person; _'],
    [
      '',
      '95 Tsd Nutzer, 10k a second, 10k per node, 3 times a day, 20 a day, 5 hours a week, 50 km/h, 24/7',
      '95 Tsd Nutzer, 10k a second, 10k per node, 3 times a day, 20 a day, 5 hours a week, 50 km/h, 24/7',
    ],
    [
      '',
      '2 weeks, 8 hours, 100 requests per hour, 500 a day requests',
      '2 weeks, 8 hours, 100 requests per hour, 500 a day requests',
    ],
    [
      'salary: { min: 8, max: 9.5, period: hour }',
      '8 an hour or 9.50/h, 8 nodes, 9.5',
      '_ or _, 8 nodes, 9.5',
    ],
    ['salary: { min: 80, period: day }', '80 a day, 80 pro Tag, 80 tests a day', '_, _, 80 tests a day'],
    ['offer: { bonus: 10%, equity: 0.5% / 4000 RSUs }', '10%, 10 percent, 0,5 %', '_, _, _'],
    ['offer: { bonus: 10%, equity: 0.5% / 4000 RSUs }', '0.5% /\n4000 RSUs, 4,000 rsus', '_, _'],
    ['offer: { bonus: 10%, equity: 0.5% / 4000 RSUs }', '110%, 10.5%, 4000 rows', '110%, 10.5%, 4000 rows'],
    ['offer: { bonus: one month, equity: none }', 'one month, none', 'one month, none'],
  ];
  for (const [of, written, sent] of pay) {
    it(`tells no pay in “${written}”${of && `, with ${of}`}`, () => {
      const { redact } = createRedactor([], application('x', `company: Zyxwra\n${of}\n`));
      expect(redact(written).replaceAll('(amount removed)', '_')).to.equal(sent);
    });
  }

  it('keeps a percentage that is only the bonus of another application', () => {
    const other = application('x', 'company: Zyxwra\noffer: { bonus: 10%, equity: 4000 RSUs }\n');
    expect(createRedactor([other], acme).redact('10% faster, 4000 RSUs')).to.equal(
      '10% faster, (amount removed)',
    );
  });

  const called: readonly (readonly [person: string, written: string, sent: string])[] = [
    ['Samuel (Sam) Lee', 'Samuel Lee, Sam, Sam Lee, Lee', 'Person 1, Person 1, Person 1, Person 1'],
    ['Samuel [“Sam”] Lee', 'Sam said', 'Person 1 said'],
    ['李雷 (Leo)', '李雷, Leo', 'Person 1, Person 1'],
    [
      'Ana-Lena (she/her) Schulz',
      'Ana-Lena Schulz, she asked, her, Schulz',
      'Person 1, she asked, her, Person 1',
    ],
    ['Toni (CTO)', 'Toni, the CTO', 'Person 1, the CTO'],
    ['Toni (EM, Platform)', 'Toni, EM for the Platform', 'Person 1, EM for the Platform'],
    ['Toni (external)', 'Toni, an external coach', 'Person 1, an external coach'],
    ['Toni <toni@acme.example> Berg', 'Toni, Berg', 'Person 1, Person 1'],
    ['recruiter (Toni)', 'the recruiter, Toni', 'the recruiter, Person 1'],
    ['Toni (she', 'she is Toni', 'she is Person 1'],
  ];
  for (const [person, written, sent] of called) {
    it(`calls ${person} the same by each of their names, and by nothing else`, () => {
      const of = application('x', `company: Zyxwra\nrounds: [{interviewers: [${JSON.stringify(person)}]}]\n`);
      expect(createRedactor([], of).redact(written)).to.equal(sent);
    });
  }

  it('knows somebody’s nickname from another of their mentions', () => {
    const log = 'company: Zyxwra\ncontacts: [Samuel Lee]\nrounds: [{interviewers: [Samuel (Sam)]}]\n';
    expect(createRedactor([], application('x', log)).redact('Sam Lee, Samuel, Sam')).to.equal(
      'Person 1 Person 1, Person 1, Person 1',
    );
  });

  it('takes out somebody’s name in small letters, also where another company begins with it', () => {
    const other = application('robin-labs-dev', 'company: Robin Labs\nrole: Dev\n');
    const { redact } = createRedactor([other], acme);
    expect(redact('as robin said')).to.not.match(/robin/i);
  });

  it('knows the names of a very long search', () => {
    const letters = 'bcdfghklmnprstvz'.split('');
    const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}o${b}e${c}ax Labs`)));
    const many = names.map((name) => application('x', `company: ${name}\n`));
    const { redact } = createRedactor(many, acme);
    expect(redact('unlike Bobebax Labs, Zozezax')).to.equal('unlike Company B, Company C');
  });

  it('counts each replacement', () => {
    const one = redactor();
    one.redact('Robin of Acme: robin@acme.example, +49 30 1234567, https://a.example, 90k');
    one.leaveOut('private');
    expect(one.removed()).to.deep.equal({ name: 2, email: 1, phone: 1, link: 1, salary: 1, private: 1 });
  });
});
