import { editLog } from './edit';
import type { Fix } from './fixes';
import type { TextEdit } from './text';

/** The edits that carry out all preferred fixes that don't get in each other's way; the others stay for the next time. */
export function fixAllEdits(fixes: readonly Fix[], text: string): TextEdit[] {
  const certain = withoutDoubles(fixes.filter(({ preferred }) => preferred));
  const groups = certain.flatMap(({ change }) => ('edits' in change ? [change.edits] : []));
  const intents = certain.flatMap(({ change }) => ('intents' in change ? change.intents : []));
  const carriedOut = intents.length > 0 ? editLog(text, intents) : { edits: [] };
  if ('edits' in carriedOut) groups.push(carriedOut.edits);
  return groups.reduce<TextEdit[]>((taken, group) => {
    const isFree = group.every((edit) => !taken.some((other) => overlap(edit, other)));
    return isFree ? [...taken, ...group] : taken;
  }, []);
}

/** Of fixes that take the same key, the first. */
function withoutDoubles(fixes: readonly Fix[]): Fix[] {
  const taken = new Set<string>();
  return fixes.filter(({ takes }) => {
    if (takes === undefined) return true;
    const isFree = !taken.has(takes);
    taken.add(takes);
    return isFree;
  });
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
