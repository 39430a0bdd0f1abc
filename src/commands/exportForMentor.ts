import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { itemIds } from '../documents/checklists';
import { sameSearch } from '../documents/gatherFacts';
import { mentorFile } from '../documents/mentor';
import { mentorLessons } from '../documents/mentorLessons';
import { postmortemTemplateFor } from '../documents/postmortem';
import { createRedactor, type Removed } from '../exchange/redact';
import { leaveOutFacts } from '../exchange/redact/facts';
import { hasLessons, lessonsOf } from '../model/lessons';
import { companyOf, type Application, type WholeApplication } from '../model/logbook';
import { writeExport } from '../workspace/exports';
import { partnerOf, readOptionalText } from '../workspace/files';
import { parseUri } from '../workspace/parseUri';
import { readWhole } from '../workspace/readLogs';
import { readTemplate } from '../workspace/templates';
import type { Command, Services } from './command';
import { readApplication } from './logEdits';
import { showForMentor } from './mentorPreview';
import { askOnce, pickOne } from './prompts/ask';

const args = z.object({ log: z.string(), file: z.string() });

/** What a mentor is sent, and what was taken out of it. */
interface Export {
  readonly text: string;
  readonly removed: Removed;
}

/**
 * Writes what helps a mentor with one application into a file, without what tells who is who. A person sees it first,
 * beside the log, and then saves or copies it; they may choose the lessons of the search instead.
 */
export const exportForMentor: Command<z.infer<typeof args>, { removed: Removed }> = {
  args,

  async complete({ log = '' }, services) {
    await services.workspace.whenReady();
    const application = await readApplication(log, services);
    const what = await askWhat(application, services);
    if (what === 'application')
      await showForMentor(await exportOf(application, services), services, vscode.Uri.parse(log));
    if (what === 'lessons') await showForMentor(await exportOfLessons(application, services), services);
    return undefined;
  },

  async run({ log, file }, services) {
    const target = parseUri('file', file, 'file:///home/me/for-a-mentor.md');
    // Names are known from the whole search.
    await services.workspace.whenReady();
    const { text, removed } = await exportOf(await readApplication(log, services), services);
    await writeExport(target, text);
    return { removed };
  },
};

/** Asks what shall be sent, where there is a choice. Undefined when the person left. */
async function askWhat(
  application: Application,
  { workspace, clock }: Services,
): Promise<'application' | 'lessons' | undefined> {
  const search = sameSearch(application, workspace.logbook.applications());
  if (!hasLessons(search, clock())) return 'application';
  return askOnce(
    vscode.l10n.t('What would help your mentor?'),
    pickOne<'application' | 'lessons'>(vscode.l10n.t('You see it before anyone else does'), [
      {
        label: vscode.l10n.t('This application'),
        description: [companyOf(application), application.log.role].filter(Boolean).join(' · '),
        value: 'application',
      },
      {
        label: vscode.l10n.t('What I have learned'),
        description: vscode.l10n.t('from all applications'),
        value: 'lessons',
      },
    ]),
  );
}

async function exportOf(
  application: WholeApplication,
  { workspace, clock, context }: Services,
): Promise<Export> {
  const log = vscode.Uri.parse(application.uri);
  const others = await readWhole(
    workspace.logbook.applications().filter(({ uri }) => uri !== application.uri),
  );
  const redactor = createRedactor(others, application);
  const template = postmortemTemplateFor(application.outcome);
  const file = mentorFile(
    {
      application,
      postmortem: await readOptionalText(partnerOf(log, 'postmortem')),
      prep: await readOptionalText(partnerOf(log, 'prep')),
      template: await readTemplate(template, log, context.extensionUri),
      timeZone: clock().timeZoneId,
    },
    redactor.redact,
  );
  redactor.leaveOut('private', file.private);
  leaveOutFacts(application.log, redactor);
  return { text: file.text, removed: redactor.removed() };
}

async function exportOfLessons(application: Application, { workspace, clock }: Services): Promise<Export> {
  const applications = await readWhole(workspace.logbook.applications());
  const redactor = createRedactor(applications);
  const report = lessonsOf(sameSearch(application, applications), clock(), itemIds);
  const text = mentorLessons(report, redactor.redact);
  return { text, removed: redactor.removed() };
}
