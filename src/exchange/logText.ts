import type { Value } from '../model/edit';
import { inContractOrder } from '../model/edit/contract';
import { entryLines } from '../model/edit/print';
import { plainStyle } from '../model/edit/style';

/**
 * The text of a log that is made from data: its keys in the contract's order, each value safe for any text; an empty
 * one invites.
 */
export function logText(data: { readonly [key: string]: Value | undefined }): string {
  const ordered = inContractOrder(data, []);
  const lines = Object.entries(ordered).flatMap(([key, value]) =>
    value === ''
      ? [`${key}:`]
      : entryLines(key, value as Value, { style: plainStyle, flow: false, careful: false }),
  );
  return `${lines.join('\n')}\n`;
}
