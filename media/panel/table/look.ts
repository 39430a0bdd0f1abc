import { useState } from 'preact/hooks';
import { firstLook, type Look } from '../../../src/panel/pages/table';
import { memory, remember } from '../memory';
import { columns } from './columns';

/** How the table is looked at, remembered over a reload and a restart. */
export function useLook(): readonly [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useState<Look>({ ...firstLook, ...kept() });
  const change = (part: Partial<Look>) => {
    const next = { ...look, ...part };
    remember({ look: next });
    setLook(next);
  };
  return [look, change];
}

/** The look that was remembered, unless by another version that had other columns. */
function kept(): Look | undefined {
  return columns.some(({ id }) => id === memory.look?.sort) ? memory.look : undefined;
}

/** The language that the host gave the document, BCP 47. */
export const locale = document.documentElement.lang || 'en';
