import * as vscode from 'vscode';
import type { DayOrder } from '../../exchange/columnDates';
import type { OpenColumn, Source } from '../../exchange/drafts';
import type { ImportPlan } from '../../exchange/plan';
import { Failure } from '../../platform/failure';
import { askOnce, pickOne } from '../prompts/ask';
import { summary } from './preview';

const { t } = vscode.l10n;

/** What is imported: one of the two. */
export type Origin = { readonly file: string } | { readonly text: string };

/** Asks for a file, or takes the clipboard. Undefined when the person left. */
export async function askForOrigin(): Promise<Origin | undefined> {
  const from = await askOnce(
    t('Import Applications'),
    pickOne<'file' | 'clipboard'>(t('Where are they?'), [
      {
        label: t('In a file…'),
        detail: t('CSV, JSON, a YAML list or a Markdown table: of another tracker, a spreadsheet or Debrief'),
        value: 'file',
      },
      {
        label: t('On the clipboard'),
        detail: t('Rows copied from a spreadsheet, with the names of their columns'),
        value: 'clipboard',
      },
    ]),
  );
  if (from === 'clipboard') {
    const text = await vscode.env.clipboard.readText();
    if (text.trim() === '') throw new Failure(t('The clipboard is empty. Copy the rows, then try again.'));
    return { text };
  }
  if (from === undefined) return undefined;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: t('Import Applications'),
      openLabel: t('Import'),
      filters: {
        [t('Tables and lists')]: ['csv', 'tsv', 'txt', 'json', 'jsonl', 'yaml', 'yml', 'md'],
        '*': ['*'],
      },
    })) ?? [];
  return file && { file: file.toString() };
}

/**
 * Asks how dates are written that could be read in several ways. No order without a question; undefined when the person
 * left.
 */
export async function askForOrder({ open }: Source): Promise<{ order?: DayOrder } | undefined> {
  const [column] = open;
  if (!column) return {};
  const order = await askOnce(
    t('How are the dates written?'),
    pickOne(t('{0}: {1} could be two days.', headersOf(open), column.example), choicesFor(column)),
  );
  return order && { order };
}

function choicesFor({ orders }: OpenColumn) {
  const labels: Record<DayOrder, string> = {
    dmy: t('Day first'),
    mdy: t('Month first'),
    ymd: t('Year first'),
  };
  return orders.map((order) => ({ label: labels[order], value: order }));
}

function headersOf(open: readonly OpenColumn[]): string {
  return open.map(({ header }) => header).join(', ');
}

/** Asks whether to do what the preview tells. */
export async function askToImport(plan: ImportPlan): Promise<boolean> {
  const answer = await askOnce(
    t('Import Applications'),
    pickOne(t('{0} The preview tells it row by row.', summary(plan)), [
      { label: t('Import them'), value: true },
      { label: t('Leave it'), value: false },
    ]),
  );
  return answer === true;
}
