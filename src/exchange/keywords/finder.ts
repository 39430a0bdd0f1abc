import { variants, type Variant } from './lexicon';

/** What stands in a line in place of a term that was found there: a character that no text has. */
const mask = '\uE000';

/** The terms of the lexicon in a line, in no particular order, and the line with a mark in place of each. */
export interface Found {
  readonly terms: readonly string[];
  readonly rest: string;
}

const before = String.raw`(?<![\p{L}\p{N}_])`;
const after = String.raw`(?![\p{L}_+#])`;
/** Behind a letter or a common word; a hyphen makes it another one (`C-level`), but in German (`Go-Entwicklung`). */
const afterAmbiguous = String.raw`(?![\p{L}\p{N}_+#]|[’']\p{L}|\s?&|-\p{Ll}|-(?:Level|Suite|Live|To|Team)\b)`;

const byWord = new Map(variants.map((variant) => [keyOf(variant.text), variant]));
const plain = patternOf(
  variants.filter(({ kind }) => kind !== 'ambiguous'),
  'giu',
  after,
);
const ambiguous = patternOf(
  variants.filter(({ kind }) => kind === 'ambiguous'),
  'gu',
  afterAmbiguous,
);

/** The longest way to write something comes first, so that JavaScript is not Java, nor C++ C. */
function patternOf(ways: readonly Variant[], flags: string, end: string): RegExp {
  const sources = ways
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length)
    .map(sourceOf);
  return new RegExp(`${before}(?:${sources.join('|')})${end}`, flags);
}

function sourceOf(text: string): string {
  const source = text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/[ -]/g, '[ -]');
  if (/[a-z]y$/.test(source)) return `${source.slice(0, -1)}(?:y|ies)`;
  return /\p{L}{3}$/u.test(text) || /^\p{Lu}{2,}$/u.test(text) ? `${source}(?:['’]?s|es)?` : source;
}

function keyOf(text: string): string {
  return text.toLowerCase().replaceAll('-', ' ');
}

/** The way in which a text is written, without its plural. */
function variantOf(text: string): Variant | undefined {
  const key = keyOf(text);
  const singulars = [key, key.replace(/['’]?s$/, ''), key.replace(/es$/, ''), key.replace(/ies$/, 'y')];
  return singulars.map((singular) => byWord.get(singular)).find((variant) => variant !== undefined);
}

/**
 * Finds the terms of the lexicon in a line.
 * @param isTitle whether words begin with capitals there anyway
 */
export function findTerms(line: string, isTitle: boolean): Found {
  const terms: string[] = [];
  const certain = line.replace(plain, (text) => {
    const variant = variantOf(text);
    if (!variant || (variant.kind === 'cased' && !text.startsWith(variant.text))) return text;
    terms.push(variant.term);
    return mask;
  });
  const amongSkills = certain.includes(mask);
  const rest = certain.replace(ambiguous, (text: string, at: number) => {
    const end = at + text.length;
    const around = [certain.slice(Math.max(0, at - reach), at), certain.slice(end, end + reach)] as const;
    const variant = variantOf(text);
    if (!variant || !isSkill(...around, amongSkills, isTitle)) return text;
    terms.push(variant.term);
    return mask;
  });
  return { terms, rest };
}

/** How many characters around a word tell what it means. */
const reach = 40;

/** `Series C`, `American Express`, `Let’s Go`; `Spring 2027`, `Go to market`. */
const otherMeaningBefore =
  /(?:\b(?:series|vitamin|plan|grade|class|category|tier|level|option|round|phase|type|american|let['’]s|let us|this|last|next)\s)$/i;
const otherMeaningAfter = /^\s(?:\d{4}|to market|live)\b/i;

/** `services in Go`, `Go developer`, `Go, Rust`, `Go or Rust`, and an item of its own. */
const skillBefore =
  /(?:[,/(+|]|\b(?:in|with|using|use|uses|of|know|knows|write|writes|writing|like|and|or|mit|und|oder|modern|idiomatic|advanced|solid|strong))\s?$/i;
const skillAfter =
  /^(?:\s?\uE000|\s?[,/)(|;+]|[.!]?\s*$|\s?(?:and|or|und|oder)\s|[ -](?:experience|developers?|engineers?|programm\p{L}*|development|services?|code|codebases?|backends?|frontends?|language|skills|knowledge|frameworks?|ecosystem|stack|packages?|modules?|scripts?|native|components?|hooks|apps?|shop|entwick\p{L}*|kenntnisse|erfahrung)\b)/iu;

/** Where a capital says nothing. */
const sentenceStart = /(?:^|[.!?])\s*$/;

/** Whether an ambiguous word, written with its capital, is a skill, by what stands around it. */
function isSkill(before: string, after: string, amongSkills: boolean, isTitle: boolean): boolean {
  if (otherMeaningBefore.test(before) || otherMeaningAfter.test(after)) return false;
  if (skillAfter.test(after)) return true;
  if (sentenceStart.test(before)) return false;
  return amongSkills || (!isTitle && skillBefore.test(before));
}
