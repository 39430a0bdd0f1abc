import { suggestion, type Suggestion } from './posting';

/** How postings name the company, the role or both. The first that fits wins; each is tried on every line. */
const phrases: readonly RegExp[] = [
  /^(?:company|employer|firma|unternehmen)\s*:\s*(?<company>.+)$/i,
  /^(?:(?:job )?title|role|position|stelle)\s*:\s*(?<role>.+)$/i,
  /^(?<role>.+?)\s+(?:at|bei|chez|@)\s+(?<company>.+)$/,
  /^(?<company>.+?)\s+(?:is|are)\s+(?:currently\s+|now\s+)?(?:hiring|looking for|seeking|searching for)\s*(?:(?:an?|our next|our first)\s+(?<role>[^.,:;!?]+))?/,
  /^join\s+(?<company>.+?)\s+as\s+(?:an?|our)\s+(?<role>[^.,:;!?]+)/i,
  /^(?:we are|we're)\s+(?:looking for|hiring|seeking)\s+(?:an?|our next|our first)\s+(?<role>[^.,:;!?]+)/i,
  /^(?<role>.+?)\s+[|–—·-]\s+(?<company>.+)$/,
  /^(?<company>.+?)\s+[|–—·-]\s+(?<role>.+)$/,
  /^(?:about|über|life at|why|welcome to|working at)\s+(?<company>[^.,:;!?]+)[.:!?]?$/i,
  /^(?:at)\s+(?<company>[^.,:;!?]+),\s/i,
  /^(?<role>.+)$/,
];

const roleNouns =
  /\b(?:engineer(?:in)?|developer|entwickler(?:in)?|programmer|architect|analyst|scientist|researcher|designer|manager|director|lead|head of|consultant|specialist|administrator|technician|coordinator|assistant|associate|officer|representative|accountant|editor|writer|recruiter|nurse|teacher|intern|werkstudent(?:in)?|trainee|advocate|strategist|marketer|sre|devops|cto|vp)\b/i;

/** What stands where a company might, and names none. */
const nobody =
  /^(?:the|this|that|your|our|my|we|us|you|it|a|an|what|who|who we are|job|role|team|company|position|apply|benefits|remote|hybrid|full[- ]time|part[- ]time|least|home|scale|once|work)\b/i;

/** What the wording of a posting tells: nothing rather than something doubtful. */
export function suggestionFromText(text: string): Suggestion {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^[\s#>*_•-]+|[\s*_#]+$/g, ''))
    .filter((line) => line !== '' && line.length <= 200)
    .slice(0, 60);
  let company = '';
  let role = '';
  for (const phrase of phrases) {
    for (const line of lines) {
      const groups = phrase.exec(line)?.groups;
      if (!groups || !fits(groups)) continue;
      company ||= tidy(groups['company']);
      role ||= tidy(groups['role']);
    }
  }
  return suggestion(company, role);
}

/** Whether what a phrase found as company and role can be these. */
function fits(groups: Readonly<Record<string, string | undefined>>): boolean {
  const { company, role } = groups;
  return (company === undefined || isCompany(tidy(company))) && (role === undefined || isRole(tidy(role)));
}

function isCompany(text: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    text.length <= 50 &&
    text.split(/\s+/).length <= 5 &&
    !nobody.test(text) &&
    !roleNouns.test(text)
  );
}

function isRole(text: string): boolean {
  return (
    text.length <= 80 &&
    text.split(/\s+/).length <= 9 &&
    roleNouns.test(text) &&
    !/[.!?]$|\b(?:we|you|our|your|will|and you)\b/i.test(text)
  );
}

/** Without what stands around a name: brackets with a place, a place after a comma or bar, punctuation. */
function tidy(text = ''): string {
  return text
    .replace(/\s+[|·•–—]\s.*$/, '')
    .replace(/\s+\((?:remote|hybrid|[A-Z][^)]*)\)$/i, '')
    .replace(/[\s,.:;!]+$/, '')
    .trim();
}

/** The wording of a posting as a file keeps it: as it is, but no comment in it can be taken for a marker of ours. */
export function postingFile(text: string): string {
  return `${text.replaceAll(/\r\n?/g, '\n').replaceAll('<!--', '<\\!--').trim()}\n`;
}
