import { Temporal } from 'temporal-polyfill';

/** A search of a year, the same every time: its files by path. */
export function yearOf(applications: number): ReadonlyMap<string, string> {
  const chance = chanceFrom(7);
  const files = new Map<string, string>();
  for (let index = 0; index < applications; index++) {
    const slug = `company-${String(index + 1).padStart(3, '0')}`;
    const { log, postmortem } = application(index, applications, chance);
    files.set(`${slug}/${slug}.interview.yaml`, log);
    if (postmortem) files.set(`${slug}/${slug}.postmortem.md`, postmortem);
  }
  return files;
}

/** Numbers from 0 up to 1 that look random: mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const names = ['Alder', 'Birch', 'Cedar', 'Dune', 'Ember', 'Fjord', 'Grove', 'Harbor', 'Islet', 'Juniper'];
const trades = ['Systems', 'Health', 'Logistics', 'Energy', 'Games', 'Bank'];
const roles = ['Backend Engineer', 'Platform Engineer', 'Python Developer', 'Senior Software Engineer'];
const types = ['recruiter_screen', 'technical', 'system_design', 'onsite', 'final'] as const;
const asked = {
  recruiter_screen: [
    ['motivation', 'What draws you to this role?', 'Begin with what the team builds'],
    ['communication', 'Tell me about yourself', 'Two minutes: now, before, next'],
  ],
  technical: [
    ['coding', 'Merge overlapping intervals', 'Say the approach before typing'],
    ['algorithms', 'Find the shortest path in a grid', 'Name the complexity unasked'],
  ],
  system_design: [
    ['system_design', 'Design a rate limiter', 'Ask for the numbers first, then draw'],
    ['system_design', 'Design a job queue', 'Begin at the limits and the failure modes'],
  ],
  onsite: [
    ['behavioral', 'Tell me of a conflict in your team', 'Tell what I did, not what we did'],
    ['system_design', 'Track a parcel across four countries', 'Draw the data before the boxes'],
  ],
  final: [['motivation', 'Where do you want to be in three years?', 'Name the craft, not the title']],
} as const;

function application(index: number, applications: number, chance: () => number) {
  const applied = Temporal.PlainDate.from('2025-11-10').add({
    days: Math.floor((index * 350) / applications),
  });
  const learned = 0.8 * (index / applications);
  const of = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)] as Value;
  const isRecent = index > applications * 0.85;
  const reach = chance();
  const planned =
    reach < 0.5
      ? []
      : types.slice(chance() < 0.2 ? 1 : 0, reach < 0.68 ? 1 : reach < 0.85 ? 2 : reach < 0.93 ? 4 : 5);
  let day = applied;
  const rounds = planned.map((type, at) => {
    day = day.add({ days: 3 + Math.floor(chance() * 16) });
    const held = day.toString();
    const heard = day.add({ days: 1 + Math.floor(chance() * 9) });
    day = heard;
    const result = at < planned.length - 1 ? 'passed' : reach > 0.95 ? 'passed' : 'failed';
    const felt = Math.min(4, 1 + Math.floor(chance() * 2.4 + learned * 1.6));
    const questions = asked[type].map(([competency, text, better]) => {
      const rating = Math.max(1, Math.min(4, 1 + Math.floor(chance() * 2.2 + learned * 2)));
      const more = rating <= 2 && chance() < 0.5 ? `, better: ${better}` : '';
      return `      - { text: '${text}', competency: ${competency}, rating: ${String(rating)}${more} }`;
    });
    return [
      `  - type: ${type}`,
      `    date: ${held}T14:00`,
      `    result: ${result}`,
      `    heard: ${heard.toString()}`,
      `    self_rating: ${String(felt)}`,
      `    rated: ${held}`,
      `    questions:`,
      ...questions,
    ].join('\n');
  });
  const outcome = outcomeOf(reach, isRecent, chance());
  const closed = ['rejected', 'withdrawn', 'declined', 'accepted'].includes(outcome);
  const log = [
    `company: ${of(names)} ${of(trades)}`,
    `role: ${of(roles)}`,
    `outcome: ${outcome}`,
    `source: ${of(['referral', 'job_board', 'job_board'])}`,
    `resume: ../../resume-${chance() < 0.5 ? 'short' : 'long'}.md`,
    `applied: ${applied.toString()}`,
    ...(closed ? [`decided: ${day.add({ days: 4 + Math.floor(chance() * 20) }).toString()}`] : []),
    `tags: [${chance() < 0.5 ? 'remote' : 'berlin'}]`,
    ...(rounds.length > 0 ? ['rounds:', ...rounds] : []),
    '',
  ].join('\n');
  return {
    log,
    postmortem: planned.length > 1 && closed ? postmortemOf(index, day.toString(), chance) : undefined,
  };
}

function outcomeOf(reach: number, isRecent: boolean, luck: number): string {
  if (reach > 0.97) return luck < 0.4 ? 'offer' : luck < 0.7 ? 'declined' : 'accepted';
  if (isRecent) return 'pending';
  if (luck < 0.1) return 'withdrawn';
  return luck < 0.45 ? 'no_response' : 'rejected';
}

function postmortemOf(index: number, day: string, chance: () => number): string {
  const box = () => (chance() < 0.35 ? '-' : 'x');
  return `# Looking back

## The facts <!-- section:facts -->

- [${box()}] Followed up? <!-- item:follow-up -->
- [${box()}] Researched? <!-- item:research-done -->

## In the room <!-- section:room -->

- [${box()}] Clear? <!-- item:clear-answers -->
- [${box()}] Used it? <!-- item:research-used -->

## Forward <!-- section:forward -->

### What to do <!-- section:actions -->

- [x] ${index % 2 ? 'Drill system design aloud, twice a week' : 'Tell each story to a friend'} [area:: ${index % 2 ? 'system_design' : 'behavioral'}] [completion:: ${day}]
`;
}
