import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { mentorFile } from '../documents/mentor';
import { postmortemTemplateFor } from '../documents/postmortem';
import { sameSearch } from '../documents/gatherFacts';
import { createRedactor, type Removed } from '../exchange/redact';
import { leaveOutFacts } from '../exchange/redact/facts';
import { toApplication } from '../model/logbook';
import { Failure } from '../platform/failure';
import { partnerOf, readOptionalText } from '../workspace/files';
import { readTemplate } from '../workspace/templates';
import type { Command, Services } from './command';
import { readLog } from './logEdits';

const args = z.object({ log: z.string(), file: z.string() });

/** Writes what helps a mentor with one application into a file, without what tells who is who. */
export const exportForMentor: Command<z.infer<typeof args>, { removed: Removed }> = {
  args,

  async run({ log, file }, services) {
    const target = parseTarget(file);
    const { text, removed } = await textForMentor(log, services);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return { removed };
  },
};

/** What a mentor is sent, and what was taken out of it. */
async function textForMentor(
  log: string,
  { workspace, clock, context }: Services,
): Promise<{ text: string; removed: Removed }> {
  // Names are known from the whole search.
  await workspace.whenReady();
  const uri = vscode.Uri.parse(log);
  const application = toApplication(log, await readLog(log), workspace.logbook.get(log)?.documents);
  const others = sameSearch(application, workspace.logbook.applications()).filter(
    (other) => other.uri !== log,
  );
  const redactor = createRedactor([application, ...others]);
  const file = mentorFile(
    {
      application,
      postmortem: await readOptionalText(partnerOf(uri, 'postmortem')),
      prep: await readOptionalText(partnerOf(uri, 'prep')),
      template: await readTemplate(postmortemTemplateFor(application.outcome), uri, context.extensionUri),
      timeZone: clock().timeZoneId,
    },
    redactor.redact,
  );
  redactor.leaveOut('private', file.private);
  leaveOutFacts(application.log, redactor);
  return { text: file.text, removed: redactor.removed() };
}

function parseTarget(file: string): vscode.Uri {
  try {
    return vscode.Uri.parse(file, true);
  } catch {
    throw new Failure(
      vscode.l10n.t('file: “{0}” is not a URI. Write it like file:///home/me/for-a-mentor.md.', file),
    );
  }
}
