/** A moment in a log, as the zone of the reader has it. */
export interface Moment {
  /** Milliseconds since 1970; of a date without a time, its local midnight. */
  readonly at: number;
  /** The local day, counted from 1970-01-01. */
  readonly day: number;
  readonly timed: boolean;
}

const hour = 3_600_000;
const dayLength = 24 * hour;

/** What local time is in a zone, from the offsets that `Intl` tells. */
export interface Zone {
  /** The local day of a moment. */
  dayAt(at: number): number;
  midnight(day: number): number;
  /** The moment so many days later on the same clock time. */
  daysAfter(at: number, days: number): number;
  read(text: string | undefined): Moment | undefined;
}

const zones = new Map<string, Zone>();

/** A zone by its IANA name, such as `Europe/Berlin`. */
export function zoneOf(timeZone: string): Zone {
  const zone = zones.get(timeZone) ?? createZone(timeZone);
  zones.set(timeZone, zone);
  return zone;
}

function createZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsets = new Map<number, number>();

  // Clocks change on the hour of UTC in all zones that are asked about.
  const offsetAt = (at: number) => {
    const key = Math.floor(at / hour);
    const known = offsets.get(key);
    if (known !== undefined) return known;
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0'];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000);
    offsets.set(key, offset);
    return offset;
  };

  // A clock time that stands there twice means the first, one that is skipped counts on from before the change: in both
  // cases the offset of the day before holds.
  const fromClock = (clock: number) => {
    const before = clock - offsetAt(clock - dayLength);
    const after = clock - offsetAt(clock + dayLength);
    const right = [before, after].find((at) => at + offsetAt(at) === clock);
    return right ?? before;
  };

  const clockAt = (at: number) => at + offsetAt(at);
  const dayAt = (at: number) => Math.floor(clockAt(at) / dayLength);
  const midnight = (day: number) => fromClock(day * dayLength);
  return {
    dayAt,
    midnight,
    daysAfter: (at, days) => fromClock(clockAt(at) + days * dayLength),
    read: (text) => {
      const [, date, time, offset] = /^([\d-]{10})(?:[T ]([\d:.]+)(.*))?$/.exec(text ?? '') ?? [];
      if (date === undefined) return undefined;
      if (time === undefined) {
        const day = Date.parse(date) / dayLength;
        return { at: midnight(day), day, timed: false };
      }
      const at = offset ? Date.parse(`${date}T${time}${offset}`) : fromClock(Date.parse(`${date}T${time}Z`));
      return { at, day: dayAt(at), timed: true };
    },
  };
}

/** A moment as the agenda tells it: `2026-10-12T13:00:00Z`, without zeros at the end of a second's parts. */
export function instantText(at: number): string {
  return new Date(at).toISOString().replace(/\.?0*Z$/, 'Z');
}
