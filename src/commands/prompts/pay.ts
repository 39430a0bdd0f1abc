import * as vscode from 'vscode';
import { typeValue, type Ask, type Reading } from './ask';

/** What an offer pays, as the log writes it. */
interface Pay {
  readonly base?: number;
  readonly currency?: string;
}

const amount = /^(?:([A-Z]{3}) ?)?(\d{1,3}(?:[ ,.’']\d{3})+|\d+(?:\.\d{1,2})?)(k)?(?: ?([A-Z]{3}))?$/i;

function readPay(typed: string): Reading<Pay> {
  if (typed.trim() === '') return { value: {} };
  const [, before, digits = '', thousands, after] = amount.exec(typed.trim()) ?? [];
  const grouped = /[ ,.’']\d{3}(?!\d)/.test(digits);
  const base = Number(grouped ? digits.replaceAll(/\D/g, '') : digits) * (thousands ? 1000 : 1);
  if (digits === '') return { problem: vscode.l10n.t('Type an amount and a currency, such as 90000 EUR.') };
  const currency = (before ?? after)?.toUpperCase();
  return {
    value: currency ? { base, currency } : { base },
    note: `${base.toLocaleString(vscode.env.language)} ${currency ?? ''}`,
  };
}

/** A question answered by an amount, perhaps with a currency: `90000 EUR`, `EUR 90,000`, `90k`. Empty means unknown. */
export function typeOptionalPay(prompt: string): Ask<Pay> {
  return typeValue({ prompt, placeholder: vscode.l10n.t('90000 EUR'), read: readPay });
}
