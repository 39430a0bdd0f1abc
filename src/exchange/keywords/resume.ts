import { linesOf } from './plainLines';

/** Whether a file is one that holds no plain text: a PDF by its first bytes, other documents by their names. */
export function isOfficeDocument(name: string, start: string): boolean {
  return start.includes('%PDF-') || /\.(?:pdf|docx?|odt|rtf|pages)$/i.test(name);
}

/** The lines of a résumé in Markdown, plain text or JSON Resume (jsonresume.org), without markup. */
export function resumeLines(resume: string): string[] {
  return linesOf(jsonTexts(resume)?.join('\n') ?? resume).map(({ text }) => text);
}

/** All texts of a JSON document; undefined when it is none. */
function jsonTexts(source: string): string[] | undefined {
  if (!/^\uFEFF?\s*[{[]/.test(source)) return undefined;
  try {
    const texts: string[] = [];
    const open: unknown[] = [JSON.parse(source.replace(/^\uFEFF/, ''))];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(value) as unknown[]) open.push(inner);
    }
    return texts;
  } catch {
    return undefined;
  }
}
