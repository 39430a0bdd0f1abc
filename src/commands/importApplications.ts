import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { DayOrder } from '../exchange/columnDates';
import { readSource, toDrafts, type Source } from '../exchange/drafts';
import { planImport, type ImportPlan } from '../exchange/plan';
import { presetIds } from '../exchange/presets';
import { Failure } from '../platform/failure';
import { applicationsFolder, namesIn, workspaceFolder } from '../workspace/folders';
import { outsideText, readOutsideFile } from '../workspace/importSource';
import type { Command, Services } from './command';
import { offerToIgnore } from './gitIgnore';
import { askForOrder, askForOrigin, askToImport } from './importing/ask';
import { closePreview, showPreview } from './importing/preview';
import { problemSentence } from './importing/words';
import { foreseen, writeImport, type OnProgress, type Written } from './importing/write';
import { hasOpenFolder } from './prompts/folder';

const args = z.object({
  file: z.optional(z.string()),
  text: z.optional(z.string()),
  preset: z.optional(z.enum(presetIds)),
  dryRun: z.optional(z.boolean()),
});

interface Args extends z.infer<typeof args> {
  /** What a person saw in the preview and confirmed. */
  readonly confirmed?: Prepared;
}

/** A plan, and the folder that its new applications go to. */
interface Prepared {
  readonly folder: vscode.Uri;
  readonly plan: ImportPlan;
}

/**
 * Brings applications from another tracker, a spreadsheet or our own export: a plan first, which a person sees as a
 * preview, then its logs. See `ImportPlan`.
 */
export const importApplications: Command<Args, Written> = {
  args,

  async complete(given, services) {
    if (!hasOpenFolder()) return undefined;
    const origin = await askForOrigin();
    const source = origin && (await read({ ...given, ...origin }, services));
    const asked = source && (await askForOrder(source));
    if (!asked) return undefined;
    const confirmed = await prepare(source, services, asked.order);
    await showPreview(confirmed.plan, services.context);
    const { created, updated } = confirmed.plan;
    if (created.length + updated.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing new to import. The preview says why, row by row.'),
      );
      return undefined;
    }
    const wanted = await askToImport(confirmed.plan);
    await closePreview();
    return wanted ? { ...given, ...origin, confirmed } : undefined;
  },

  async run(given, services) {
    const { folder, plan } = given.confirmed ?? (await prepare(await read(given, services), services));
    const problems = plan.problems.map((problem) => ({
      row: problem.row,
      message: problemSentence(problem),
    }));
    const written = given.dryRun
      ? foreseen(plan, folder)
      : given.confirmed
        ? await withProgress((onProgress) => writeImport(plan, folder, onProgress))
        : await writeImport(plan, folder);
    return { ...written, problems: [...problems, ...written.problems] };
  },

  after({ created, updated, problems }, { confirmed }, services) {
    const planned = (confirmed?.plan.created.length ?? 0) + (confirmed?.plan.updated.length ?? 0);
    const done = created.length + updated.length;
    const message =
      done < planned
        ? vscode.l10n.t('{0} of {1} are imported. Import again to go on.', done, planned)
        : vscode.l10n.t('Imported: {0} new, {1} changed.', created.length, updated.length);
    const look = vscode.l10n.t('Rows to look at: {0}.', new Set(problems.map(({ row }) => row)).size);
    void vscode.window.showInformationMessage(problems.length > 0 ? `${message} ${look}` : message);
    const [first] = created;
    if (first !== undefined) void offerToIgnore(vscode.Uri.parse(first), services);
  },
};

/** @throws Failure when there is nothing to read */
async function read({ file, text, preset }: Args, { clock }: Services): Promise<Source> {
  if ((file === undefined) === (text === undefined)) {
    throw new Failure(vscode.l10n.t('Give a file or a text to import, one of the two.'));
  }
  const source = text === undefined ? await readOutsideFile(file ?? '') : outsideText(text);
  return readSource(source, clock(), preset);
}

async function prepare(source: Source, { workspace, clock }: Services, order?: DayOrder): Promise<Prepared> {
  const folder = applicationsFolder(workspaceFolder());
  await workspace.whenReady();
  const drafts = toDrafts(source, clock(), order);
  const { readWhole } = await import('../workspace/readLogs');
  const applications = await readWhole(workspace.logbook.applications());
  return { folder, plan: planImport(drafts, applications, await namesIn(folder)) };
}

/** Shows how far the work is, with a way to stop it. */
function withProgress(work: (onProgress: OnProgress) => Promise<Written>): Thenable<Written> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Importing applications'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    let before = 0;
    return work((done, total) => {
      progress.report({
        message: `${String(done)} / ${String(total)}`,
        increment: ((done - before) / total) * 100,
      });
      before = done;
      return token.isCancellationRequested;
    });
  });
}
