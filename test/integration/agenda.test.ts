import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import type { DebriefApi } from '../../src/api';
import { debrief, makeLog, place, remove, untilLogbook, writeText } from './support';

const folder = 'agenda-search';

const closed = `company: Acme Robotics
role: Backend Engineer
outcome: rejected
decided: 2031-10-13
rounds:
  - { type: technical, date: 2031-10-06, result: failed }
`;
const open = `company: Bolt
role: Engineer
rounds:
  - { type: hiring_manager, date: 2031-10-12T15:00+02:00, result: passed }
  - { type: system_design, date: 2031-10-20T15:00+02:00 }
`;
const review = (released: string, due: string) => `# Looking back

- [${released}] Let it go <!-- item:feel-released -->

## Next <!-- section:actions -->

- [ ] Drill consistent hashing [area:: system_design] [due:: ${due}]
`;

/** The agenda of this search alone. */
const agendaOf = (api: DebriefApi, now?: string) =>
  api.agenda(now).filter(({ log }) => log.includes(`/${folder}/`));

describe('the agenda for other extensions', () => {
  const now = '2031-10-14T12:00[Europe/Berlin]';
  let api: DebriefApi;
  let acme: string;
  let bolt: string;
  const postmortem = place(folder, 'acme', 'acme.postmortem.md');

  before(async () => {
    api = await debrief();
    await api.whenReady();
    await writeText(postmortem, review(' ', '2031-10-18'));
    acme = (await makeLog(`${folder}/acme`, closed)).toString();
    bolt = (await makeLog(`${folder}/bolt`, open)).toString();
    await api.whenReady();
  });

  after(() => remove(place(folder)));

  it('holds what lies ahead in order, with real names and with no other keys', () => {
    expect(agendaOf(api, now)).to.deep.equal([
      {
        kind: 'follow_up',
        due: '2031-10-13T14:00:00Z',
        title: 'Thank-you for the round with the hiring manager at Bolt',
        log: bolt,
      },
      {
        kind: 'post_mortem',
        due: '2031-10-15',
        title: 'Look back at Acme Robotics, when you are ready',
        log: acme,
        document: postmortem.toString(),
      },
      {
        kind: 'action',
        due: '2031-10-18',
        title: 'Drill consistent hashing',
        log: acme,
        document: postmortem.toString(),
        line: 6,
      },
      {
        kind: 'let_go',
        due: '2031-10-19',
        title: 'Let Acme Robotics go, before the next round',
        log: acme,
        document: postmortem.toString(),
      },
      {
        kind: 'round',
        due: '2031-10-20T13:00:00Z',
        title: 'Bolt: system design round',
        log: bolt,
        line: 4,
      },
    ]);
  });

  const kindsAt = (moment?: string) => agendaOf(api, moment).map(({ kind }) => kind);

  it('takes a moment in each of its forms', () => {
    const late = ['action', 'round'];
    for (const moment of [
      '2031-10-20T12:30:00Z',
      '2031-10-20T12:30Z',
      '2031-10-20T14:30+02:00',
      '2031-10-20T14:30[Europe/Berlin]',
      '2031-10-21T01:30+13:00[Pacific/Auckland]',
    ]) {
      expect(kindsAt(moment), moment).to.include.members(late);
    }
    for (const moment of ['2031-10-20T14:00Z', '2031-10-20T16:00[Europe/Berlin]']) {
      expect(kindsAt(moment), moment).not.to.include('round');
    }
    // A day is all that the zones of the world leave between these.
    expect(kindsAt('2031-10-19')).to.include('round');
    expect(kindsAt('2031-10-19T00:00')).to.deep.equal(kindsAt('2031-10-19'));
    expect(kindsAt('2031-10-22 12:00:30')).not.to.include('round');
  });

  it('goes by the clock where no moment is given', async () => {
    const today = Temporal.Now.plainDateISO();
    const writeToday = () => writeText(postmortem, review(' ', today.toString()));
    await untilLogbook(() => agendaOf(api).some(({ due }) => due === today.toString()), writeToday);
    expect(agendaOf(api)).to.deep.equal(agendaOf(api, Temporal.Now.zonedDateTimeISO().toString()));
  });

  for (const wrong of [
    '',
    'today',
    '12.10.2026',
    '2026-02-30',
    '2026-10-12T25:00Z',
    '2026-10-12T12:00[Mars/Base]',
  ])
    it(`refuses ${JSON.stringify(wrong)} as a moment`, () => {
      expect(() => api.agenda(wrong)).to.throw(RangeError, `${JSON.stringify(wrong)} is not a moment.`);
    });

  it('follows a post-mortem that changes on disk', async () => {
    const change = () => writeText(postmortem, review('x', '2031-12-01'));
    await untilLogbook(() => !kindsAt(now).includes('let_go'), change);
    const found = agendaOf(api, now);
    expect(found.at(-1)).to.include({ kind: 'action', due: '2031-12-01' });
  });
});
