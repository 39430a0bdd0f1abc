import { applicationWords } from './words/application';
import { decideWords } from './words/decide';
import { lookBackWords } from './words/lookBack';
import { nowWords } from './words/now';
import { tableWords } from './words/table';

/** The words that pages share, and those of an application's page. */
const shared = {
  now: 'Now',
  decide: 'Decide',
  lookBack: 'Look back',
  pages: 'Pages',
  applications: 'Applications',
  loading: 'Reading your logs…',
  failed: 'That did not work.',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',

  emptyTitle: 'Nothing here yet',
  emptyText:
    'Each application is a small file beside your others. Make the first one, or look around in a sample.',
  newApplication: 'New application',
  createSample: 'Make a sample',
  goneTitle: 'This log is not here any more',
  goneText: 'It may have been moved, renamed or deleted.',

  openLog: 'Open log',
  openReview: 'Open post-mortem',
  writeReview: 'Write the post-mortem',
  refreshReview: 'Refresh from the log',
  openLine: 'Open this line of the log',
  mend: 'Mend it in the log',
  broken: 'to mend',
  brokenText: 'This log cannot be read to the end. What could be read is here.',
  unclearText: 'A line of this log could not be understood. The rest is here.',
  nobody: 'No company yet',

  next: 'Next',
  stage: 'Stage',
  outcome: 'Outcome',
  answerBy: 'Answer to the offer',
  facts: 'Facts',
  rounds: 'Rounds',
  round: 'Round',
  noRounds: 'No rounds yet.',
  feedback: 'Feedback',
  feedbackFrom: 'From {0}',
  answer: 'You said',
  better: 'Next time',
  notes: 'Notes',
  felt: 'Felt {0}',
  noText: 'A question without its words',

  applied: 'Applied',
  decided: 'Decided',
  posting: 'Posting',
  source: 'Source',
  location: 'Location',
  workplace: 'Workplace',
  salary: 'Salary',
  interest: 'Interest',
  resume: 'Résumé',
  offer: 'Offer',
  offerDeadline: 'Answer by',
  feedbackAsked: 'Asked for feedback',
  fitRole: 'Fit of the role',
  fitCompany: 'Fit of the company',
  tags: 'Tags',
  contacts: 'Contacts',
  sample: 'Sample',
  sampleText: 'Made up, to try things on',
  ofFive: '{0} of 5',
  minutes: '{0} minutes',
  openPosting: 'Open the posting',
  per: '{0} per {1}',

  review: 'Post-mortem',
  whenReady: 'When you are ready',
  offeredText: 'A quiet look back, in a few small steps. There is no hurry, and you can stop anywhere.',
  finished: 'Done. On to the next.',
  private: 'Only for you',
  privateText: 'This part is never exported.',
  yes: 'Yes',
  no: 'Not this time',
  clear: 'Leave open',
  continue: 'Next: {0}',
  emptyStage: 'Nothing here. Write in the file, and it shows up.',
} as const;

/** Every word of the panel itself, in English; the host translates the table and sends it over. `{0}` is filled in. */
export const english = {
  ...shared,
  ...applicationWords,
  ...nowWords,
  ...tableWords,
  ...decideWords,
  ...lookBackWords,
} as const;

export type Words = Readonly<Record<keyof typeof english, string>>;

/** A phrase with its `{0}`, `{1}` filled in. */
export function fill(phrase: string, ...values: readonly string[]): string {
  return phrase.replace(/\{(\d)\}/g, (_match, index: string) => values[Number(index)] ?? '');
}
