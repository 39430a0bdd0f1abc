import type { Temporal } from 'temporal-polyfill';
import * as vscode from 'vscode';
import type { TitledEntry } from '../../model/agenda';
import { nearMomentWords } from '../../model/dateWords';
import { isAppointment } from '../../model/nextUp';
import {
  afterPuttingOff,
  afterShowing,
  putOffTimes,
  remindersDue,
  type Remembered,
} from '../../model/reminders';
import type { Clock } from '../../platform/clock';
import { remember } from '../../platform/memory';
import { calendarAt } from '../../platform/moments';
import { setting } from '../../platform/settings';
import { openingOf } from './open';
import type { Present } from './present';

const memoryKey = 'debrief.reminders';

/** More than so many at once become a single message. */
const mostAtOnce = 2;

/** Shows reminders, each once, and remembers that across sessions. */
export interface Reminders {
  /** Shows what is due. @returns when to look again, should nothing change before */
  look(present: Present): Temporal.ZonedDateTime | undefined;
}

/** @param onPutOff told when the next look may have to come sooner */
export function createReminders(memory: vscode.Memento, clock: Clock, onPutOff: () => void): Reminders {
  const remembered = () => memory.get<Remembered>(memoryKey, {});

  const remind = async (entry: TitledEntry) => {
    const { t } = vscode.l10n;
    const now = clock();
    const times = putOffTimes(entry, now);
    const open = { title: t('Open') };
    const later = { title: t('Later Today'), until: times.later };
    const tomorrow = { title: t('Tomorrow'), until: times.tomorrow };
    const words = isAppointment(entry)
      ? t('{0}, {1}', entry.title, nearMomentWords(entry.due, calendarAt(now)))
      : entry.title;
    const pressed = await vscode.window.showInformationMessage(
      words,
      ...[open, ...[later, tomorrow].filter(({ until }) => until !== undefined)],
    );
    if (pressed === open) {
      const { command, arguments: args = [] } = openingOf(entry);
      await vscode.commands.executeCommand(command, ...(args as unknown[]));
    }
    const until = pressed === later ? times.later : pressed === tomorrow ? times.tomorrow : undefined;
    if (until) {
      await remember(memory, memoryKey, afterPuttingOff(remembered(), entry, until, clock()));
      onPutOff();
    }
  };

  const remindOfAll = async (count: number) => {
    const show = vscode.l10n.t('Show');
    const words = vscode.l10n.t('Next Up has {0} reminders for you.', String(count));
    const pressed = await vscode.window.showInformationMessage(words, show);
    if (pressed === show) await vscode.commands.executeCommand('debrief.nextUp.focus');
  };

  return {
    look: ({ entries, applications, now }) => {
      // The sample is there to be looked at; it calls nobody.
      const real = entries.filter(({ application }) => application.log.sample !== true);
      const { show, next } = remindersDue(real, applications, remembered(), setting('reminders'), now);
      if (show.length > 0) {
        void remember(memory, memoryKey, afterShowing(remembered(), show, now));
        if (show.length > mostAtOnce) void remindOfAll(show.length);
        else for (const entry of show) void remind(entry);
      }
      return next;
    },
  };
}
