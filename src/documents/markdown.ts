/** Punctuation that means something in Markdown wherever it stands, math (`$`) and tables (`|`) included. */
const special = /[\\`*[\]~|$]/g;

/**
 * What a user wrote, as one line of plain Markdown text for a generated block: shows exactly these words, whatever
 * they look like (markers, tasks, headings, links, HTML), and stays as it is when Prettier formats the document.
 * Line breaks and runs of spaces become one space.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(special, '\\$&')
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replace(/<(?=[a-z/!?])/gi, '&lt;')
      // Prettier takes an address for a link, and rewrites an escaped asterisk at its end.
      .replace(/https?:\/\/\S*/gi, (address) => address.replaceAll('\\*', '&#42;'))
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
      .replace(/^(?:[-+=>#])/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}
