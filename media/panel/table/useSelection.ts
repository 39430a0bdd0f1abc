import { useMemo, useRef, useState } from 'preact/hooks';
import type { TableRow } from '../../../src/panel/pages/applications';

/** The rows that are selected, of those that are shown. */
export function useSelection(shown: readonly TableRow[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** Where a range begins. */
  const anchor = useRef<string | undefined>(undefined);
  const rows = useMemo(() => shown.filter(({ log }) => chosen.has(log)), [shown, chosen]);
  const logs = useMemo(() => new Set(rows.map(({ log }) => log)), [rows]);

  const indexOf = (wanted: string | undefined) => shown.findIndex(({ log }) => log === wanted);
  const between = (from: string | undefined, to: string) => {
    const [a, b] = [indexOf(from), indexOf(to)].sort((one, other) => one - other);
    return a === undefined || a < 0 ? [to] : shown.slice(a, (b ?? a) + 1).map(({ log }) => log);
  };
  return {
    rows,
    logs,
    toggle: (log: string) => {
      anchor.current = log;
      const rest = [...logs].filter((other) => other !== log);
      setChosen(new Set(logs.has(log) ? rest : [...rest, log]));
    },
    /** Selects from where the selection began up to a row. */
    extend: (to: string, from?: string) => {
      if (logs.size === 0) anchor.current = from ?? to;
      setChosen(new Set([...logs, ...between(anchor.current, to)]));
    },
    all: () => setChosen(new Set(shown.map(({ log }) => log))),
    clear: () => setChosen(new Set()),
  };
}
