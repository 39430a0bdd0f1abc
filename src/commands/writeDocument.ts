import * as vscode from 'vscode';
import type { WholeApplication } from '../model/logbook';
import type { TextEdit } from '../model/text';
import { applyFileEdits } from '../workspace/edit';
import { isThere, partnerOf, readText } from '../workspace/files';
import { showFile } from '../workspace/show';
import { readTemplate, type TemplateName } from '../workspace/templates';
import type { Services } from './command';
import { readApplication } from './logEdits';

/** What became of a document. */
export interface Written {
  /** Its URI. */
  readonly document: string;
  readonly changed: boolean;
}

/** How a document is made, and how one that is there is brought up to date. */
interface Writer {
  make(): Promise<string>;
  refresh(text: string): readonly TextEdit[] | Promise<readonly TextEdit[]>;
  /** What of the written text to show; the editor stays where it is without. */
  lineToShow?(text: string): number | undefined;
}

/** Makes a document of an application, or brings the one that is there up to date, and opens it. */
export async function writeDocument(
  kind: 'prep' | 'postmortem',
  log: string,
  services: Services,
  writerFor: (
    application: WholeApplication,
    template: (name: TemplateName) => Promise<string>,
  ) => Promise<Writer>,
): Promise<Written> {
  const application = await readApplication(log, services);
  const document = partnerOf(vscode.Uri.parse(log), kind);
  const writer = await writerFor(application, (name) =>
    readTemplate(name, document, services.context.extensionUri),
  );
  const changed = (await isThere(document))
    ? (await applyFileEdits([{ uri: document, change: (text) => writer.refresh(text) }])).length > 0
    : await make();
  await showFile(document, writer.lineToShow?.(await readText(document)));
  return { document: document.toString(), changed };

  async function make(): Promise<true> {
    await applyFileEdits([], [{ uri: document, text: await writer.make() }]);
    return true;
  }
}
