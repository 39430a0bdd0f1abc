import { prepItems, reviewStages } from '../../../src/documents/checklists';
import type { ActionFacts, DocumentFacts, State } from './facts';
import type { ApplicationPlan } from './plan';
import type { ActionPlan } from './practice';
import { randomFrom, type Random } from './random';

/** A document in the making. */
interface Draft {
  readonly lines: string[];
  readonly items: DocumentFacts['items'][number][];
  readonly actions: ActionFacts[];
}

/** The prep sheet and the post-mortem of an application as they stand on a day, as far as they are there by then. */
export function writeDocuments(plan: ApplicationPlan, uri: string, day: number): DocumentFacts[] {
  const review = writeReview(plan, day);
  const prep = writePrep(plan, day);
  const end = plan.seed % 5 === 0 ? '\r\n' : '\n';
  const asFile = (kind: 'prep' | 'postmortem', draft: Draft | undefined) => {
    if (!draft) return [];
    const { lines, ...facts } = draft;
    return [{ ...facts, uri: `${uri}.${kind}.md`, kind, text: lines.join(end) }];
  };
  return [...asFile('postmortem', review), ...asFile('prep', prep)];
}

function writePrep(plan: ApplicationPlan, day: number): Draft | undefined {
  const arranged = plan.rounds.filter((round) => round.arranged <= day);
  const actions = actionsOf(plan, 'prep', day);
  const wanted = randomFrom(plan.seed + 57).chance(0.6);
  if (arranged.length === 0 || (!wanted && actions.length === 0)) return undefined;
  const draft = startDraft(`# Getting ready`);
  const random = randomFrom(plan.seed + 58);
  for (const { id } of prepItems.application) putItem(draft, id, prepState(random));
  putActions(draft, actions, plan.seed);
  for (const [index, round] of [...arranged.entries()].reverse()) {
    const own = randomFrom(plan.seed * 400 + round.day);
    draft.lines.push('', `## Round ${String(index + 1)} <!-- round:${String(index + 1)} -->`, '');
    for (const { id } of prepItems.round) putItem(draft, id, round.day <= day ? prepState(own) : 'open');
  }
  return draft;
}

function writeReview(plan: ApplicationPlan, day: number): Draft | undefined {
  const actions = actionsOf(plan, 'postmortem', day);
  const random = randomFrom(plan.seed + 59);
  const closed = plan.outcome?.from ?? Infinity;
  const written = random.chance(0.65) && closed + random.between(0, 6) <= day;
  if (!written && actions.length === 0) return undefined;
  const draft = startDraft('# Looking back');
  for (const { id: stage, items } of reviewStages) {
    draft.lines.push('', `## Stage <!-- section:${stage} -->`, '');
    for (const { id } of items) {
      const answered = closed + random.between(0, id === 'on-to-next' ? 25 : 9);
      const state = random.pick<State>(['yes', 'yes', 'no', 'open', 'open', 'open', 'open']);
      putItem(draft, id, answered <= day ? state : 'open');
    }
  }
  putActions(draft, actions, plan.seed);
  return draft;
}

function startDraft(title: string): Draft {
  return { lines: [title, '', '- [ ] Buy milk', ''], items: [], actions: [] };
}

function prepState(random: Random): State {
  return random.pick<State>(['yes', 'yes', 'yes', 'no', 'open']);
}

function putItem({ lines, items }: Draft, id: string, state: State): void {
  items.push({ id, state, line: lines.length });
  lines.push(`- [${boxes[state]}] Is it so? <!-- item:${id} -->`);
}

const boxes = { yes: 'x', no: '-', open: ' ' } as const;

function actionsOf({ actions }: ApplicationPlan, place: ActionPlan['place'], day: number): ActionOfDay[] {
  return actions
    .filter((action) => action.place === place && action.from <= day)
    .map(({ text, area, due, inSection, settled }) => {
      const { state, completed } =
        settled && settled.from <= day ? settled.value : { state: 'open' as const, completed: undefined };
      return { text, area, due, inSection, state, completed };
    });
}

type ActionOfDay = Omit<ActionFacts, 'line'> & Pick<ActionPlan, 'inSection'>;

/** Those that their fields tell, then those of the section for actions. */
function putActions({ lines, actions }: Draft, all: readonly ActionOfDay[], seed: number): void {
  const put = ({ text, state, area, due, completed }: ActionOfDay) => {
    const fields = [
      ['area', area],
      ['due', due],
      ['completion', completed],
    ].flatMap(([key, value]) => (value === undefined ? [] : ` [${String(key)}:: ${value}]`));
    actions.push({ text, state, area, due, completed, line: lines.length });
    const box = state === 'yes' && seed % 2 === 0 ? 'X' : boxes[state];
    lines.push(`- [${box}] ${text}${fields.join('')}`);
  };
  lines.push('');
  for (const action of all.filter(({ inSection }) => !inSection)) put(action);
  const rest = all.filter(({ inSection }) => inSection);
  if (rest.length > 0) lines.push('', '## To do <!-- section:actions -->', '');
  for (const action of rest) put(action);
}
