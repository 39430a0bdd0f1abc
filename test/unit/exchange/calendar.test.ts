import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { sync as nodeIcal, type CalendarComponent } from 'node-ical';
import { Temporal } from 'temporal-polyfill';
import {
  agendaEntry,
  calendarText,
  entriesOf,
  roundEntry,
  type CalendarEntry,
} from '../../../src/exchange/calendar';
import { wholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';
import { generatedLog } from '../model/generatedLogs';
import { searchOn } from '../year/generator';
import { lastDay } from '../year/plan';

const zone = 'Europe/Berlin';
const now = Temporal.ZonedDateTime.from('2026-11-22T09:00[Europe/Berlin]');

const acme = `company: Acme Robotics
role: Backend Engineer
outcome: offer
rounds:
  - { type: recruiter_screen, date: 2026-03-28T15:00, duration_minutes: 30, medium: phone, interviewers: [Robin] }
  - { type: technical, date: 2026-03-29T01:30, duration_minutes: 120 }
  - { type: take_home, date: 2026-10-25 }
  - { type: system_design, date: 2026-10-25T02:30 }
  - { type: panel, date: 2026-11-03T10:00+09:00, medium: video, interviewers: [Sam, { name: Kim }] }
  - { type: onsite, date: 2026-11-30T10:00, result: cancelled }
  - { type: final }
offer: { deadline: 2026-12-04T17:00 }
`;

function entries(text: string, path = 'applications/acme/acme.interview.yaml'): CalendarEntry[] {
  return entriesOf(wholeApplication(`file:///home/${path}`, parseLog(text)), path, now);
}

/** An event, as both readers have to see it: times in UTC, days as days, alarms in seconds before. */
interface Event {
  readonly uid: string;
  readonly title: string;
  readonly start: string;
  readonly end: string | undefined;
  readonly alarms: readonly number[];
}

function byUid(events: readonly Event[]): readonly Event[] {
  return [...events].sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

function readWithIcalJs(text: string): readonly Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const written = (time: ICAL.Time) =>
    time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
  return byUid(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const hasEnd = component.hasProperty('dtend');
      return {
        uid: event.uid,
        title: event.summary,
        start: written(event.startDate),
        end: hasEnd ? written(event.endDate) : undefined,
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => -(alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds()),
      };
    }),
  );
}

