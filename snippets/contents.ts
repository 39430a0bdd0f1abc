import { competencies, contactRoles, media, ratings, results, roundTypes } from '../src/model/vocabulary';

/** A snippet as VS Code reads it from a file that an extension contributes. */
interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const today = '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}';

/** What is contributed, by file: one a language. Entries of lists begin with a dash, to be typed at the list's column. */
export const snippetFiles: Readonly<Record<string, Readonly<Record<string, Snippet>>>> = {
  'log.json': {
    Round: {
      prefix: ['debrief-round', 'round'],
      description: 'A round of interviews',
      body: [
        `- type: ${choice(1, roundTypes)}`,
        `  date: ${typed(2, today)}T${typed(3, '15:00')}`,
        `  duration_minutes: ${typed(4, '60')}`,
        `  medium: ${choice(5, media)}`,
        `  interviewers: [${typed(6, 'Name')}]`,
        `  result: ${choice(7, results)}`,
        '$0',
      ],
    },
    Question: {
      prefix: ['debrief-question', 'question'],
      description: 'A question that was asked, and how the answer went: 1 rough, 2 shaky, 3 solid, 4 great',
      body: [
        `- text: ${typed(1, 'What they asked')}`,
        `  competency: ${choice(2, competencies)}`,
        `  rating: ${choice(3, ratings)}`,
        `  answer: ${typed(4, 'what I said')}`,
        `  better: ${typed(5, 'what I would say now')}`,
        '$0',
      ],
    },
    Contact: {
      prefix: ['debrief-contact', 'contact'],
      description: 'A person in this application',
      body: [
        `- name: ${typed(1, 'Name')}`,
        `  role: ${choice(2, contactRoles)}`,
        `  email: ${typed(3, 'name@company.example')}`,
        '$0',
      ],
    },
    Offer: {
      prefix: ['debrief-offer', 'offer'],
      description: 'Their offer',
      body: [
        'offer:',
        `  date: ${typed(1, today)}`,
        `  deadline: ${typed(2, today)}`,
        `  base: ${typed(3, '90000')}`,
        `  currency: ${typed(4, 'EUR')}`,
        '$0',
      ],
    },
  },
  'documents.json': {
    Action: {
      prefix: ['debrief-action', 'action'],
      description: 'Something to do, for a competency and by a day',
      body: [
        `- [ ] ${typed(1, 'What I will do')} [area:: ${choice(2, competencies)}] [due:: ${typed(3, today)}]$0`,
      ],
    },
    Story: {
      prefix: ['debrief-story', 'story'],
      description: 'A story to tell, as a heading of stories.md',
      body: [
        `## ${typed(1, 'What I call it')}`,
        '',
        `[competency:: ${choice(2, competencies)}]`,
        '',
        `- **Situation:** ${typed(3, 'where and when')}`,
        `- **Task:** ${typed(4, 'what was mine to do')}`,
        `- **Action:** ${typed(5, 'what I did')}`,
        `- **Result:** ${typed(6, 'what came of it, in a number if there is one')}`,
        '$0',
      ],
    },
  },
};

/** A stop where one of a table's ids is chosen. */
function choice(stop: number, table: readonly { readonly id: string | number }[]): string {
  const values = table.map(({ id }) => String(id).replaceAll(/[\\,|]/g, '\\$&'));
  return `\${${String(stop)}|${values.join(',')}|}`;
}

/** A stop with something to type over. */
function typed(stop: number, text: string): string {
  return `\${${String(stop)}:${text}}`;
}
