/** Who offers a job, and what job, as far as its posting tells. */
export interface Suggestion {
  readonly company?: string;
  readonly role?: string;
}

/** The parts of a web address that matter here: the host in lower case, the path's steps and the query decoded. */
interface Address {
  readonly host: string;
  readonly steps: readonly string[];
  readonly query: readonly (readonly [key: string, value: string])[];
}

/** Where job boards put the slugs of the company and the role: matched against the host and the steps, with slashes. */
const boardShapes: readonly RegExp[] = [
  /^(?:job-)?boards(?:\.eu)?\.greenhouse\.io\/(?<company>[^/]+)/,
  /^jobs(?:\.eu)?\.lever\.co\/(?<company>[^/]+)/,
  /^jobs\.ashbyhq\.com\/(?<company>[^/]+)/,
  /^ats\.rippling\.com\/(?:[a-z]{2}-[A-Z]{2}\/)?(?<company>[^/]+)\/jobs/,
  /^(?<company>[^./]+)\.wd\d+\.myworkdayjobs\.com\/.*\bjob\/(?:.*\/)?(?<role>[^/]+?)_[^/_]*\d[^/]*\/$/,
  /^(?<company>[^./]+)\.wd\d+\.myworkdayjobs\.com\//,
  /^(?:[a-z]+\.)?linkedin\.com\/jobs\/view\/(?<role>.+)-at-(?<company>.+)-\d{6,}\/$/,
  /^apply\.workable\.com\/(?!j\/)(?<company>[^/]+)/,
  /^(?:jobs|careers)\.smartrecruiters\.com\/(?<company>[^/]+)(?:\/\d+-(?<role>[^/]+))?/,
  /^(?<company>[^./]+)\.recruitee\.com\/(?:o\/(?<role>[^/]+))?/,
  /^(?<company>[^./]+)\.jobs\.personio\.(?:de|com)\//,
  /^(?<company>[^./]+)\.teamtailor\.com\/(?:jobs\/\d+-(?<role>[^/]+))?/,
  /^(?<company>[^./]+)\.bamboohr\.com\//,
  /^(?<company>[^./]+)\.breezy\.hr\/(?:p\/[0-9a-f]{6,}-(?<role>[^/]+))?/,
  /^(?<company>[^./]+)\.pinpointhq\.com\//,
  /^(?:careers|jobs)-(?<company>[^./]+)\.icims\.com\/(?:jobs\/\d+\/(?<role>[^/]+)\/job)?/,
  /^jobs\.jobvite\.com\/(?:careers\/)?(?<company>[^/]+)/,
  /^join\.com\/companies\/(?<company>[^/]+)(?:\/\d+-(?<role>[^/]+))?/,
  /^(?:www\.)?welcometothejungle\.com\/(?:[a-z]{2}\/)?companies\/(?<company>[^/]+)(?:\/jobs\/(?<role>[^/_]+))?/,
  /^(?:www\.)?ycombinator\.com\/companies\/(?<company>[^/]+)(?:\/jobs\/[^/-]+-(?<role>[^/]+))?/,
  /^(?:www\.)?wellfound\.com\/company\/(?<company>[^/]+)(?:\/jobs\/\d+-(?<role>[^/]+))?/,
  /^(?:www\.)?wellfound\.com\/jobs\/\d+-(?<role>[^/]+)/,
];

/** The companies' own pages: `careers.acme.com`, `acme.co.uk/careers/…`. */
const ownShapes: readonly RegExp[] = [
  /^(?:careers?|jobs|karriere)\.(?<company>[^./]{2,})\.(?:com?\.|org\.)?[a-z]{2,}\//,
  /^(?:www\.)?(?<company>[^./]{2,})\.(?:com?\.|org\.)?[a-z]{2,}\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:careers?|karriere)\//i,
];

