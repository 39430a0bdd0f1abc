import * as vscode from 'vscode';
import * as z from 'zod/mini';
import {
  makePostmortem,
  postmortemTemplateFor,
  refreshPostmortem,
  templateProblems,
} from '../documents/postmortem';
import { toApplication, type Application } from '../model/logbook';
import { Failure } from '../platform/failure';
import { applyFileEdits } from '../workspace/edit';
import { isThere, partnerOf } from '../workspace/files';
import { postmortemFacts } from '../workspace/postmortem';
import { showFile } from '../workspace/show';
import { readTemplate, type Template } from '../workspace/templates';
import type { Command, Services } from './command';
import { readLog } from './logEdits';

const args = z.object({ log: z.string() });

/** Makes the post-mortem of an application, or brings its generated blocks up to date, and opens it. */
export const writePostmortem: Command<z.infer<typeof args>, { document: string; changed: boolean }> = {
  args,

  async run({ log }, services) {
    const application = toApplication(log, await readLog(log));
    const document = partnerOf(vscode.Uri.parse(log), 'postmortem');
    const changed = await ((await isThere(document))
      ? refresh(document, application, services)
      : make(document, application, services));
    await showFile(document);
    return { document: document.toString(), changed };
  },
};

async function refresh(document: vscode.Uri, application: Application, services: Services): Promise<boolean> {
  const facts = await postmortemFacts(application, services.workspace.logbook, services.clock);
  const changed = await applyFileEdits([{ uri: document, change: (text) => refreshPostmortem(text, facts) }]);
  return changed.length > 0;
}

async function make(document: vscode.Uri, application: Application, services: Services): Promise<boolean> {
  const name = postmortemTemplateFor(application.outcome);
  const template = await readTemplate(name, document, services.context.extensionUri);
  refuseDamaged(template);
  const facts = await postmortemFacts(application, services.workspace.logbook, services.clock);
  await applyFileEdits([], [{ uri: document, text: makePostmortem(template.text, facts) }]);
  return true;
}

/** @throws Failure that names the file, the line and what to mend */
function refuseDamaged({ uri, text }: Template): void {
  const problem = templateProblems(text)[0];
  if (!problem) return;
  const file = vscode.workspace.asRelativePath(uri);
  const line = String(problem.range.start.line + 1);
  const { name = '', text: marker = '' } = problem.values;
  switch (problem.code) {
    case 'nested-marker':
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: the block “{2}” stands in another one. Move it out, then try again.',
          file,
          line,
          name,
        ),
      );
    case 'doubled-block':
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: the block “{2}” stands here twice. Remove one, then try again.',
          file,
          line,
          name,
        ),
      );
    default:
      throw new Failure(
        vscode.l10n.t(
          '{0}, line {1}: “{2}” is half of a pair. Give each <!-- debrief:… --> its <!-- /debrief:… -->, alone on a line, then try again.',
          file,
          line,
          marker,
        ),
      );
  }
}
