import { wentWellIn } from '../model/capture';
import { competencyKey } from '../model/used';
import type { WholeApplication } from '../model/logbook';
import type { Log, Question, Round } from '../model/log';
import { inTime } from '../model/timeline';
import { competencies, labelOf, media, outcomes, results, stages } from '../model/vocabulary';
import { privateStretches, sectionsToSend } from './mentorSections';
import { inline, list, quotation, ratingPhrase, roundPhrase } from './phrases';
import { readDocument } from './read';
import { parseStructure } from './structure';

/** What a mentor's file about one application is made from: texts of files where there are any. */
export interface MentorFacts {
  readonly application: WholeApplication;
  readonly postmortem?: string | undefined;
  readonly prep?: string | undefined;
  /** What the post-mortem was made from. */
  readonly template: string;
  readonly timeZone: string;
}

/** A Markdown file for a mentor, and how many private sections of the documents it leaves out. */
export interface MentorFile {
  readonly text: string;
  readonly private: number;
}

/**
 * One application as a mentor needs it: how far it went, the rounds with questions and answers, the feedback word for
 * word, the post-mortem, the actions. Everything that a user wrote goes through `redact` first.
 */
export function mentorFile(facts: MentorFacts, redact: (text: string) => string): MentorFile {
  const { log, stage, outcome } = facts.application;
  const say = (text: string) => inline(redact(text));
  const sections = sectionsToSend(facts.postmortem ?? '', facts.template);
  const actions = actionsToSend(facts.prep ?? '', say);
  const parts = [
    `# ${say(log.role || 'A role')} at ${say(log.company || facts.application.slug)}`,
    list([
      `Got as far as: ${labelOf(stages, stage).toLowerCase()}`,
      `How it stands: ${labelOf(outcomes, outcome).toLowerCase()}`,
    ]),
    ...roundParts(log, facts.timeZone, say),
    ...feedbackParts(log, say, redact),
    ...(sections.text === '' ? [] : [redact(sections.text)]),
    ...(actions.lines.length === 0 ? [] : ['## What I am working on', actions.lines.join('\n')]),
  ];
  return { text: `${parts.join('\n\n')}\n`, private: sections.private + actions.private };
}

type Say = (text: string) => string;

function roundParts({ rounds = [] }: Log, timeZone: string, say: Say): string[] {
  if (rounds.length === 0) return [];
  const parts = inTime(rounds, ({ date }) => date, timeZone, 'oldest first').flatMap((round, index) => [
    `### ${String(index + 1)}. ${roundPhrase(round.type)}`,
    list(aboutRound(round, say)),
    ...((round.questions ?? []).length > 0 ? ['What they asked:', list(questionsOf(round, say))] : []),
  ]);
  return ['## Rounds', ...parts];
}

function aboutRound(round: Round, say: Say): string[] {
  const { medium, result = 'pending', self_rating: felt } = round;
  return [
    `Result: ${labelOf(results, result).toLowerCase()}`,
    ...(medium === undefined ? [] : [`Held: ${labelOf(media, medium).toLowerCase()}`]),
    ...(felt === undefined ? [] : [`Felt: ${ratingPhrase(felt)}`]),
    ...wentWellIn(round).map((text) => `Went well: ${say(text)}`),
  ];
}

function questionsOf({ questions = [] }: Round, say: Say): string[] {
  return questions.map(({ text = '', competency, rating, answer, better }: Question) => {
    const about = competency === undefined ? '' : ` (${competencyPhrase(competency, say)})`;
    const went = rating === undefined ? '' : `: ${ratingPhrase(rating)}`;
    const more = [
      ['Answered', answer],
      ['Next time', better],
    ].flatMap(([title = '', words = '']) => (inline(words) === '' ? [] : [`\\\n  ${title}: ${say(words)}`]));
    return `“${say(text) || '…'}”${about}${went}${more.join('')}`;
  });
}

/** A known competency by its label, in the middle of a line; any other as `say` has it. */
export function competencyPhrase(competency: string, say: Say): string {
  const key = competencyKey(competency);
  return competencies.some(({ id }) => id === key)
    ? labelOf(competencies, key).toLowerCase()
    : say(competency);
}

function feedbackParts({ feedback = [] }: Log, say: Say, redact: (text: string) => string): string[] {
  const quotes = feedback.flatMap(({ from = '', text = '' }) =>
    inline(text) === '' ? [] : [`From ${say(from) || 'them'}:`, quotation(redact(text))],
  );
  return quotes.length === 0 ? [] : ['## What they said', ...quotes];
}

/** The actions of a prep sheet as tasks; dropped ones, and those of private sections, are left out. */
function actionsToSend(prep: string, say: Say): { lines: string[]; private: number } {
  const structure = parseStructure(prep);
  const hidden = privateStretches(structure);
  const lines = readDocument(prep).actions.flatMap(({ text, state, area, line }) => {
    const at = structure.starts[line] ?? 0;
    if (state === 'no' || hidden.some(({ start, end }) => start <= at && at < end)) return [];
    const about = area === undefined ? '' : ` (${competencyPhrase(area, say)})`;
    return [`- [${state === 'yes' ? 'x' : ' '}] ${say(text)}${about}`];
  });
  return { lines, private: hidden.length };
}
