import { expect } from 'chai';
import { Temporal } from 'temporal-polyfill';
import { alarmAt, type Timer } from '../../../src/platform/alarm';

/** A clock and a timer that stand still until they are moved. */
function atRest(start: string) {
  let now = Temporal.ZonedDateTime.from(start);
  let pending: { at: number; ring: () => void } | undefined;
  const waits: number[] = [];
  const timer: Timer = (milliseconds, ring) => {
    waits.push(milliseconds);
    const own = { at: now.epochMilliseconds + milliseconds, ring };
    pending = own;
    return {
      dispose: () => {
        if (pending === own) pending = undefined;
      },
    };
  };
  const run = (until: Temporal.ZonedDateTime) => {
    while (pending && pending.at <= until.epochMilliseconds) {
      const { at, ring } = pending;
      pending = undefined;
      now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(now.timeZoneId);
      ring();
    }
    now = until;
  };
  return { clock: () => now, timer, waits, run };
}

describe('an alarm', () => {
  const start = '2026-10-12T15:00[Europe/Berlin]';
  const moments: [from: string, to: string][] = [
    ['a minute away', '2026-10-12T15:01[Europe/Berlin]'],
    ['across the end of summer time', '2026-10-25T03:30[Europe/Berlin]'],
    ['further off than timers count', '2027-10-12T15:00[Europe/Berlin]'],
  ];
  for (const [name, to] of moments) {
    it(`rings once, on time: ${name}`, () => {
      const { clock, timer, waits, run } = atRest(start);
      const moment = Temporal.ZonedDateTime.from(to);
      const rung: string[] = [];
      alarmAt(moment, clock, () => rung.push(clock().toString()), timer);
      run(moment.subtract({ seconds: 1 }));
      expect(rung).to.deep.equal([]);
      run(moment.add({ days: 1 }));
      expect(rung).to.deep.equal([moment.toString()]);
      expect(Math.max(...waits)).to.be.at.most(2 ** 31 - 1);
    });
  }

  it('rings soon, and not at once, for a moment that is past', () => {
    const { clock, timer, waits, run } = atRest(start);
    let rung = 0;
    alarmAt(clock().subtract({ hours: 1 }), clock, () => rung++, timer);
    expect(rung).to.equal(0);
    expect(waits).to.deep.equal([0]);
    run(clock());
    expect(rung).to.equal(1);
  });

  it('does not ring once ended, however long it has waited', () => {
    const { clock, timer, run } = atRest(start);
    let rung = 0;
    const alarm = alarmAt(clock().add({ hours: 5 }), clock, () => rung++, timer);
    run(clock().add({ hours: 1 }));
    alarm.dispose();
    run(clock().add({ days: 1 }));
    expect(rung).to.equal(0);
  });
});