/** Hosts that list other companies' jobs: their own name says nothing. */
const boardHosts =
  /(?:^|\.)(?:linkedin|indeed|glassdoor|monster|stepstone|xing|dice|ziprecruiter|reed|seek|bing|github|notion|medium|reddit|greenhouse|lever|ashbyhq|rippling|myworkdayjobs|workable|smartrecruiters|recruitee|personio|teamtailor|bamboohr|breezy|pinpointhq|icims|jobvite|join|welcometothejungle|ycombinator|wellfound)\.(?:com?\.)?[a-z]+$/;

/** Keys of a query that say where a reader came from, and nothing about the job. */
const tracking =
  /^(?:utm_.*|gh_src|lever-(?:source|origin)|source|src|ref|referrer|refid|trk|trackingid|fbclid|gclid|mc_[ce]id)$/i;

/** Steps of an address that name no company. */
const noCompany = /^(?:\d.*|www|app|apply|api|embed|jobs?|careers?|company|companies|search|en|de|fr)$/i;

/** How a job's title says that everybody may apply, and its number. */
const roleEndings =
  /(?:[\s,/|–-]*\(?\b[mwfdx](?:(?:\s?[/|*-]\s?|\s)[mwfdxn]){1,3}\b\)?|[\s-]+(?:R|JR|REQ)?-?\d{3,})\s*$/i;

/** Whether a text is one http(s) address, and nothing else. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/i.test(text.trim());
}

/** An address as it is compared: without scheme, `www.`, fragment, tracking and a slash at the end of its path. */
export function comparableAddress(text: string): string {
  const address = readAddress(text);
  if (!address) return text.trim();
  const query = address.query.filter(([key]) => !tracking.test(key)).map((pair) => pair.join('='));
  const place = [address.host.replace(/^www\./, ''), ...address.steps].join('/');
  return query.length === 0 ? place : `${place}?${query.sort().join('&')}`;
}

/** What the address of a posting tells: nothing rather than something doubtful. */
export function suggestionFromAddress(text: string): Suggestion {
  const address = readAddress(text);
  if (!address) return {};
  const place = `${[address.host, ...address.steps].join('/')}/`;
  const shapes = boardHosts.test(address.host) ? boardShapes : [...boardShapes, ...ownShapes];
  const match = shapes.map((shape) => shape.exec(place)).find((found) => found !== null);
  const embeddedFor = address.host.endsWith('greenhouse.io') && address.query.find(([key]) => key === 'for');
  const company = embeddedFor ? embeddedFor[1] : (match?.groups?.['company'] ?? '');
  return suggestion(noCompany.test(company) ? '' : title(company), title(match?.groups?.['role'] ?? ''));
}

/** A suggestion of what is not empty, the role without its endings. */
export function suggestion(company: string, role: string): Suggestion {
  const plainRole = role.replace(roleEndings, '').trim();
  return { ...(company && { company }), ...(/\p{L}/u.test(plainRole) && { role: plainRole }) };
}

function readAddress(text: string): Address | undefined {
  if (!isAddress(text)) return undefined;
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/([^/?#]+)([^?#]*)\??([^#]*)/i.exec(text.trim()) ?? [];
  return {
    host: host.toLowerCase(),
    steps: path.split('/').filter(Boolean).map(decoded),
    query: query.split('&').filter(Boolean).map(keyAndValue),
  };
}

function keyAndValue(pair: string): [string, string] {
  const [key = '', ...value] = pair.split('=');
  return [decoded(key), decoded(value.join('='))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A slug as a person would write it: `head-of-data` → `Head of Data`. */
function title(slug: string): string {
  const words = slug.split(/[-_+\s]+/).filter(Boolean);
  return words
    .map((word, index) => (index > 0 && smallWords.test(word) ? word : capitalised(word)))
    .join(' ');
}

const smallWords = /^(?:of|and|for|the|in|to|at)$/;
const abbreviations = /^(?:ai|api|ml|qa|sre|it|ui|ux|hr|vp|cto|ceo|aws|sap|ii|iii|iv)$/i;

function capitalised(word: string): string {
  if (abbreviations.test(word)) return word.toUpperCase();
  if (/^ios$/i.test(word)) return 'iOS';
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
