import { Temporal } from 'temporal-polyfill';
import { wholeApplication, type WholeApplication } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';
import type { Reader } from '../../../src/panel/pages/phrases';
import { english } from '../../../src/panel/words';

/** A reader in Berlin, on the morning of 30 October 2026. */
export const reader: Reader = {
  now: Temporal.ZonedDateTime.from('2026-10-30T09:00[Europe/Berlin]'),
  locale: 'en',
  words: english,
  translate: (label) => label,
};

/** The applications of a search, from the texts of their logs, with all that these say. */
export function searchOf(...logs: readonly string[]): readonly WholeApplication[] {
  return logs.map((text, index) =>
    wholeApplication(`file:///s/${String(index)}/log.interview.yaml`, parseLog(text)),
  );
}

/** The application of one log. */
export function applicationOf(text: string): WholeApplication {
  const [application] = searchOf(text);
  if (!application) throw new Error('The log was not taken');
  return application;
}

/** A date as the host writes it, with the spaces that people type. */
export function plain(text: string | undefined): string | undefined {
  return text?.replace(/[\u202F\u00A0]/g, ' ');
}