function readWithNodeIcal(text: string): readonly Event[] {
  const isEvent = (component: CalendarComponent | undefined) => component?.type === 'VEVENT';
  return byUid(
    Object.values(nodeIcal.parseICS(text))
      .filter((component) => isEvent(component as CalendarComponent))
      .map((component) => {
        const event = component as unknown as {
          uid: string;
          summary: string;
          start: Date;
          end?: Date;
          datetype: string;
          alarms?: readonly { trigger: string }[];
        };
        const isDay = event.datetype === 'date';
        // A day is that of the reader's own zone.
        const written = (date: Date) =>
          isDay
            ? `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
            : date.toISOString();
        return {
          uid: event.uid,
          title: event.summary,
          start: written(event.start),
          end: text.includes('DTEND') && !isDay && event.end ? written(event.end) : undefined,
          alarms: (event.alarms ?? []).map(
            ({ trigger }) =>
              -Temporal.Duration.from(trigger).total({ unit: 'seconds', relativeTo: '2026-01-01' }),
          ),
        };
      }),
  );
}

describe('the calendar', () => {
  const text = calendarText(entries(acme), now);

  it('holds dated rounds that were not cancelled, and the deadline of an offer to decide on', () => {
    const events = readWithIcalJs(text);
    const table = events.map(({ title, start, end, alarms }) => [title, start, end, alarms]);
    expect(table).to.have.deep.members([
      [
        'Acme Robotics: Recruiter screen',
        '2026-03-28T14:00:00.000Z',
        '2026-03-28T14:30:00.000Z',
        [86400, 3600],
      ],
      // Over the hour that is left out in spring.
      ['Acme Robotics: Technical', '2026-03-29T00:30:00.000Z', '2026-03-29T02:30:00.000Z', [86400, 3600]],
      ['Acme Robotics: Take-home', '2026-10-25', undefined, [21600]],
      // In the hour that comes twice in autumn: the first time.
      ['Acme Robotics: System design', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', [86400, 3600]],
      ['Acme Robotics: Panel', '2026-11-03T01:00:00.000Z', '2026-11-03T02:00:00.000Z', [86400, 3600]],
      ['Acme Robotics: answer their offer', '2026-12-04', undefined, []],
    ]);
  });

  it('says the same to two readers', () => {
    expect(readWithNodeIcal(text)).to.deep.equal(readWithIcalJs(text));
  });

  it('says who and how, and is private', () => {
    expect(text).to.include('DESCRIPTION:Backend Engineer\\nPhone\\nWith Robin\r\n');
    expect(text).to.include('DESCRIPTION:Backend Engineer\\nVideo\\nWith Sam\\, Kim\r\n');
    expect(text).to.include('DESCRIPTION:Backend Engineer\\nBy 17:00\r\n');
    expect(text.match(/^CLASS:PRIVATE\r$/gm)).to.have.length(6);
  });

  it('updates what was imported before', () => {
    const later = acme.replace('2026-11-03T10:00+09:00', '2026-11-05').replace('Acme Robotics', 'Acme');
    const again = calendarText(entries(later), now.add({ hours: 1 }));
    const uids = (from: string) => readWithIcalJs(from).map(({ uid }) => uid);
    const sequence = (from: string) => Number(/^SEQUENCE:(\d+)\r$/m.exec(from)?.[1]);
    expect(uids(again)).to.deep.equal(uids(text));
    expect(sequence(again)).to.be.greaterThan(sequence(text));
    expect(sequence(text)).to.be.lessThan(2 ** 31);
    expect(again).to.include('DTSTAMP:20261122T090000Z\r\nDTSTART');
  });

  const ends: readonly (readonly [says: string, outcome: string, round: string, events: number])[] = [
    ['a round to come', 'pending', 'date: 2026-11-30', 1],
    ['a round to come beside an offer', 'offer', 'date: 2026-11-30', 1],
    ['no round that a rejection leaves behind', 'rejected', 'date: 2026-11-30', 0],
    ['no round that was withdrawn from', 'withdrawn', 'date: 2026-11-30T10:00, result: pending', 0],
    ['a round of which something was heard', 'rejected', 'date: 2026-11-30, result: failed', 1],
    ['a round that was held before the rejection', 'rejected', 'date: 2026-11-03', 1],
    ['no round that was cancelled', 'pending', 'date: 2026-11-30, result: cancelled', 0],
  ];
  for (const [says, outcome, round, events] of ends) {
    it(`holds ${says}`, () => {
      const found = entries(`company: Acme\noutcome: ${outcome}\nrounds: [{ type: panel, ${round} }]\n`);
      expect(found).to.have.length(events);
    });
  }

  it('tells two logs apart', () => {
    const both = [...entries(acme), ...entries(acme, 'applications/beta/beta.interview.yaml')];
    const uids = readWithIcalJs(calendarText(both, now)).map(({ uid }) => uid);
    expect(new Set(uids).size).to.equal(12);
  });

  it('takes one round alone, with the UID that it has among all', () => {
    const application = wholeApplication('file:///acme.interview.yaml', parseLog(acme));
    const one = roundEntry(application, 'applications/acme/acme.interview.yaml', 4, zone);
    expect(text).to.include(/^UID:.*\r$/m.exec(calendarText(one ? [one] : [], now))?.[0]);
    for (const index of [5, 6, 7])
      expect(roundEntry(application, 'x', index, zone), String(index)).to.equal(undefined);
  });

  it('takes actions and reviews of the agenda, and nothing else of it', () => {
    const items = [
      { kind: 'action', due: '2026-12-01', title: 'Drill consistent hashing' },
      { kind: 'action', due: '2026-12-02', title: 'Drill consistent hashing' },
      { kind: 'post_mortem', due: '2026-11-30', title: 'Acme: when you are ready' },
      { kind: 'action', due: '2026-12-01T08:00:00Z', title: 'Call Robin' },
      { kind: 'let_go', due: '2026-11-30', title: 'Let go' },
      { kind: 'round', due: '2026-11-30', title: 'Technical' },
    ];
    const events = calendarText(
      items.flatMap((item) => agendaEntry(item, 'a.interview.yaml') ?? []),
      now,
    );
    const read = readWithIcalJs(events);
    expect(read.map(({ start, title, alarms }) => [start, title, alarms])).to.have.deep.members([
      ['2026-12-01', 'Drill consistent hashing', []],
      ['2026-12-02', 'Drill consistent hashing', []],
      ['2026-11-30', 'Acme: when you are ready', []],
      ['2026-12-01T08:00:00.000Z', 'Call Robin', []],
    ]);
    expect(new Set(read.map(({ uid }) => uid)).size).to.equal(4);
    expect(readWithNodeIcal(events)).to.deep.equal(read);
  });

  it('without events is still a calendar', () => {
    expect(readWithIcalJs(calendarText([], now))).to.deep.equal([]);
  });

  const hostile: readonly { readonly name: string; readonly company: string }[] = [
    { name: 'CJK', company: '株式会社'.repeat(40) },
    { name: 'emoji', company: '👩🏽‍💻🦊'.repeat(30) },
    { name: 'structure', company: 'A;B,C\\n\nEND:VEVENT\r\nBEGIN:VEVENT:"x"\\' },
    { name: 'control characters', company: 'a\u0000b\u0007c\u001Fd\u0085e\tf' },
    { name: 'half an emoji', company: 'a\uD83Db' },
  ];
  for (const { name, company } of hostile) {
    it(`keeps to its form for a company of ${name}`, () => {
      const written = calendarText(
        entries(`company: ${JSON.stringify(company)}\nrounds: [{ type: panel, date: 2026-11-03T10:00 }]\n`),
        now,
      );
      expectForm(written);
      const [event, ...others] = readWithIcalJs(written);
      expect(others).to.deep.equal([]);
      const readable = company
        .replaceAll('\r\n', '\n')
        .replace(/(?!\n)\p{Cc}/gu, ' ')
        .replace(/\p{Surrogate}/gu, '\uFFFD');
      expect(event?.title).to.equal(`${readable}: Panel`);
    });
  }

  for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland']) {
    it(`tells two readers the same of the search of a whole year, in ${timeZone}`, () => {
      const found = searchOn(lastDay).applications.flatMap(({ log, text }) =>
        entriesOf(
          wholeApplication(log, parseLog(text)),
          log.slice(log.indexOf('applications/')),
          now.withTimeZone(timeZone),
        ),
      );
      const written = calendarText(found, now);
      expectForm(written);
      const events = readWithIcalJs(written);
      expect(events.length).to.be.above(100);
      expect(events).to.have.length(found.length);
      expect(new Set(events.map(({ uid }) => uid)).size).to.equal(events.length);
      expect(readWithNodeIcal(written)).to.deep.equal(events);
      // iCalendar knows no parts of a second.
      const starts = found.map(({ when }) =>
        'start' in when ? Math.floor(when.start.epochMilliseconds / 1000) * 1000 : when.toString(),
      );
      const told = events.map(({ start }) => (start.length === 10 ? start : Date.parse(start)));
      expect(told.map(String).sort()).to.deep.equal(starts.map(String).sort());
    });
  }

  it('keeps to its form for any log, and loses no event', () => {
    fc.assert(
      fc.property(
        generatedLog,
        fc.constantFrom('UTC', 'Pacific/Apia', 'America/St_Johns'),
        (log, timeZone) => {
          const application = wholeApplication('file:///a.interview.yaml', parseLog(log));
          const found = entriesOf(application, 'a.interview.yaml', now.withTimeZone(timeZone));
          const written = calendarText(found, now);
          expectForm(written);
          expect(readWithIcalJs(written)).to.have.length(found.length);
        },
      ),
    );
  });

  it('keeps to its form for any date', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const date = fc
      .tuple(
        fc.constantFrom('0000', '0001', '1582', '1999', '2026', '2100', '9998', '9999'),
        fc.constantFrom('01-01', '03-29', '10-25', '12-31'),
        two(23),
        two(59),
        fc.constantFrom('', 'Z', '+14:00', '-12:00'),
        fc.boolean(),
      )
      .map(([year, rest, hour, minute, offset, whole]) =>
        whole ? `${year}-${rest}` : `${year}-${rest}T${hour}:${minute}${offset}`,
      );
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 100_000 }), (when, minutes) => {
        const found = entries(
          `company: A\noutcome: offer\noffer: { deadline: ${when} }\nrounds: [{ date: ${when}, duration_minutes: ${String(minutes)} }]\n`,
        );
        const written = calendarText(found, now);
        expectForm(written);
        expect(readWithNodeIcal(written)).to.deep.equal(readWithIcalJs(written));
      }),
    );
  });
});

/** RFC 5545, 3.1: lines of at most 75 octets, each ended by CR LF; no control characters. */
function expectForm(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).to.equal(true);
  expect(text.replaceAll('\r\n', '')).not.to.match(/\p{Cc}|\p{Surrogate}/u);
  for (const line of text.split('\r\n'))
    expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
}
