import { applyEdits, lineEndingOf, type TextEdit } from '../model/text';
import { refreshBlocks, type RenderBlock } from './blocks';
import { roundPhrase } from './phrases';
import { roundBlocks, sheetBlocks } from './prepBlocks';
import { factsForRound, roundToPrepare, type PrepFacts } from './prepFacts';
import { readSections, type Section } from './sections';
import { lineSpan, parseStructure } from './structure';
import { fillNames, namesIn } from './template';

/**
 * Makes a prep sheet from a template without `templateProblems`. The one section of the template whose heading carries
 * `<!-- round -->` stands for every round: the sheet gets it for the round asked for, marked `<!-- round:2 -->`, with the
 * round's name for `{{round}}`; {@link addRoundSection} adds it for each further round. `{{company}}` and `{{role}}` are
 * filled in anywhere, and all else of the template stays as it is.
 * @param number the round, counted from 1; without one the sheet has no section of a round
 */
export function makePrepSheet(template: string, facts: PrepFacts, number: number | undefined): string {
  const { before, pattern, after } = split(template);
  const section = number === undefined ? '' : sectionFrom(pattern, facts, number);
  const names = namesIn(facts.log);
  const start = section + after === '' && pattern !== '' ? endingOnce(before) : before;
  const sheet = fillNames(start, names) + section + fillNames(after, names);
  return applyEdits(sheet, refreshPrepSheet(sheet, facts));
}

/** Brings the blocks of a prep sheet up to date, each by its own round. Everything outside them is the user's and stays. */
export function refreshPrepSheet(text: string, facts: PrepFacts): TextEdit[] {
  return refreshBlocks(text, renderPrepSheet(facts));
}

/** What the blocks of a prep sheet say; those outside the sections of rounds are about the round to prepare for. */
export function renderPrepSheet(facts: PrepFacts): RenderBlock {
  return (name, round = roundToPrepare(facts.log, facts.now)) => {
    const forRound = round === undefined ? undefined : factsForRound(facts, round);
    return sheetBlocks.get(name)?.(facts) ?? (forRound && roundBlocks.get(name)?.(forRound));
  };
}

/** The line of the heading of a round's section, counted from 0; undefined while a prep sheet has none. */
export function lineOfRound(text: string, number: number): number | undefined {
  return readSections(parseStructure(text)).sections.find(({ round }) => round === number)?.line;
}

/**
 * Adds the section of a round to a prep sheet that has none of it: before those of earlier rounds, else behind the last
 * one, else at the end. Nothing where the template has no section for rounds.
 * @param number the round, counted from 1
 */
export function addRoundSection(
  text: string,
  template: string,
  facts: PrepFacts,
  number: number,
): TextEdit[] {
  const lineEnding = lineEndingOf(text);
  const bare = sectionFrom(split(template).pattern, facts, number)
    .replace('\uFEFF', '')
    .trimEnd()
    .replaceAll(/\r\n|\r|\n/g, lineEnding);
  if (bare === '') return [];
  const section = applyEdits(bare, refreshPrepSheet(bare, facts));
  const edits = placesFor(text, number).map((at) => insertion(text, at, section, lineEnding));
  const read = edits.find((edit) => lineOfRound(applyEdits(text, [edit]), number) !== undefined);
  return read ? [read] : [];
}

/** A template around the section that stands for every round. */
function split(template: string): Record<'before' | 'pattern' | 'after', string> {
  const { sections } = readSections(parseStructure(template));
  const { start, end } = sections.find(({ round }) => round === 0) ?? {
    start: template.length,
    end: template.length,
  };
  return {
    before: template.slice(0, start),
    pattern: template.slice(start, end),
    after: template.slice(end),
  };
}

function sectionFrom(pattern: string, { log }: PrepFacts, number: number): string {
  const type = log.rounds?.[number - 1]?.type;
  const name = `Round ${String(number)}${type === undefined ? '' : `: ${roundPhrase(type)}`}`;
  const marked = pattern.replace(/<!--\s*round(?::0+)?\s*-->/, `<!-- round:${String(number)} -->`);
  return fillNames(marked, new Map([...namesIn(log), ['round', name]]));
}

function endingOnce(text: string): string {
  const kept = text.trimEnd();
  return kept === '' ? text : kept + lineEndingOf(text);
}

/** Where the section of a round may go, the best place first; the second is before a fence or comment left open. */
function placesFor(text: string, number: number): number[] {
  const structure = parseStructure(text);
  const rounds = readSections(structure).sections.filter(({ round = 0 }) => round > 0);
  const startOf = ({ line }: Pick<Section, 'line'>) => lineSpan(structure, line).start;
  const earlier = rounds.find(({ round = 0 }) => round < number);
  if (earlier) return [startOf(earlier)];
  const lastBlock = structure.tokens.findLast(({ level, map }) => level === 0 && map)?.map?.[0];
  return [
    rounds.length > 0 ? Math.max(...rounds.map(({ end }) => end)) : text.length,
    ...(lastBlock === undefined ? [] : [startOf({ line: lastBlock })]),
  ];
}

/** The edit that puts a section between blank lines. */
function insertion(text: string, at: number, section: string, lineEnding: string): TextEdit {
  const lines = text
    .slice(0, at)
    .replace('\uFEFF', '')
    .split(/\r\n|\r|\n/);
  const [beforeLast = '', last = ''] = lines.slice(-2).length === 2 ? lines.slice(-2) : ['', ...lines];
  const gap = last !== '' ? lineEnding + lineEnding : beforeLast.trim() === '' ? '' : lineEnding;
  const rest = at < text.length ? lineEnding + lineEnding : lineEnding;
  return { start: at, end: at, text: gap + section + rest };
}
