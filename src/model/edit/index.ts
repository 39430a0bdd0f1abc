import { applyEdits, lineEndingOf, type TextEdit } from '../text';
import { dataAfter, waysTo } from './carryOut';
import { sameDocument } from './data';
import type { Intent, Reason, Refusal } from './intent';
import { edited, editsOf, whole } from './pieces';
import { planOf, type Change, type Spot } from './plan';
import { isAliased, readForEdit, type Reading } from './reading';
import { styleOf, type Style } from './style';

export type { Intent, Refusal, Value } from './intent';

/** The edits that carry out intents, all of them; or the one intent that was not, and then nothing changes. */
export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Refusal };

/**
 * Carries out intents on the text of a log, in order, by the smallest edits of the text. They touch no line that need not
 * change: comments, spaces, quotes, the order of keys and line endings stay. Each edit is proved by reading the text
 * again: it holds exactly the intended values, and all others as before. Where no such edit is found, the intents are
 * refused. Never throws.
 *
 * - What an anchor stands for elsewhere is never changed. A value that is an alias is replaced as a whole; nothing is
 *   changed inside it.
 * - Setting a map or list where there is one changes only what differs.
 * - Removing the last item of a list leaves `[]`, the last key of a map `{}`, that of the file an empty file.
 * - Text that stands where the contract allows it as a short form (a question, a contact) becomes a map when a key is
 *   set in it.
 */
export function editLog(text: string, intents: readonly Intent[]): EditResult {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  // A lone CR ends a line in YAML and in the editor; here LF stands for it.
  const original = text.slice(mark).replace(/\r(?!\n)/g, '\n');
  const first = readForEdit(original);
  if ('reason' in first) return { refused: { ...first, path: [] } };
  const style = styleOf(first.syntax.document, original);
  let reading = first;
  let pieces = whole(original);
  const left = [...intents];
  for (let intent = left.shift(); intent; intent = left.shift()) {
    const plan = planOf(reading, intent);
    if ('reason' in plan) return { refused: { reason: plan.reason, path: intent.path } };
    if ('instead' in plan) {
      left.unshift(...plan.instead);
      continue;
    }
    const done = carriedOut(reading, plan.change, style);
    if ('reason' in done) return { refused: { reason: done.reason, path: intent.path } };
    reading = done.reading;
    pieces = edited(pieces, done.edits);
  }
  const lone = lineEndingOf(text) === '\r';
  const edits = editsOf(pieces, original).map((edit) => ({
    start: edit.start + mark,
    end: edit.end + mark,
    text: lone ? edit.text.replaceAll('\n', '\r') : edit.text,
  }));
  return { edits };
}

/** The first way to make a change that leads to what is intended and to nothing else. */
function carriedOut(
  reading: Reading,
  change: Change,
  style: Style,
): { reading: Reading; edits: readonly TextEdit[] } | { reason: Reason } {
  const intended = dataAfter(reading.data, change);
  let limit: Reason | undefined;
  for (const edits of waysTo(reading, change, style)) {
    const after = readForEdit(applyEdits(reading.text, edits));
    if ('reason' in after)
      limit ??= after.reason === 'too-large' || after.reason === 'too-deep' ? after.reason : undefined;
    else if (sameDocument(intended, after.data) && fits(reading, after)) return { reading: after, edits };
  }
  return { reason: limit ?? (isAliased(reading, nodesOf(change)) ? 'alias' : 'cannot-edit') };
}

/** Whether no tag says something else than its value is; the library warns of such. */
function fits(before: Reading, after: Reading): boolean {
  return after.syntax.document.warnings.length <= before.syntax.document.warnings.length;
}

/** The values on the way to a change, last the one that is changed. */
function nodesOf(change: Change): Reading['root']['value'][] {
  const removed = change.do === 'remove' ? change.from.slots[change.index] : undefined;
  const nodes = removed ? [removed.key ?? null, removed.value] : [];
  for (let spot: Spot | undefined = change.at; spot; spot = spot.above) nodes.unshift(spot.slot.value);
  return nodes;
}
