import type { Log } from '../model/log';
import { inline } from './phrases';
import type { DocumentProblem } from './problems';
import { readDocument } from './read';

/** Problems that would leave a block of every document empty. */
const blocking: readonly DocumentProblem['code'][] = ['damaged-marker', 'nested-marker', 'doubled-block'];

/** Why no document can be made from a template; empty when one can. */
export function templateProblems(template: string): DocumentProblem[] {
  return readDocument(template).problems.filter(({ code }) => blocking.includes(code));
}

/** The names that a template may ask for, by what stands between its braces. */
export type Names = ReadonlyMap<string, string>;

/** The names of a log, for `{{company}}` and `{{role}}`, fit for a heading. */
export function namesIn({ company, role }: Log): Names {
  return new Map([
    ['company', inHeading(company) || 'this company'],
    ['role', inHeading(role) || 'this role'],
  ]);
}

/** Writes names where a template asks for them: `{{company}}`. What it asks for beside these stays. */
export function fillNames(template: string, names: Names): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, key: string) => names.get(key) ?? whole);
}

/** A number sign behind a space would end a heading. */
function inHeading(name: string): string {
  return inline(name).replaceAll(' #', ' \\#');
}
