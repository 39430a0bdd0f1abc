import type { LogDigest, QuestionDigest, RoundDigest } from './log';
import { competencyKey } from './used';
import type { competencies } from './vocabulary';

type Competency = (typeof competencies)[number]['id'];

/** Words that tell what a question was about, matched at the start of a word; the first row that fits wins. */
const signs: readonly (readonly [Competency, RegExp])[] = [
  [
    'system_design',
    /\b(?:system design|architect|scal(?:e|ing|able)|rate.?limit|shard|load balanc|cach(?:e|ing)|throughput|distributed|consisten(?:t hash|cy)|design (?:an? |the )?(?:system|service|api|url|chat|feed|queue|store|database|schema|twitter|uber|pipeline|rate|cache))/i,
  ],
  [
    'debugging',
    /\b(?:debug|troubleshoot|root cause|outage|incident|stack ?trace|memory leak|postmortem|flaky)/i,
  ],
  [
    'algorithms',
    /\b(?:algorithm|big.?o\b|complexity|binary (?:search|tree)|linked list|graph|dynamic programming|recursi|sort(?:ed|ing)?\b|two.?sum|palindrome|substring|permutation|heap\b|trie\b|leetcode)/i,
  ],
  [
    'coding',
    /\b(?:implement|code|coding|write (?:a|an|the) (?:function|class|program|test|query|parser)|refactor|unit tests?|sql\b|regex|fizz ?buzz|live.?cod|pair.?program)/i,
  ],
  [
    'leadership',
    /\b(?:lead(?:ing|er|ership)?\b|led\b|mentor|manag(?:e|ed|ing) (?:a|people|team|someone)|coach|delegat|hir(?:e|ed|ing)\b|direct reports?|influenc)/i,
  ],
  [
    'motivation',
    /\b(?:why (?:us|this|do you want|are you (?:leaving|looking)|should we|here)|what (?:motivates|drives|excites)|where do you see yourself|career goals?|ideal job|looking for (?:in|next)|why .{0,40}\b(?:company|role|job|team)\b)/i,
  ],
  [
    'communication',
    /\b(?:present(?:ed|ation|ing)?\b|explain .{0,60}\bto (?:a|an|someone|non)|stakeholder|non.?technical|disagree|persua|convinc|introduce yourself|about yourself|walk (?:me|us) through your (?:cv|resume|résumé|background))/i,
  ],
  [
    'behavioral',
    /\b(?:tell (?:me|us) about a time|describe a (?:time|situation)|give (?:me |us )?an example|conflict|fail(?:ure|ed)\b|mistake|weakness|strengths?\b|proud|challenge you|difficult (?:colleague|person|situation)|feedback)/i,
  ],
];

/** What a round of a kind is about by its nature. */
const byRound: Partial<Record<NonNullable<RoundDigest['type']>, Competency>> = {
  system_design: 'system_design',
  behavioral: 'behavioral',
};

/**
 * Tells what a question was most likely about: what it was about when it was asked before; else a competency that the
 * search has used and that stands in it word for word; else what its words tell, or the kind of round. A guess, to be
 * shown as one; undefined without any sign.
 */
export function guesser(
  logs: readonly LogDigest[],
  type: RoundDigest['type'],
): (question: string) => string | undefined {
  const asked = new Map<string, string>();
  const used = new Map<string, string>();
  for (const { text = '', competency } of logs.flatMap(questionsOf)) {
    if (!competency) continue;
    asked.set(keyOf(text), competency);
    used.set(keyOf(competency), competency);
  }
  return (question) => {
    const key = keyOf(question);
    if (key === '') return undefined;
    const named = [...used].find(([name]) => name !== '' && ` ${key} `.includes(` ${name} `))?.[1];
    const told = signs.find(([, sign]) => sign.test(question))?.[0];
    return asked.get(key) ?? named ?? told ?? (type && byRound[type]);
  };
}

function questionsOf({ rounds = [] }: LogDigest): QuestionDigest[] {
  return rounds.flatMap(({ questions = [] }) => questions);
}

/** Words alone, in lower case: how questions are compared. */
function keyOf(text: string): string {
  return competencyKey(text.replace(/[^\p{L}\p{N}\s_-]+/gu, ' '))
    .replaceAll('_', ' ')
    .trim();
}
