import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { BoxState } from '../model/reviewed';
import { tick, type TickTarget } from '../documents/tick';
import { Failure } from '../platform/failure';
import { applyFileEdits, type FileEdit } from '../workspace/edit';
import { parseUri } from '../workspace/parseUri';
import type { Command } from './command';
import { indexArgument, today } from './logEdits';
import { askOnce, pickOne, type Choice } from './prompts/ask';

const args = z.object({
  document: z.string(),
  item: z.optional(z.string()),
  line: indexArgument,
  state: z.enum(['yes', 'no', 'open']),
});

/** Answers a box of a prep sheet or a post-mortem, by its id or its line. */
export const tickItem: Command<z.infer<typeof args>, { changed: boolean }> = {
  args,

  async complete({ document, item, line, state }) {
    const editor = vscode.window.activeTextEditor;
    const place = { document: document ?? editor?.document.uri.toString(), line };
    if (place.document === undefined) {
      throw new Failure(vscode.l10n.t('Open a prep sheet or a post-mortem, and place the cursor on a box.'));
    }
    const isActive = editor?.document.uri.toString() === place.document;
    if (item === undefined && isActive) place.line ??= editor.selection.active.line;
    const answer =
      state ?? (await askOnce(vscode.l10n.t('Answer'), pickOne(vscode.l10n.t('How was it?'), answers())));
    return answer && { ...place, document: place.document, item, state: answer };
  },

  async run({ document, item, line, state }, { clock }) {
    const uri = parseUri('document', document, 'file:///home/me/acme.postmortem.md');
    const edit = tickChange(uri, targetOf(item, line), state, today(clock));
    return { changed: (await applyFileEdits([edit])).length > 0 };
  },
};

/** The edit that answers a box of a document. */
export function tickChange(uri: vscode.Uri, target: TickTarget, state: BoxState, day: string): FileEdit {
  return {
    uri,
    change: (text) => {
      const result = tick(text, target, state, day);
      if ('refused' in result) throw new Failure(refusal(uri, target));
      return result;
    },
  };
}

function answers(): Choice<BoxState>[] {
  return [
    { label: vscode.l10n.t('Yes'), value: 'yes' },
    { label: vscode.l10n.t('Not this time'), value: 'no' },
    { label: vscode.l10n.t('Not answered'), value: 'open' },
  ];
}

function targetOf(item: string | undefined, line: number | undefined): TickTarget {
  if (item !== undefined) return { item };
  if (line !== undefined) return { line };
  throw new Failure(vscode.l10n.t('Say which box: give its item or its line.'));
}

function refusal(uri: vscode.Uri, target: TickTarget): string {
  const name = vscode.workspace.asRelativePath(uri);
  return 'item' in target
    ? vscode.l10n.t('{0} has no box with the id {1}.', name, target.item)
    : vscode.l10n.t('{0} has no box on line {1}.', name, String(target.line + 1));
}
