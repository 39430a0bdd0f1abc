import type { Known, RoundPlan } from './plan';
import type { Random } from './random';
import { dayText } from './writtenDates';

/** A question that is asked in a round. */
export interface QuestionPlan {
  readonly text: string | undefined;
  readonly competency: string | undefined;
  readonly rating: number | undefined;
  readonly story: string | undefined;
}

/** Something to do, in one of the two documents. */
export interface ActionPlan {
  readonly text: string;
  readonly place: 'prep' | 'postmortem';
  /** Under the heading for actions; elsewhere only its fields tell that it is one. */
  readonly inSection: boolean;
  readonly from: number;
  readonly area: string | undefined;
  readonly due: string | undefined;
  /** Ticked or dropped; `completed` as the field has it. */
  readonly settled: Known<{ state: 'yes' | 'no'; completed: string | undefined }> | undefined;
}

/** What is asked about, in the spellings of a hurried hand, and how the ratings run from the first day to the last. */
const areas = [
  {
    spellings: ['system_design', 'System design', 'system-design', 'SYSTEM DESIGN'],
    ratings: [1.2, 3.9],
    questions: ['Design a rate limiter', 'Design a chat', 'Design a feed', 'How do you shard?'],
  },
  {
    spellings: ['coding', 'Coding'],
    ratings: [3.8, 1.6],
    questions: ['Merge intervals', 'Reverse a list', 'Parse a path', 'Reverse'],
  },
  {
    spellings: ['communication', 'Communication'],
    ratings: [2.5, 2.5],
    questions: ['Explain your work to a child', 'How do you say no?'],
  },
  {
    spellings: ['behavioral'],
    ratings: [2, 3.2],
    questions: ['A conflict', 'A failure', 'A mistake of yours'],
  },
  { spellings: ['SQL', 'sql', 'Sql'], ratings: [1.8, 3], questions: ['Window functions', 'Read this plan'] },
  { spellings: ['On call', 'on-call', 'on_call'], ratings: [2.8, 2.8], questions: ['The worst night'] },
] as const;

const stories = ['Payment outage', 'The migration', 'Mentoring Kim', 'Launch week', 'A wrong bet'];

/** What a round asks. `progress` runs from 0 to 1 over the year. */
export function planQuestions(random: Random, progress: number): QuestionPlan[] {
  return Array.from({ length: random.between(0, 5) }, () => {
    const { spellings, ratings, questions } = random.pick([...areas, ...areas.slice(0, 2)]);
    const [first, last] = ratings;
    const drift = first + (last - first) * progress + random.between(-10, 10) / 10;
    return {
      text: random.chance(0.92) ? random.pick(questions) : undefined,
      competency: random.chance(0.9) ? random.pick<string>(spellings) : undefined,
      rating: random.chance(0.85) ? Math.min(4, Math.max(1, Math.round(drift))) : undefined,
      story: random.chance(0.3) ? random.pick(stories) : undefined,
    };
  });
}

/** What the weak answers of an application lead to, and a few things beside. Each text is there once. */
export function planActions(random: Random, rounds: readonly RoundPlan[], seed: number): ActionPlan[] {
  const weak = rounds.flatMap(({ day, questions }) =>
    questions.filter(({ rating = 4 }) => rating <= 2).map((question) => ({ day, question })),
  );
  const drills = weak
    .filter(() => random.chance(0.5))
    .map(({ day, question }, index) => {
      const number = `${String(seed)}-${String(index)}`;
      const words = random.pick([question.text, question.text?.toLowerCase(), 'what was weak']) ?? 'it';
      return planAction(random, day, `Go over ${words} again ${number}`, spelledAnew(random, question));
    });
  const beside = rounds
    .filter(() => random.chance(0.2))
    .map(({ day }, index) =>
      planAction(random, day, `Write to Kim ${String(seed)}-${String(index)}`, undefined),
    );
  return [...drills, ...beside];
}

/** The area as another day would spell it. */
function spelledAnew(random: Random, { competency }: QuestionPlan): string | undefined {
  const spellings: readonly string[] =
    areas.find((row) => row.spellings.some((spelling) => spelling === competency))?.spellings ?? [];
  return spellings.length > 0 && random.chance(0.9) ? random.pick(spellings) : undefined;
}

function planAction(random: Random, day: number, text: string, area: string | undefined): ActionPlan {
  const from = day + random.between(0, 4);
  const done = from + random.between(0, 30);
  const due = random.chance(0.65) ? dayText(from + random.between(0, 25)) : undefined;
  const state = random.chance(0.85) ? 'yes' : 'no';
  const completed = state === 'yes' && random.chance(0.75) ? dayText(done) : undefined;
  return {
    text,
    from,
    area,
    due,
    place: random.pick(['prep', 'postmortem'] as const),
    inSection: (area ?? due) === undefined || random.chance(0.6),
    settled: random.chance(0.6) ? { from: done, value: { state, completed } } : undefined,
  };
}
