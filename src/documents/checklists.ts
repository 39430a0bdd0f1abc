/**
 * The checklists, one table each: ids and words of every item. The order is the order on screen. Adding a row here is
 * the whole change; the templates in `media/templates` hold the questions as a person reads them.
 */

/** When a stage or an item has a place in a post-mortem: always, when a round was held, or one with a person. */
export type When = 'always' | 'round' | 'person';

/** A checklist item: `id` stands in files, `label` is a short name for lists of gaps. */
interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  readonly when?: When;
}

/** A stage of the post-mortem: a section of the document, one open at a time in the panel. */
export interface ReviewStage {
  readonly id: string;
  readonly label: string;
  readonly when: When;
  readonly items: readonly ChecklistItem[];
}

/** The six stages of a post-mortem. Those that need no round are the short form. */
export const reviewStages = [
  {
    id: 'let-go',
    label: 'Let go',
    when: 'always',
    items: [
      { id: 'feel-named', label: 'Named the feeling' },
      { id: 'feel-time', label: 'Gave it time' },
      { id: 'feel-released', label: 'Let it go' },
      { id: 'strengths-written', label: 'Wrote down what went well' },
      { id: 'congratulated', label: 'Took credit for it' },
    ],
  },
  {
    id: 'facts',
    label: 'The facts',
    when: 'round',
    items: [
      { id: 'follow-up', label: 'Sent a thank-you' },
      { id: 'research-done', label: 'Researched role and company' },
      { id: 'questions-ready', label: 'Had questions to ask' },
      { id: 'keywords', label: 'Spoke the words of the posting' },
      { id: 'feedback-asked', label: 'Asked for feedback' },
    ],
  },
  {
    id: 'room',
    label: 'In the room',
    when: 'person',
    items: [
      { id: 'clear-answers', label: 'Clear answers' },
      { id: 'confident', label: 'Confidence' },
      { id: 'nonverbal', label: 'Voice and body language' },
      { id: 'perceived', label: 'Came across as meant' },
      { id: 'said-what-i-wanted', label: 'Said what I wanted to' },
      { id: 'research-used', label: 'Used the research' },
      { id: 'understood-needs', label: 'Understood what they look for' },
    ],
  },
  {
    id: 'step-back',
    label: 'Step back',
    when: 'always',
    items: [
      { id: 'factors-sorted', label: 'Sorted what played a part' },
      { id: 'not-all-about-me', label: 'Saw that it was not all about me' },
      { id: 'strong-candidate', label: 'Saw a strong candidate', when: 'round' },
      { id: 'accepted-unknown', label: 'Accepted what stays unknown' },
    ],
  },
  {
    id: 'both-ways',
    label: 'Both ways',
    when: 'round',
    items: [
      { id: 'fit-role', label: 'The role fits me' },
      { id: 'fit-company', label: 'The company fits me' },
    ],
  },
  {
    id: 'forward',
    label: 'Forward',
    when: 'always',
    items: [
      { id: 'mentor-asked', label: 'Asked a mentor' },
      { id: 'skills-plan', label: 'Know which skill comes next' },
      { id: 'career-goals', label: 'In line with my goals' },
      { id: 'energy-redirected', label: 'Energy goes forward' },
      { id: 'on-to-next', label: 'On to the next' },
    ],
  },
] as const satisfies readonly ReviewStage[];

/** Sections that hold no checklist: `id` stands in files, `label` says what goes there. */
export const plainSections = [
  { id: 'strengths', label: 'What went well' },
  { id: 'mine', label: 'What was mine' },
  { id: 'theirs', label: 'What was theirs' },
  { id: 'luck', label: 'What was luck' },
  { id: 'actions', label: 'What to do' },
  { id: 'questions', label: 'Questions to ask' },
  { id: 'notes', label: 'Anything else' },
] as const;

/** The checklists of a prep sheet: what concerns the application, then what concerns each round. */
export const prepItems = {
  application: [
    { id: 'research-done', label: 'Researched role and company' },
    { id: 'keywords', label: 'Know the words of the posting' },
    { id: 'understood-needs', label: 'Understood what they look for' },
  ],
  round: [
    { id: 'practice-aloud', label: 'Practiced aloud' },
    { id: 'nonverbal', label: 'Voice and body language' },
    { id: 'questions-ready', label: 'Questions to ask are ready' },
    { id: 'lessons-read', label: 'Read the lessons' },
    { id: 'research-used', label: 'Know where the research fits in' },
    { id: 'logistics', label: 'Time, place and equipment' },
    { id: 'follow-up-planned', label: 'Planned the thank-you' },
  ],
} as const satisfies Record<string, readonly ChecklistItem[]>;

/** Sections that no export ever contains, beside those that the user marks as private. */
export const privateSections: readonly string[] = ['let-go'] satisfies StageId[];

/** The items of those sections: wherever they stand, no export contains the section around them. */
export const privateItems: readonly string[] = reviewStages
  .filter(({ id }) => privateSections.includes(id))
  .flatMap(({ items }) => items.map(({ id }) => id));

export type StageId = (typeof reviewStages)[number]['id'];
export type ItemId =
  | (typeof reviewStages)[number]['items'][number]['id']
  | (typeof prepItems)[keyof typeof prepItems][number]['id'];

const labels: ReadonlyMap<string, string> = new Map(
  [
    ...prepItems.application,
    ...prepItems.round,
    ...reviewStages.flatMap<ChecklistItem>(({ items }) => items),
  ].map(({ id, label }) => [id, label]),
);

/** Every item's id. */
export const itemIds: readonly string[] = [...labels.keys()];

/** Whether the tables know an item of this id. */
export function isItem(id: string): id is ItemId {
  return labels.has(id);
}

/** The short name of an item, as a post-mortem calls it where it stands in both documents; else the id itself. */
export function itemLabel(id: string): string {
  return labels.get(id) ?? id;
}

/** Whether a section is one of the six stages of a post-mortem. */
export function isStage(id: string | undefined): id is StageId {
  return reviewStages.some((stage) => stage.id === id);
}
