import * as z from 'zod/mini';
import { datePattern, isDate } from './dates';
import {
  competencies,
  contactRoles,
  ids,
  media,
  outcomes,
  periods,
  ratings,
  results,
  roundTypes,
  sources,
  workplaces,
} from './vocabulary';

/** What a schema node says beside its shape. */
export interface Meta {
  /** One sentence for hovers and for the JSON Schema. */
  description?: string;
  /** For maps: a plain string in its place means a map with just this key. */
  shorthand?: string;
  /** Values that completions and the JSON Schema suggest without demanding them. */
  examples?: readonly string[];
  /** The table that the values come from. */
  table?: readonly { readonly id: string | number; readonly label: string }[];
}

/** The `Meta` of each schema node that has one. */
export const metadata = z.registry<Meta>();

function described<Schema extends z.core.$ZodType>(schema: Schema, description: string, more: Meta = {}) {
  metadata.add(schema, { description, ...more });
  return schema;
}

const text = () => z.string();
const amount = () => z.number().check(z.minimum(0));
const oneOf = <Id extends string>(table: readonly { id: Id; label: string }[], description: string) =>
  described(z.enum(ids(table)), description, { table });
const scale = (top: number) => z.int().check(z.minimum(1), z.maximum(top));
const date = () => z.string().check(z.regex(datePattern), z.refine(isDate));

const contact = z.object({
  name: z.optional(described(text(), 'Their name.')),
  role: z.optional(oneOf(contactRoles, 'Who they are in this application.')),
  email: z.optional(described(text(), 'E-mail address.')),
  phone: z.optional(described(text(), 'Phone number.')),
  url: z.optional(described(text(), 'A page about them.')),
  notes: z.optional(described(text(), 'Anything worth remembering.')),
});
metadata.add(contact, { description: 'A person in this application.', shorthand: 'name' });

const question = z.object({
  text: z.optional(described(text(), 'The question, as it was asked.')),
  competency: z.optional(
    described(text(), 'What the question was about.', {
      examples: competencies.map(({ id }) => id),
      table: competencies,
    }),
  ),
  rating: z.optional(
    described(scale(4), 'How the answer went: 1 rough, 2 shaky, 3 solid, 4 great.', { table: ratings }),
  ),
  story: z.optional(described(text(), 'The story you told: a heading of stories.md.')),
  answer: z.optional(described(text(), 'What you answered.')),
  better: z.optional(described(text(), 'What you would answer now.')),
});
metadata.add(question, { description: 'A question that was asked.', shorthand: 'text' });

const round = z.object({
  type: z.optional(oneOf(roundTypes, 'The kind of round.')),
  date: z.optional(described(date(), 'When it is or was held.')),
  duration_minutes: z.optional(described(amount(), 'How long, in minutes; 60 when missing.')),
  medium: z.optional(oneOf(media, 'How it is held.')),
  interviewers: z.optional(described(z.array(contact), 'Who asks.')),
  result: z.optional(oneOf(results, 'What became of it; missing means pending.')),
  heard: z.optional(described(date(), 'When the result became known.')),
  self_rating: z.optional(
    described(scale(4), 'How it felt: 1 rough, 2 shaky, 3 solid, 4 great.', { table: ratings }),
  ),
  rated: z.optional(
    described(date(), 'When you rated it; only a rating before `heard` counts in calibration.'),
  ),
  followed_up: z.optional(
    described(z.union([date(), z.literal('none')]), 'When the thank-you went out; `none`: none is owed.'),
  ),
  questions: z.optional(described(z.array(question), 'What was asked.')),
  notes: z.optional(described(text(), 'Anything worth remembering.')),
});
metadata.add(round, { description: 'One round of interviews.' });

const feedback = z.object({
  date: z.optional(described(date(), 'When it came.')),
  from: z.optional(described(text(), 'Who gave it.')),
  text: z.optional(described(text(), 'What they said, in their words.')),
});
metadata.add(feedback, { description: 'Feedback from the employer.', shorthand: 'text' });

const event = z.object({
  date: z.optional(described(date(), 'When it happened.')),
  note: z.optional(described(text(), 'What happened.')),
});
metadata.add(event, { description: 'Anything else that happened.', shorthand: 'note' });

