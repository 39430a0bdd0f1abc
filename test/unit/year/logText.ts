import type { ApplicationFacts, QuestionFacts, RoundFacts } from './facts';
import type { ApplicationPlan } from './plan';
import { randomFrom, type Random } from './random';

type Unplaced<Fact extends { line: number }> = Omit<Fact, 'line'>;
type UnplacedRound = Omit<Unplaced<RoundFacts>, 'questions'> & {
  readonly questions: readonly Unplaced<QuestionFacts>[];
};

/** What a log says on the day. */
type Contents = Pick<
  ApplicationFacts,
  'outcome' | 'applied' | 'decided' | 'offer' | 'feedback' | 'events'
> & {
  readonly rounds: readonly UnplacedRound[];
};

type Pair = readonly [key: string, value: string | number | undefined];

/** Writes a log in one of the ways in which people do, and notes the lines. */
export function writeLog(
  { seed, sample, interest, stem }: ApplicationPlan,
  contents: Contents,
): Omit<ApplicationFacts, 'log' | 'documents'> {
  const { outcome, applied, decided, offer, feedback, events, rounds } = contents;
  const random = randomFrom(seed + 31);
  const lines: string[] = random.chance(0.2) ? ['# from a friend', ''] : [];
  const put = (...pairs: readonly Pair[]) => lines.push(...pairsOf(random, pairs));
  put(
    ['company', stem.split('/')[0]],
    ['role', 'Backend Engineer'],
    ['version', random.pick([1, undefined])],
  );
  if (sample) put(['sample', 'true']);
  put(['outcome', outcome === 'pending' && random.chance(0.5) ? undefined : outcome]);
  put(['interest', interest], ['applied', applied], ['decided', decided]);
  if (feedback.length > 0 && random.chance(0.5)) put(['feedback_asked', feedback[0]]);
  if (offer) lines.push(`offer: { ${pairsOf(random, Object.entries(offer)).join(', ')}, base: 90000 }`);
  if (random.chance(0.3)) lines.push('tags: [one, two]', '');

  if (rounds.length > 0) lines.push('rounds:');
  const placed = rounds.map((round) => writeRound(random, lines, round));
  if (feedback.length > 0) lines.push('feedback:');
  for (const date of feedback) lines.push(`  - ${flow(random, [['date', date]])}`);
  if (events.length > 0) lines.push('events:', '  - Someone called, no idea when');
  for (const date of events) lines.push(`  - date: '${date}'`, '    note: They called');
  const text = lines.join(random.chance(0.2) ? '\r\n' : '\n');
  return { text, sample, outcome, interest, applied, decided, offer, feedback, events, rounds: placed };
}

/** In block style; without questions now and then in flow style. */
function writeRound(random: Random, lines: string[], round: UnplacedRound): RoundFacts {
  const { questions, ...facts } = round;
  const result = facts.result === 'pending' && random.chance(0.5) ? undefined : facts.result;
  if (random.chance(0.1)) lines.push('  # the next one');
  const line = lines.length;
  const pairs: Pair[] = [
    ['type', facts.type],
    ['date', facts.date],
    ['duration_minutes', facts.minutes],
    ['medium', 'video'],
    ['result', result],
    ['heard', facts.heard],
    ['self_rating', facts.selfRating],
    ['rated', facts.rated],
    ['followed_up', facts.followedUp],
  ];
  if (questions.length === 0 && random.chance(0.3)) {
    lines.push(`  - ${flow(random, pairs)}`);
    return { ...facts, questions: [], line };
  }
  lines.push(...asItem('  ', pairsOf(random, pairs)));
  if (questions.length > 0) lines.push('    questions:');
  const placed = questions.map((question) => writeQuestion(random, lines, question));
  if (random.chance(0.2)) lines.push('    notes: |', '      went over time', '');
  return { ...facts, questions: placed, line };
}

function writeQuestion(random: Random, lines: string[], question: Unplaced<QuestionFacts>): QuestionFacts {
  const { text, competency, rating, story } = question;
  const line = lines.length;
  const pairs: Pair[] = [
    ['text', text],
    ['competency', competency],
    ['rating', rating],
    ['story', story],
  ];
  const given = pairs.filter(([, value]) => value !== undefined);
  if (given.length === 0) lines.push('      - answer: none');
  else if (given.length === 1 && text !== undefined) lines.push(`      - ${text}`);
  else if (random.chance(0.4)) lines.push(`      - ${flow(random, pairs)}`);
  else lines.push(...asItem('      ', pairsOf(random, pairs)));
  return { ...question, line };
}

function asItem(indent: string, pairs: readonly string[]): string[] {
  return pairs.map((pair, index) => `${indent}${index === 0 ? '- ' : '  '}${pair}`);
}

function flow(random: Random, pairs: readonly Pair[]): string {
  return `{ ${pairsOf(random, pairs).join(', ')} }`;
}

/** Those that are given, some in quotes. */
function pairsOf(random: Random, pairs: readonly Pair[]): string[] {
  return pairs.flatMap(([key, value]) => {
    if (value === undefined) return [];
    const quote = typeof value === 'string' && value !== 'true' ? random.pick(['', '', "'", '"']) : '';
    return `${key}: ${quote}${String(value)}${quote}`;
  });
}
