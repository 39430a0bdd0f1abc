import type { Clock } from './clock';
import type { Disposable } from './disposable';

/** Calls back once, after so many milliseconds; ending it cancels. Passed in, so that tests never wait. */
export type Timer = (milliseconds: number, ring: () => void) => Disposable;

/**
 * The longest single wait. A timer stands still while the machine sleeps, and counts no further than 2^31 milliseconds:
 * so the clock is asked again now and then.
 */
const longestMilliseconds = 5 * 60 * 1000;

const hostTimer: Timer = (milliseconds, ring) => {
  const timer = setTimeout(ring, milliseconds);
  return { dispose: () => clearTimeout(timer) };
};

/**
 * Rings once when the clock has come to a moment; soon, but never before this returns, when that is past. Ending it
 * cancels.
 */
export function alarmAt(
  moment: { readonly epochMilliseconds: number },
  clock: Clock,
  ring: () => void,
  timer: Timer = hostTimer,
): Disposable {
  let waiting: Disposable;
  const wait = (left: number) => {
    waiting = timer(Math.min(Math.max(left, 0), longestMilliseconds), () => {
      const rest = moment.epochMilliseconds - clock().epochMilliseconds;
      if (rest > 0) wait(rest);
      else ring();
    });
  };
  wait(moment.epochMilliseconds - clock().epochMilliseconds);
  return { dispose: () => waiting.dispose() };
}
