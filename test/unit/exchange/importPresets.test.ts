import { expect } from 'chai';
import { readSource } from '../../../src/exchange/drafts';
import { after, fixture, logsOf, now, plan, unchanged } from './importing';

/** What becomes of each file of test/fixtures/import: company, role, outcome and day of applying; row and code. */
const fixtures: Record<string, { preset: string; logs: unknown[]; problems: unknown[] }> = {
  'linkedin.csv': {
    preset: 'linkedin',
    logs: [
      ['Acme Robotics', 'Senior Backend Engineer', undefined, '2025-01-15'],
      ['Globex, Inc.', 'Engineer, "Platform"', undefined, '2025-03-04'],
      ['Initech', '', undefined, '2024-12-01'],
    ],
    problems: [
      [4, 'no-role'],
      [5, 'no-company'],
    ],
  },
  'linkedin-saved.csv': {
    preset: 'linkedin-saved',
    logs: [
      ['Umbrella', 'Staff Engineer', undefined, undefined],
      ['Müller & Söhne GmbH', 'Entwickler (m/w/d)', undefined, undefined],
    ],
    problems: [],
  },
  'simplify.csv': {
    preset: 'simplify',
    logs: [
      ['Acme', 'Software Engineer I', 'pending', '2025-01-05'],
      ['Globex', 'SWE Intern', 'rejected', '2025-01-06'],
      ['Initech', 'Backend Engineer', 'pending', undefined],
      ['Hooli', 'Frontend Engineer', undefined, '2025-01-10'],
      ['Umbrella', 'Data Engineer', 'no_response', '2025-01-11'],
    ],
    problems: [],
  },
  'teal.csv': {
    preset: 'teal',
    logs: [
      ['Acme', 'Engineer', undefined, '2025-01-04'],
      ['Globex', 'Engineer II', 'pending', undefined],
      ['Initech', 'QA', 'rejected', '2025-01-05'],
    ],
    problems: [],
  },
  'huntr.csv': {
    preset: 'huntr',
    logs: [
      ['Acme', 'Engineer', 'pending', undefined],
      ['Globex', 'Engineer', undefined, undefined],
      ['Initech', 'Designer', 'rejected', undefined],
    ],
    problems: [],
  },
  'huntr-board.csv': {
    preset: 'huntr-board',
    logs: [
      ['Acme', 'Engineer', 'pending', '2025-01-13'],
      ['Globex', 'Engineer', 'offer', '2025-03-02'],
      ['Initech', 'Engineer', undefined, undefined],
    ],
    problems: [[4, 'unreadable-date']],
  },
  'jobsync.csv': {
    preset: 'jobsync',
    logs: [
      ['Acme', 'Engineer', 'pending', '2025-01-03'],
      ['Globex', 'Engineer', 'pending', undefined],
      ['Initech', 'Engineer', undefined, '2025-01-06'],
    ],
    problems: [],
  },
  'career-ops.md': {
    preset: 'career-ops',
    logs: [
      ['Acme', 'Backend Engineer', 'pending', '2025-02-10'],
      ['Globex', 'Engineer', 'withdrawn', undefined],
      ['Initech', 'Engineer', undefined, undefined],
    ],
    problems: [],
  },
  'debrief.csv': {
    preset: 'debrief',
    logs: [
      ['Acme Robotics', 'Backend Engineer', 'rejected', '2026-10-01'],
      ['+1 Studio', 'Engineer', 'pending', undefined],
      ['Acme Robotics', 'Backend Engineer', 'no_response', '2026-03-01'],
    ],
    problems: [],
  },
  'debrief.json': {
    preset: 'debrief',
    logs: [
      ['Acme', 'Engineer', 'pending', '2026-10-01'],
      ['Acme', 'Engineer', undefined, undefined],
    ],
    problems: [],
  },
  'general-de.csv': {
    preset: 'general',
    logs: [
      ['Müller GmbH', 'Entwickler', 'rejected', '2025-03-05'],
      ['Straße AG', 'Architektin', undefined, '2025-02-01'],
      ['Übermut KG', 'Testerin', undefined, '2025-04-05'],
    ],
    problems: [[4, 'unreadable-date']],
  },
  'general-zh.tsv': {
    preset: 'general',
    logs: [
      ['腾讯', '后端工程师', 'pending', '2025-03-05'],
      ['字节跳动', '前端', undefined, '2025-03-08'],
      ['小米', '测试', 'no_response', undefined],
    ],
    problems: [[4, 'unreadable-date']],
  },
  'general-fr.csv': {
    preset: 'general',
    logs: [
      ['Société Générée', 'Ingénieur logiciel', 'rejected', '2025-03-12'],
      ["L'Atelier", 'Développeuse', undefined, '2025-03-25'],
    ],
    problems: [],
  },
  'general-ja.yaml': {
    preset: 'general',
    logs: [
      ['株式会社アクメ', 'エンジニア', undefined, '2025-04-01'],
      ['グローベックス', 'デザイナー', 'rejected', '2025-04-02'],
    ],
    problems: [],
  },
  'general-nested.json': {
    preset: 'general',
    logs: [
      ['Acme', 'Engineer', 'rejected', '2025-01-15'],
      ['Globex', 'Engineer', undefined, undefined],
    ],
    problems: [[3, 'not-a-row']],
  },
};

describe('The table of another tracker', () => {
  for (const [name, { preset, logs, problems }] of Object.entries(fixtures)) {
    it(`reads ${name} by its header, and twice changes nothing`, () => {
      const text = fixture(name);
      expect(readSource(text, now).preset).to.equal(preset);
      const first = plan(text);
      const made = after(new Map(), first);
      expect(
        logsOf(made).map(({ company, role, outcome, applied }) => [company, role, outcome, applied]),
      ).to.deep.equal(logs);
      expect(first.problems.map(({ row, code }) => [row, code])).to.deep.equal(problems);
      expect(unchanged(text, made)).to.equal(made.size);
    });
  }
});
