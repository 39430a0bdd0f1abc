import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { isAddress } from '../model/posting';
import { Failure } from '../platform/failure';
import { exists, partnerOf } from '../workspace/files';
import { showFile } from '../workspace/show';
import type { Command } from './command';
import { readLog } from './logEdits';

const args = z.object({ log: z.string() });

/** Opens the job description as it was kept; without one, the address of the posting in a browser. */
export const openPosting: Command<z.infer<typeof args>, void> = {
  args,
  async run({ log }) {
    const wording = partnerOf(vscode.Uri.parse(log), 'posting');
    if (await exists(wording)) {
      await showFile(wording);
      return;
    }
    const { posting = '' } = (await readLog(log)).log;
    if (!isAddress(posting)) {
      throw new Failure(
        vscode.l10n.t('This log has no posting yet. Write its address as “posting: https://…”.'),
      );
    }
    await vscode.env.openExternal(vscode.Uri.parse(posting));
  },
};
