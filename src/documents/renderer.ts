import createMarkdownIt, { type MarkdownIt, type StateCore } from 'markdown-it';
import { findBoxes, renderBoxes } from './boxes';
import { withoutComments } from './inline';

/**
 * The parser behind reading, ticking and the panel. It reads HTML as CommonMark does, so that what stands inside is no
 * task, and shows it as text: comments vanish, tags come out escaped. Links lead to the web, to mail or to
 * files; images are shown by their words; tables are aligned by class, because the panel's CSP forbids inline styles.
 */
export function createMarkdown(): MarkdownIt {
  const md = createMarkdownIt({ html: true });
  md.validateLink = isSafeLink;
  md.core.ruler.push('debrief_boxes', findBoxes);
  md.core.ruler.push('debrief_addresses', boundAddresses);
  renderBoxes(md);
  const { rules } = md.renderer;
  const textOf = (source: string) => md.utils.escapeHtml(withoutComments(source));
  rules.html_inline = (tokens, index) => textOf(tokens[index]?.content ?? '');
  rules.html_block = (tokens, index) => {
    const text = textOf(tokens[index]?.content ?? '').trim();
    return text === '' ? '' : `<pre>${text}</pre>\n`;
  };
  rules.image = (tokens, index, options, env, self) =>
    md.utils.escapeHtml(self.renderInlineAsText(tokens[index]?.children ?? [], options, env));
  for (const cell of ['th_open', 'td_open'] as const) {
    rules[cell] = (tokens, index, options, _env, self) => {
      const token = tokens[index];
      const side = /^text-align:(\w+)$/.exec(token?.attrGet('style') ?? '')?.[1];
      if (token && side) token.attrs = [['class', `align-${side}`]];
      return self.renderToken(tokens, index, options);
    };
  }
  return md;
}

/** Whether a link may be followed: `https`, `http`, `mailto`, or a path without a scheme and without a host. */
function isSafeLink(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.trim())?.[1]?.toLowerCase();
  if (scheme !== undefined) return ['https', 'http', 'mailto'].includes(scheme);
  return !url.trim().startsWith('//');
}

/** How many characters the addresses and titles of a document's links may take when it is shown. */
const mostAddressed = 1_000_000;

/**
 * Core rule: a long reference that is used again and again would fill the memory when each link repeats it. Beyond the
 * limit, links are plain words; cmark has a limit for the same reason. Counts in `env`, which all parts of a document
 * share.
 */
function boundAddresses({ tokens, env }: StateCore): void {
  const counted = env as { addressed?: number };
  for (const token of tokens.flatMap(({ children }) => children ?? [])) {
    if (token.type !== 'link_open') continue;
    const length = (token.attrs ?? []).reduce((sum, [, value]) => sum + value.length, 0);
    counted.addressed = (counted.addressed ?? 0) + length;
    if (counted.addressed > mostAddressed) token.attrs = [];
  }
}
