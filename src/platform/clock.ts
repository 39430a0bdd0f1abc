import { Temporal } from 'temporal-polyfill';

/** Tells the time, in the reader's zone. Passed to whatever needs it, so that tests can set it. */
export type Clock = () => Temporal.ZonedDateTime;

/** The host's own clock. */
export const systemClock: Clock = () => Temporal.Now.zonedDateTimeISO();
