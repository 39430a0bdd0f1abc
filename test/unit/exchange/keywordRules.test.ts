import { expect } from 'chai';
import { keywordsOf, type Keyword } from '../../../src/exchange/keywords';

const termsOf = (keywords: readonly Keyword[]) => keywords.map(({ term }) => term);

describe('what counts as a keyword', () => {
  /** The terms found in one line of what they look for. */
  const termsIn = (line: string) => {
    const { missing } = keywordsOf(`## Requirements\n\n- ${line}\n`, '');
    return termsOf(missing);
  };

  const lines: readonly (readonly [line: string, terms: readonly string[]])[] = [
    ['JavaScript, not Java', ['JavaScript', 'Java']],
    ['Experience with JavaScript', ['JavaScript']],
    ['C, C++ and C#', ['C', 'C++', 'C#']],
    ['C/C++', ['C', 'C++']],
    ['C++17 or C++20', ['C++']],
    ['Go', ['Go']],
    ['Go or Rust', ['Go', 'Rust']],
    ['You know golang', ['Go']],
    ['Backends in Go', ['Go']],
    ['Go-Entwicklung', ['Go']],
    ['Go above and beyond', []],
    ['Go to market with us', ['go-to-market']],
    ['You go far. Go further!', []],
    ['Let’s Go', []],
    ['R and Python', ['R', 'Python']],
    ['Statistical work in R', ['R']],
    ['R&D experience', []],
    ['R & D', []],
    ['C-level stakeholders', ['stakeholder management']],
    ['After our Series C, we grow', []],
    ['React to change within a day', []],
    ['Components in React', ['React']],
    ['React Native, not React', ['React Native', 'React']],
    ['Excel at what you do', []],
    ['Reports in Excel', ['Excel']],
    ['We ship in Spring 2027', []],
    ['Spring Boot', ['Spring Boot']],
    ['Node.js, NodeJS or Node', ['Node.js']],
    ['ASP.NET Core on .NET 8', ['ASP.NET', '.NET']],
    ['CI/CD, CI and continuous integration', ['CI/CD']],
    ['k8s', ['Kubernetes']],
    ['the rest of the team, up in arms', []],
    ['REST APIs', ['REST']],
    ['microservices and design patterns', ['microservice', 'design pattern']],
    ['**Type\\-safe C\\#**, see [Rust](https://go.dev/python)', ['C#', 'Rust']],
    ['ask jobs@python.example or see https://kotlin.example/java', []],
    ['PostgreSQL®, Kafka™', ['PostgreSQL', 'Kafka']],
  ];
  for (const [line, terms] of lines) {
    it(`in “${line}” is: ${terms.join(', ') || 'nothing'}`, () => {
      expect(termsIn(line)).to.have.members(terms);
    });
  }

  it('is counted and placed, what matters most first', () => {
    const posting = 'We use Kafka.\r\n\r\n## You bring\r\n\r\n- Python\r\n- Kafka, and more Kafka\r\n';
    expect(keywordsOf(posting, 'kafka')).to.deep.equal({
      covered: [{ term: 'Kafka', count: 3, line: 5, quote: 'Kafka, and more Kafka' }],
      missing: [{ term: 'Python', count: 1, line: 4, quote: 'Python' }],
    });
  });

  it('is nothing in an empty posting; nothing is covered by an empty résumé', () => {
    expect(keywordsOf('', 'Python')).to.deep.equal({ covered: [], missing: [] });
    for (const resume of ['', '\uFEFF', '{}', '[]', 'null', '<!-- Python -->'])
      expect(keywordsOf('- Python', resume).covered, resume).to.deep.equal([]);
  });

  it('is not taken from front matter, comments, or what every posting says', () => {
    const posting = [
      '---',
      'stack: Scala',
      '---',
      'Kafka <!-- Redis',
      'Docker --> Python',
      '<\\!-- Perl -->',
      '**Benefits:** Rust evenings',
      'Our offices run on Linux, and stock options are paid in Java.',
      '## What we offer',
      '### Learning',
      '- A Kotlin course',
      '## Your profile',
      '- Git',
    ].join('\n');
    expect(termsOf(keywordsOf(posting, '').missing)).to.have.members(['Kafka', 'Python', 'Git']);
  });

  it('is found in texts of any size and shape, quickly', () => {
    const shapes = [
      '<!--',
      '[',
      '](',
      '<a ',
      '{"a":',
      '- Go, ',
      'a@',
      'www.',
      'C++ ',
      '**',
      '\\',
      'é日😀 ',
      'Spring ',
    ];
    for (const shape of shapes) {
      const text = shape.repeat(20_000);
      const start = Date.now();
      keywordsOf(text, text);
      expect(Date.now() - start, shape).to.be.lessThan(5_000);
    }
  });
});
