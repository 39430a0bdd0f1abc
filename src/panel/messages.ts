import * as z from 'zod/mini';
import { ids, outcomes } from '../model/vocabulary';
import type { Place } from './place';
import type { Method, Requests, ToHost } from './protocol';

const index = z.int().check(z.nonnegative());
const log = z.string();
const text = z.string();

const place: z.ZodMiniType<Place> = z.discriminatedUnion('page', [
  z.object({ page: z.enum(['now', 'applications', 'decide']) }),
  z.object({ page: z.literal('lookBack'), from: z.optional(text), to: z.optional(text) }),
  z.object({ page: z.literal('application'), log }),
]);

/** Takes anything. */
const nowhere = z.pipe(
  z.unknown(),
  z.transform(() => undefined),
);

const task = z.union([z.object({ item: text }), z.object({ line: index })]);

/** What each request takes, and nothing besides. */
const params: { readonly [Name in Method]: z.ZodMiniType<Requests[Name]['params']> } = {
  // A place that an earlier version remembered is no reason to show nothing.
  start: z.object({ place: z.union([z.optional(place), nowhere]) }),
  show: z.object({ place }),
  openLog: z.object({ log, line: z.optional(index) }),
  openDocument: z.object({
    log,
    document: z.enum(['prep', 'postmortem', 'posting']),
    line: z.optional(index),
  }),
  openGoals: z.object({}),
  writeReview: z.object({ log }),
  prepare: z.object({ log, round: z.optional(index) }),
  answer: z.object({
    log,
    document: z.enum(['prep', 'postmortem']),
    task,
    state: z.enum(['yes', 'no', 'open']),
  }),
  thankYou: z.object({ log, round: index, sent: z.boolean() }),
  setOutcome: z.object({ logs: z.array(log), outcome: z.enum(ids(outcomes)) }),
  copyText: z.object({ text }),
  openLink: z.object({ log, href: text }),
  setField: z.object({
    log,
    field: z.enum(['interest', 'applied', 'source', 'location']),
    value: z.nullable(z.union([text, z.number()])),
  }),
  newApplication: z.object({}),
  createSample: z.object({}),
  importApplications: z.object({}),
};

const request = z.object({
  kind: z.literal('request'),
  id: z.int(),
  method: z.string(),
  params: z.unknown(),
});
const report = z.object({ kind: z.literal('report'), error: text });

/** A message that is none of the protocol; with an `id`, somebody waits for an answer to it. */
interface Unknown {
  readonly kind: 'unknown';
  readonly id?: number;
}

/** Reads what came from the view, whatever it is: keys that nobody asked for are left out. Never throws. */
export function readMessage(message: unknown): ToHost | Unknown {
  const told = report.safeParse(message);
  if (told.success) return told.data;
  const asked = request.safeParse(message);
  if (!asked.success) return { kind: 'unknown' };
  const { kind, id, method, params: given } = asked.data;
  const read = isMethod(method) ? params[method].safeParse(given) : undefined;
  // The method and its parameters were read by one row of the table.
  return read?.success ? ({ kind, id, method, params: read.data } as ToHost) : { kind: 'unknown', id };
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(params, name);
}
