import * as vscode from 'vscode';
import { nearMomentWords } from '../../model/dateWords';
import { nextAppointment } from '../../model/nextUp';
import type { Disposable } from '../../platform/disposable';
import { calendarAt } from '../../platform/moments';
import { setting } from '../../platform/settings';
import type { Present } from './present';
import { appointmentWords } from './words';

/**
 * The next round or offer deadline in the status bar, where the setting asks for it. Names no company: screens are
 * shared.
 */
export function createStatusBar(): Disposable & { show(present: Present): void } {
  const item = vscode.window.createStatusBarItem('debrief.next', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Debrief: Next Up');
  item.command = 'debrief.nextUp.focus';
  return {
    show: ({ entries, now }) => {
      const next = setting('statusBar') ? nextAppointment(entries, now) : undefined;
      if (!next) {
        item.hide();
        return;
      }
      item.text = `$(calendar) ${appointmentWords(next)} ${nearMomentWords(next.due, calendarAt(now))}`;
      item.tooltip = next.title;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
