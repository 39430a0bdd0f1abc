import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { toDrafts, readSource } from '../exchange/drafts';
import { planImport, type ImportPlan } from '../exchange/plan';
import { presetIds } from '../exchange/presets';
import { Failure } from '../platform/failure';
import { applicationsFolder, namesIn, workspaceFolder } from '../workspace/folders';
import { readOutsideFile } from '../workspace/importSource';
import type { Command, Services } from './command';
import { problemSentence } from './importing/words';
import { foreseen, writeImport, type Written } from './importing/write';

const args = z.object({
  file: z.optional(z.string()),
  text: z.optional(z.string()),
  preset: z.optional(z.enum(presetIds)),
  dryRun: z.optional(z.boolean()),
});

interface Args extends z.infer<typeof args> {
  /** What a person saw and confirmed. */
  readonly confirmed?: Prepared;
}

/** A plan, and the folder that its new applications go to. */
export interface Prepared {
  readonly folder: vscode.Uri;
  readonly plan: ImportPlan;
}

/** Brings applications from another tracker, a spreadsheet or our own export; see `ImportPlan` for what it does. */
export const importApplications: Command<Args, Written> = {
  args,

  async run(given, services) {
    const { folder, plan } = given.confirmed ?? (await prepare(given, services));
    const problems = plan.problems.map((problem) => ({
      row: problem.row,
      message: problemSentence(problem),
    }));
    const written = given.dryRun ? foreseen(plan, folder) : await writeImport(plan, folder);
    return { ...written, problems: [...problems, ...written.problems] };
  },
};

async function prepare({ file, text, preset }: Args, { workspace, clock }: Services): Promise<Prepared> {
  if ((file === undefined) === (text === undefined)) {
    throw new Failure(vscode.l10n.t('Give a file or a text to import, and only one of them.'));
  }
  const folder = applicationsFolder(workspaceFolder());
  const outside = text ?? (await readOutsideFile(file ?? ''));
  await workspace.whenReady();
  const now = clock();
  const drafts = toDrafts(readSource(outside, now, preset), now);
  return { folder, plan: planImport(drafts, workspace.logbook.applications(), await namesIn(folder)) };
}
