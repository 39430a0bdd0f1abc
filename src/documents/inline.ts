import type { Token } from 'markdown-it';

/** The words of inline tokens: without markup, comments and boxes, in one line. */
export function plainText(children: readonly Token[]): string {
  return children.map(wordsOf).join('').replace(/\s+/g, ' ').trim();
}

function wordsOf({ type, content, children }: Token): string {
  if (type === 'text' || type === 'code_inline') return content;
  if (type === 'image') return plainText(children ?? []);
  if (type === 'html_inline') return withoutComments(content);
  return type.endsWith('break') ? ' ' : '';
}

/** A text without its HTML comments; one that is never closed stays. */
export function withoutComments(text: string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return result + text.slice(from);
    result += text.slice(from, start);
    from = end + 3;
  }
}
