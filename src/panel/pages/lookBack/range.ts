import { localDayOfText } from '../../../model/dates';
import type { Period } from '../../../model/period';
import type { Reader } from '../phrases';

/** The days that the page is about, and ways to others. */
export interface RangeView extends Period {
  readonly presets: readonly Preset[];
}

/** A period with a name. */
interface Preset {
  readonly label: string;
  readonly period: Period;
  readonly current: boolean;
}

/** A period without what is no day. */
export function periodOf({ from, to }: Period, { now }: Reader): Period {
  const day = (text: string | undefined) => localDayOfText(text, now.timeZoneId)?.toString();
  const [first, last] = [day(from), day(to)];
  return { ...(first !== undefined && { from: first }), ...(last !== undefined && { to: last }) };
}

/** The period that is shown, and those that are one press away. */
export function rangeView(period: Period, { now, words }: Reader): RangeView {
  const today = now.toPlainDate();
  const presets: readonly { label: string; period: Period }[] = [
    { label: words.lookAll, period: {} },
    { label: words.lookYear, period: { from: today.with({ month: 1, day: 1 }).toString() } },
    { label: words.lookNinety, period: { from: today.subtract({ days: 90 }).toString() } },
  ];
  const isShown = (other: Period) => other.from === period.from && other.to === period.to;
  return {
    ...period,
    presets: presets.map((preset) => ({ ...preset, current: isShown(preset.period) })),
  };
}
