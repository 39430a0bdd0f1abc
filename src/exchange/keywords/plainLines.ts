/** A line of a text without its markup. */
export interface PlainLine {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  /** 0: it is no heading. A line that is bold, or ends in a colon, is one below all others. */
  readonly heading: number;
  readonly isItem: boolean;
}

const lowest = 7;
const item = /^(?:[-*+•·‣▪–—]|\d{1,2}[.)])\s+(?:\[[ xX-]\]\s+)?/;

/** The lines of a Markdown or plain text that say something: no front matter, no comments, no addresses, no markup. */
export function linesOf(source: string): PlainLine[] {
  const lines = withoutComments(withoutFrontMatter(source.replace(/^\uFEFF/, ''))).split(/\r\n|\r|\n/);
  return lines.flatMap((whole, line) => {
    const trimmed = whole.trim();
    const marked = /^(#{1,6})\s/.exec(trimmed)?.[1]?.length ?? 0;
    const body = trimmed.replace(/^(?:#{1,6}\s+|>\s*)/, '');
    const isItem = item.test(body);
    const isBold = !isItem && /^(\*\*|__)[^*_]+\1:?$/.test(body);
    const text = withoutMarkup(body.replace(item, ''));
    const isLabel = !isItem && text.endsWith(':') && text.length <= 60;
    return text === '' ? [] : [{ line, text, heading: marked || (isBold || isLabel ? lowest : 0), isItem }];
  });
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/\]\([^()\s]{0,500}\)/g, '] ')
    .replace(/\b(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}/g, ' ')
    .replace(/(?<![\w./-])(?:[a-z0-9-]{1,40}\.){1,3}(?:com|io|de|org|dev|eu)\b(?:\/\S*)?/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[`*~"“”„]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\s]+/gu, ' ')
    .trim();
}

/** YAML between lines of three dashes at the very start leaves only its line breaks. */
function withoutFrontMatter(text: string): string {
  if (!/^---[ \t]*[\r\n]/.test(text)) return text;
  const end = /[\r\n]---[ \t]*(?=[\r\n]|$)/.exec(text);
  return end ? blank(text.slice(0, end.index + end[0].length)) + text.slice(end.index + end[0].length) : text;
}

/** Comments leave only their line breaks; one that is not closed goes to the end. Kept postings have `<\!--`. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  const opening = /<\\?!--/g;
  let from = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const close = text.indexOf('-->', open.index + open[0].length);
    const end = close < 0 ? text.length : close + 3;
    parts.push(text.slice(from, open.index), blank(text.slice(open.index, end)));
    opening.lastIndex = from = end;
  }
  return parts.join('') + text.slice(from);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, '');
}
