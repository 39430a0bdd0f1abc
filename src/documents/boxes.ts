import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { BoxState } from '../model/reviewed';

/** The character between the brackets for each answer. */
export const boxCharacters = { yes: 'x', no: '-', open: ' ' } as const satisfies Record<BoxState, string>;

const names = { yes: 'Yes', no: 'Not this time', open: 'Not answered yet' } as const satisfies Record<
  BoxState,
  string
>;

/** The answer that a box character stands for. */
function boxState(character: string | undefined): BoxState {
  if (character === '-') return 'no';
  return character?.toLowerCase() === 'x' ? 'yes' : 'open';
}

/**
 * Core rule, after `inline`: a list item that begins with a box becomes a task. The characters of the box leave the
 * text, a `debrief_box` token with `meta.state` takes their place, and the item gets the class `debrief-task`.
 */
export function findBoxes(state: StateCore): void {
  state.tokens.forEach((token, index) => {
    const item = state.tokens[index - 2];
    if (token.type === 'inline' && item?.type === 'list_item_open') takeBox(token, item, state);
  });
}

function takeBox({ children }: Token, item: Token, state: StateCore): void {
  const [text, next] = children ?? [];
  if (!children || text?.type !== 'text') return;
  const match = /^\[([ xX-])\](?:[ \t]+|$)/.exec(text.content);
  if (!match) return;
  const rest = text.content.slice(match[0].length);
  if (rest === '' && (!next || (!/\s$/.test(match[0]) && !next.type.endsWith('break')))) return;
  const box = new state.Token('debrief_box', 'span', 0);
  box.meta = { state: boxState(match[1]) };
  text.content = rest;
  children.unshift(box);
  item.attrJoin('class', 'debrief-task');
}

/** The answer of a `debrief_box` token; `undefined` for any other token. */
export function stateOfBox(token: Token | undefined): BoxState | undefined {
  return token?.type === 'debrief_box' ? (token.meta as { state: BoxState }).state : undefined;
}

/** Draws the boxes: not to be clicked, named for screen readers, told apart by `data-state`. */
export function renderBoxes(md: MarkdownIt): void {
  md.renderer.rules['debrief_box'] = (tokens, index) => {
    const state = stateOfBox(tokens[index]) ?? 'open';
    return `<span class="debrief-box" role="img" aria-label="${names[state]}" data-state="${state}"></span> `;
  };
}
