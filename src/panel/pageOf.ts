import * as vscode from 'vscode';
import { renderPrepStages, renderStages, type StageView } from '../documents/stages';
import { tracedLessonsOf } from '../model/lessons';
import type { Application } from '../model/logbook';
import { namesFor } from '../model/mask';
import { agendaOnScreen } from '../platform/agendaWords';
import { Failure } from '../platform/failure';
import { hiddenName } from '../platform/settings';
import { exists, partnerOf, readOptionalText } from '../workspace/files';
import { readWhole, withWhole } from '../workspace/readLogs';
import { goalsOf } from './goals';
import type { PanelServices } from './services';
import type { Destination, Place } from './place';
import type { Page } from './protocol';
import { applicationPage, type Found, type FoundDocument } from './pages/application';
import { applicationsPage } from './pages/applications';
import { decidePage, isDeciding } from './pages/decide';
import { lookBackPage } from './pages/lookBack';
import { nowPage } from './pages/now';
import { bestAnswers } from './pages/now/learned';
import { english, type Words } from './words';

/** The words of the panel in the language of the window. */
export const words = Object.fromEntries(
  Object.entries(english).map(([key, text]) => [key, vscode.l10n.t(text)]),
) as Words;

/** Makes the page of a place from the facts as they are now. */
export async function pageOf(place: Place, { workspace, clock }: PanelServices): Promise<Page> {
  await workspace.whenReady();
  const applications = workspace.logbook.applications();
  const names = namesFor(applications, hiddenName());
  const shown = { applications, names };
  const translate = (label: string) => vscode.l10n.t(label);
  const reader = { now: clock(), locale: vscode.env.language, words, translate };
  switch (place.page) {
    case 'now': {
      const lessons = tracedLessonsOf(applications, reader.now, []);
      const best = new Set(bestAnswers(lessons).map(({ log }) => log));
      return nowPage(
        { applications: await withWhole(applications, ({ uri }) => best.has(uri)), names },
        {
          lessons,
          agenda: agendaOnScreen(applications, names, reader.now),
          goals: await goalsOf(applications),
        },
        reader,
      );
    }
    case 'applications':
      return applicationsPage(shown, reader);
    case 'decide':
      return decidePage(
        { applications: await withWhole(applications, ({ log }) => log.offer !== undefined), names },
        reader,
      );
    case 'lookBack':
      return lookBackPage(shown, place, reader);
    case 'application': {
      const known = workspace.logbook.get(place.log);
      const [application] = known ? await readWhole([known]) : [];
      if (!application) return { place, kind: 'gone' };
      return applicationPage(application, names, await findBeside(application), reader);
    }
  }
}

/** Where one can go from anywhere: to a decision only while there is one. */
export function destinationsOf({ workspace, clock }: PanelServices): readonly Destination[] {
  const deciding = isDeciding(workspace.logbook.applications(), clock());
  return ['now', 'applications', ...(deciding ? (['decide'] as const) : []), 'lookBack'];
}

/** What stands beside the log of an application. */
async function findBeside({ uri }: Application): Promise<Found> {
  const log = vscode.Uri.parse(uri);
  const [prep, postmortem, posting] = await Promise.all([
    findDocument(partnerOf(log, 'prep'), renderPrepStages),
    findDocument(partnerOf(log, 'postmortem'), renderStages),
    exists(partnerOf(log, 'posting')),
  ]);
  return { prep, postmortem, posting };
}

async function findDocument(
  file: vscode.Uri,
  render: (text: string) => readonly StageView[],
): Promise<FoundDocument> {
  try {
    const text = await readOptionalText(file);
    return text === undefined ? undefined : { stages: render(text) };
  } catch (error) {
    if (error instanceof Failure) return { error: error.message };
    throw error;
  }
}
