import { linesOf } from './plainLines';

/** A line of a posting that says what they look for. */
export interface PostingLine {
  /** 0-based, in the posting's file. */
  readonly line: number;
  /** Without markup. */
  readonly text: string;
  readonly isHeading: boolean;
  /** How much what it says weighs, from 1. */
  readonly weight: number;
}

type Section = 'requirements' | 'wishes' | 'tasks' | 'boilerplate' | 'other';

const weights: Readonly<Record<Section, number>> = {
  requirements: 3,
  wishes: 2,
  tasks: 2,
  other: 1,
  boilerplate: 0,
};

/** What the heading of a section says about it; the first that fits counts. */
const headings: readonly (readonly [Section, RegExp])[] = [
  [
    'wishes',
    /nice[- ]to[- ]have|bonus points|\bplus(?:es)?\b|preferred|desirable|ideally|von vorteil|wünschenswert|pluspunkte/,
  ],
  [
    'boilerplate',
    /benefit|perks|we offer|what you(?:['’]ll| will) get|what['’]?s in it|why (?:join|us|work|you['’]ll love)|about us|about the company|our company|who we are|our (?:mission|values|culture|story|offices?)|life at|working at|equal|diversity|inclusion|\beeo\b|accommodation|compensation|salary|pay range|how to apply|application process|interview process|hiring process|next steps|privacy|legal|disclaimer|contact|wir bieten|das bieten|bieten wir|unser angebot|über uns|wer wir sind|warum wir|deine vorteile|ihre vorteile|vorteile|kontakt|bewerbung|datenschutz|chancengleichheit|vielfalt/,
  ],
  [
    'requirements',
    /require|qualification|you bring|you have|you['’]ve|who you are|about you|your profile|your skills|skills|experience|looking for|must[- ]have|what you need|you should|you know|we expect|expertise|stack|technolog|tools|profil|du bringst|sie bringen|das bringst|bringst du|anforderung|qualifikation|voraussetzung|kenntnisse|was du|du hast/,
  ],
  [
    'tasks',
    /responsib|you(?:['’]ll| will) do|you do|your role|the role|the job|your work|your tasks|your mission|your impact|duties|day[- ]to[- ]day|in this role|aufgaben|deine rolle|tätigkeit|das erwartet/,
  ],
];

/** Sentences that stand in every posting of a company, wherever they stand. */
const boilerplate =
  /equal[- ]opportunit|without regard to|regardless of (?:race|gender|age|sex|your|their|origin)|all qualified applicants|reasonable accommodation|protected (?:veteran|characteristic|class)|sexual orientation|gender identity|national origin|disabilit|schwerbehind|unabhängig von|e-verify|background check|401\(?k|health insurance|dental|vision insurance|medical,|parental leave|paid (?:time off|leave|vacation)|vacation days|days of vacation|urlaubstage|tage urlaub|unlimited (?:pto|vacation)|stock options|equity package|pension|altersvorsorge|jobticket|gym membership|free (?:lunch|snacks|coffee|drinks)|home[- ]office budget|relocation (?:support|package)|visa sponsor|we (?:were )?founded in|founded in \d{4}|headquarter|backed by|series [a-e]\b|our mission is|gegründet|hauptsitz|salary range|competitive salary|privacy (?:policy|notice)|please (?:apply|send|submit)|apply (?:now|via|through|with)|cookies|great place to work|team (?:events|retreats|lunches|offsites)|we celebrate diversity|learning budget|conference budget/i;

/** A posting without its front matter, comments, and what every posting says. */
export function postingLines(posting: string): PostingLine[] {
  const result: PostingLine[] = [];
  let section: Section = 'other';
  let level = 0;
  for (const { line, text, heading, isItem } of linesOf(posting)) {
    const known = sectionOf(text, heading, isItem);
    if (heading > 0 || known) {
      // A heading below one that is boilerplate belongs to it, unless it says something else.
      if (known || heading <= level || section !== 'boilerplate') section = known ?? 'other';
      if (heading > 0) level = heading;
    }
    const label = /^([^:]{3,40}):\s+\S/.exec(text)?.[1];
    const own = label !== undefined && !isItem ? sectionNamed(label) : undefined;
    const kind = own ?? section;
    if (kind === 'boilerplate' || boilerplate.test(text)) continue;
    result.push({ line, text, isHeading: heading > 0 || known !== undefined, weight: weights[kind] });
  }
  return result;
}

/** The section that a line begins: it is a heading, or a short line of its own that says what one would say. */
function sectionOf(text: string, heading: number, isItem: boolean): Section | undefined {
  const isShort = !isItem && text.length <= 60 && text.split(' ').length <= 7 && !/[.,;!]$/.test(text);
  return heading > 0 || isShort ? sectionNamed(text) : undefined;
}

function sectionNamed(text: string): Section | undefined {
  const words = text.toLowerCase();
  return headings.find(([, pattern]) => pattern.test(words))?.[0];
}
