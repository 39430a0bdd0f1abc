import { useState } from 'preact/hooks';
import { firstLook, type Look } from '../../../src/panel/pages/table';
import { memory, remember } from '../memory';

/** How the table is looked at, remembered over a reload and a restart. */
export function useLook(): readonly [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useState<Look>({ ...firstLook, ...memory.look });
  const change = (part: Partial<Look>) => {
    const next = { ...look, ...part };
    remember({ look: next });
    setLook(next);
  };
  return [look, change];
}

/** The language that the host gave the document, BCP 47. */
export const locale = document.documentElement.lang || 'en';
