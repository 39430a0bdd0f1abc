import { Temporal } from 'temporal-polyfill';
import { readReviewed } from '../../../../src/documents/reviewed';
import { agendaOf, type AgendaSettings, type TitledEntry } from '../../../../src/model/agenda';
import { reviewedKinds } from '../../../../src/model/reviewed';
import { keptLog } from '../../../../src/model/lines';
import { toApplication, type Application } from '../../../../src/model/logbook';
import { parseLog } from '../../../../src/model/parse';

/** The settings as they are shipped. */
export const usual: AgendaSettings = {
  followUpAfterHours: 24,
  checkInAfterDays: 14,
  coolOffDays: [0, 1, 2, 3, 5],
};

/** The files of a search by name: `a` is a log, `a.prep` and `a.postmortem` are the documents beside it. */
export type Files = Readonly<Record<string, string>>;

/** The applications that these files stand for. */
export function applicationsOf(files: Files): Application[] {
  return Object.entries(files)
    .filter(([name]) => !name.includes('.'))
    .map(([slug, text]) => {
      const documents = reviewedKinds.flatMap((kind) => {
        const document = files[`${slug}.${kind}`];
        return document === undefined ? [] : readReviewed(`file:///${slug}.${kind}.md`, kind, document);
      });
      return toApplication(`file:///${slug}.interview.yaml`, keptLog(parseLog(text)), documents);
    });
}

/** The agenda of a search, untitled but for its kinds. `now` names its time zone in brackets. */
export function agendaAt(now: string, files: Files, settings = usual): readonly TitledEntry[] {
  const at = Temporal.ZonedDateTime.from(now);
  return agendaOf(applicationsOf(files), settings, at, ({ kind, action }) => action?.text ?? kind);
}

/** An agenda in short: `round 2026-10-20 acme`. */
export function inShort(entries: readonly TitledEntry[]): string[] {
  return entries.map(({ kind, due, application }) => `${kind} ${due} ${application.slug}`);
}

/** A time in Berlin. */
export const berlin = (time: string) => `${time}[Europe/Berlin]`;
