import { companyOf, type Application } from './logbook';
import { namesOf } from './names';
import { escapePattern } from './pattern';

/** What applications are called on screen. */
export interface Names {
  readonly hidden: boolean;
  /** By URI of the log. */
  readonly of: ReadonlyMap<string, string>;
  /** Puts the shown name of every company in place of its own, wherever it stands in a text; in HTML too. */
  readonly mask: (text: string) => string;
}

/** The names of a search: as they are, or with a letter for each company. */
export function namesFor(applications: readonly Application[], hidden: boolean): Names {
  const of = namesOf(applications, hidden);
  return { hidden, of, mask: hidden ? maskOf(applications, of) : (text) => text };
}

function maskOf(applications: readonly Application[], of: ReadonlyMap<string, string>): Names['mask'] {
  const shown = new Map<string, string>();
  for (const application of applications) {
    const company = companyOf(application).trim();
    for (const spelling of [company, escapeHtml(company)]) {
      shown.set(spelling.toLowerCase(), of.get(application.uri) ?? '');
    }
  }
  shown.delete('');
  if (shown.size === 0) return (text) => text;
  // The longest first: a name may begin with another one.
  const spellings = [...shown.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
  const company = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spellings.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(company, (name) => shown.get(name.toLowerCase()) ?? name);
}

/** As the Markdown renderer escapes text. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
