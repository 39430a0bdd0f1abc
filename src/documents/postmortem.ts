import { applyEdits, type TextEdit } from '../model/text';
import type { Outcome } from '../model/vocabulary';
import { refreshBlocks, type RenderBlock } from './blocks';
import { boxCharacters } from './boxes';
import { reviewStages, type ReviewStage } from './checklists';
import { answersFromFacts, heldRounds, conditionsMet, type PostmortemFacts } from './facts';
import { postmortemBlocks } from './postmortemBlocks';
import { readSections } from './sections';
import { parseStructure, type Structure } from './structure';
import { findTasks } from './tasks';
import { fillNames, namesIn } from './template';

/** Endings that the user chose; every other post-mortem, made early or late, looks back on a no. */
const chosen: readonly Outcome[] = ['accepted', 'declined'];

/** The name of the template, `postmortem.md` or `offer.md`, that suits how an application stands. */
export function postmortemTemplateFor(outcome: Outcome): 'postmortem' | 'offer' {
  return chosen.includes(outcome) ? 'offer' : 'postmortem';
}

/**
 * Makes a post-mortem from a template without `templateProblems`: names `{{company}}` and `{{role}}`, leaves out
 * the sections and items of {@link reviewStages} that don't apply, answers the items that the log answers, and fills
 * the blocks. All else of the template stays as it is.
 */
export function makePostmortem(template: string, facts: PostmortemFacts): string {
  const named = fillNames(template, namesIn(facts.log));
  const prepared = applyEdits(named, prepare(parseStructure(named), facts));
  return applyEdits(prepared, refreshPostmortem(prepared, facts));
}

/** Brings the blocks of a post-mortem up to date. Everything outside them is the user's and stays. */
export function refreshPostmortem(text: string, facts: PostmortemFacts): TextEdit[] {
  return refreshBlocks(text, renderPostmortem(facts));
}

/** What the blocks of a post-mortem say. */
export function renderPostmortem(facts: PostmortemFacts): RenderBlock {
  return (name) => postmortemBlocks.get(name)?.(facts);
}

function prepare(structure: Structure, facts: PostmortemFacts): TextEdit[] {
  const { sections, scopeAt } = readSections(structure);
  const out = idsLeftOut(facts);
  const gone: TextEdit[] = [];
  for (const { id, start, end } of sections) {
    const within = gone.at(-1)?.end ?? 0;
    if (id !== undefined && out.has(id) && start >= within) gone.push({ start, end, text: '' });
  }
  const answers = answersFromFacts(facts);
  const edits = findTasks(structure, scopeAt).flatMap(({ id, box, line, lastLine, state }): TextEdit[] => {
    if (id === undefined || gone.some(({ start, end }) => start <= box && box < end)) return [];
    if (out.has(id)) return [withoutLines(structure, line, lastLine)];
    const answer = answers.get(id);
    return answer && state === 'open' ? [{ start: box, end: box + 1, text: boxCharacters[answer] }] : [];
  });
  return [...gone, ...edits];
}

/** The ids of sections and items that have no place in this post-mortem. */
function idsLeftOut(facts: PostmortemFacts): ReadonlySet<string> {
  const met = conditionsMet(heldRounds(facts));
  const stages: readonly ReviewStage[] = reviewStages;
  return new Set(
    stages.flatMap(({ id, when, items }) =>
      met.has(when)
        ? items.filter((item) => !met.has(item.when ?? 'always')).map((item) => item.id)
        : [id, ...items.map((item) => item.id)],
    ),
  );
}

function withoutLines({ starts, text }: Structure, first: number, last: number): TextEdit {
  return { start: starts[first] ?? text.length, end: starts[last + 1] ?? text.length, text: '' };
}