const salary = z.object({
  min: z.optional(described(amount(), 'From.')),
  max: z.optional(described(amount(), 'To.')),
  currency: z.optional(described(text(), 'Currency code, such as EUR.')),
  period: z.optional(oneOf(periods, 'What it is paid for.')),
});
metadata.add(salary, { description: 'The salary range that was named.' });

const offer = z.object({
  date: z.optional(described(date(), 'When it came.')),
  deadline: z.optional(described(date(), 'When they want your answer.')),
  base: z.optional(described(amount(), 'Base salary.')),
  bonus: z.optional(described(text(), 'Bonus, in any words.')),
  equity: z.optional(described(text(), 'Equity, in any words.')),
  currency: z.optional(described(text(), 'Currency code, such as EUR.')),
  notes: z.optional(described(text(), 'Anything worth remembering.')),
});
metadata.add(offer, { description: 'Their offer.' });

const fit = z.object({
  role: z.optional(described(scale(5), 'How well the role fits you, 1 to 5.')),
  company: z.optional(described(scale(5), 'How well the company fits you, 1 to 5.')),
});
metadata.add(fit, { description: 'Your own view: it is a two-way street.' });

/**
 * The log, version 1. The one source of the types, of validation and of the JSON Schema; the order of the keys is the
 * order in which new keys are written. Maps keep unknown keys out of the typed value; they stay in the file.
 */
export const logSchema = z.object({
  company: described(text(), 'Who you apply to.'),
  role: described(text(), 'What you apply for.'),
  version: z.optional(described(z.literal(1), 'Version of this schema; may be left out.')),
  sample: z.optional(described(z.boolean(), 'Marks a log of the sample search.')),
  outcome: z.optional(oneOf(outcomes, 'How it stands; missing means pending.')),
  interest: z.optional(described(scale(5), 'How much you want it, 1 to 5; missing counts as 3.')),
  posting: z.optional(described(text(), 'Address of the job posting.')),
  source: z.optional(oneOf(sources, 'Where it came from.')),
  location: z.optional(described(text(), 'Where the work is.')),
  workplace: z.optional(oneOf(workplaces, 'On site, hybrid or remote.')),
  salary: z.optional(salary),
  resume: z.optional(described(text(), 'The résumé you sent; relative to this log.')),
  applied: z.optional(described(date(), 'When you applied.')),
  decided: z.optional(described(date(), 'When the outcome was decided.')),
  feedback_asked: z.optional(described(date(), 'When you asked for feedback.')),
  tags: z.optional(described(z.array(text()), 'Your own tags.')),
  contacts: z.optional(described(z.array(contact), 'People in this application.')),
  rounds: z.optional(described(z.array(round), 'The rounds, in the order they are held.')),
  feedback: z.optional(described(z.array(feedback), 'What the employer said.')),
  offer: z.optional(offer),
  fit: z.optional(fit),
  events: z.optional(described(z.array(event), 'Anything else that happened.')),
  notes: z.optional(described(text(), 'Anything worth remembering.')),
});

/** A log as it is read: with what Debrief itself keeps under a key of one's own. */
export const readSchema = z.extend(logSchema, {
  x_imported: z.optional(
    described(date(), 'When an import made this log or moved it on: what was past then owes nothing.'),
  ),
});

/** The parts of a log that commands take as arguments. */
export const parts = { round, question, contact, feedback, offer };

/** A log as the code reads it; shorthand strings are maps here, missing values are absent. */
export type Log = z.infer<typeof readSchema>;
export type Round = z.infer<typeof round>;
export type Question = z.infer<typeof question>;
export type Contact = z.infer<typeof contact>;
export type Offer = z.infer<typeof offer>;

/**
 * A log as a search keeps it: without what may be long and is needed of one application at a time, the notes, the answers
 * and who asks. Every log is one; the type says of what it may lack that nobody can count on it.
 */
export interface LogDigest extends Omit<Log, 'notes' | 'rounds'> {
  notes?: unknown;
  rounds?: RoundDigest[] | undefined;
}
export interface RoundDigest extends Omit<Round, 'notes' | 'interviewers' | 'questions'> {
  notes?: unknown;
  interviewers?: unknown;
  questions?: QuestionDigest[] | undefined;
}
export interface QuestionDigest extends Omit<Question, 'answer'> {
  answer?: unknown;
}
