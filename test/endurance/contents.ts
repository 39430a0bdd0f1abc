import { dirname } from 'node:path';
import { isLog, truth, type DocumentFacts, type Entry, type Facts, type LogFacts, type World } from './world';

/** Chooses: a number from 0 to below the given one. */
export type Pick = (below: number) => number;

/** Something that happens, to the files and likewise to the world that accounts for them. */
export type Action = (world: World, pick: Pick) => Promise<void>;

export const outcomes = ['pending', 'offer', 'accepted', 'declined', 'rejected', 'no_response', 'withdrawn'];
const areas = ['applications', 'old ones', 'ünï #1 [x]', 'applications/deep/er'];

let names = 0;

/** A word that was never used before. */
export function fresh(word: string): string {
  return `${word}${String(++names)}`;
}

export function oneOf<Value>(values: readonly Value[], pick: Pick): Value | undefined {
  return values[pick(values.length)];
}

function logText({ company, role, outcome, decided, rounds, kept }: LogFacts, lineEnding: string): string {
  const lines = [
    `# kept ${kept ?? ''}`,
    `company: ${company}`,
    `role: ${role} # as they call it`,
    ...(outcome === 'pending' ? [] : [`outcome: ${outcome}`]),
    ...(decided === undefined ? [] : [`decided: ${decided}`]),
    ...(rounds.length > 0 ? ['rounds:'] : []),
    ...rounds.flatMap((questions) => [
      '  - type: technical',
      '    date: 2026-01-05T10:00',
      ...(questions.length > 0 ? ['    questions:'] : []),
      ...questions.map((text) => `      - { text: ${text}, rating: 2 }`),
    ]),
  ];
  return lines.map((line) => line + lineEnding).join('');
}

function newLogFacts(pick: Pick): LogFacts {
  const outcome = oneOf(outcomes, pick) ?? '';
  const isOpen = ['pending', 'offer'].includes(outcome);
  return {
    company: fresh('Company'),
    role: fresh('Role'),
    outcome,
    ...(!isOpen && { decided: '2026-02-03' }),
    rounds: Array.from({ length: pick(3) }, () => Array.from({ length: pick(3) }, () => fresh('Question'))),
    kept: fresh('word'),
  };
}

function documentText({ notes, answers }: DocumentFacts, lineEnding: string): string {
  const boxes = { yes: 'x', no: '-', open: ' ' };
  const lines = [
    '# By hand',
    '',
    ...Object.entries(answers).map(([item, state]) => `- [${boxes[state]}] So? <!-- item:${item} -->`),
    ...notes.flatMap((note) => ['', `Note ${note}`]),
  ];
  return lines.map((line) => line + lineEnding).join('');
}

function newDocumentFacts(pick: Pick): DocumentFacts {
  const states = ['yes', 'no', 'open'] as const;
  return { notes: [fresh('note')], answers: { 'on-to-next': states[pick(3)] ?? 'open' } };
}

export function newFacts(path: string, pick: Pick): Facts {
  if (!isLog(path)) return newDocumentFacts(pick);
  return pick(10) === 0 ? undefined : newLogFacts(pick);
}

export function textOf(facts: Facts, pick: Pick): string {
  const lineEnding = pick(4) === 0 ? '\r\n' : '\n';
  if (!facts) return `company: Half\nrole: Written\ntags: [never closed ${fresh('x')}\n`;
  return 'company' in facts ? logText(facts, lineEnding) : documentText(facts, lineEnding);
}

/** Sets what an edit by a command made of a file: in the buffer if there were unsaved changes, else on the disk. */
export function edited(world: World, path: string, facts: Facts): void {
  const entry = world.get(path) ?? {};
  world.set(path, entry.buffer ? { ...entry, buffer: { facts } } : { disk: { facts } });
}

export function changeDisk(world: World, path: string, disk: Entry['disk']): void {
  const { buffer, base } = world.get(path) ?? {};
  const entry = { ...(disk && { disk }), ...(buffer && { buffer }), ...(base && { base }) };
  if (truth(entry)) world.set(path, entry);
  else world.delete(path);
}

/** The files that stand on the disk at a path or below it. */
export function below(world: World, folder: string): string[] {
  return [...world].flatMap(([path, { disk }]) => (disk && path.startsWith(`${folder}/`) ? [path] : []));
}

export function moveOnDisk(world: World, from: string, to: string): void {
  for (const path of below(world, from)) {
    const disk = world.get(path)?.disk;
    changeDisk(world, path, undefined);
    changeDisk(world, to + path.slice(from.length), disk);
  }
}

export function logs(world: World): { path: string; facts: LogFacts }[] {
  return [...world].flatMap(([path, entry]) => {
    const facts = truth(entry)?.facts;
    return facts && 'company' in facts ? [{ path, facts }] : [];
  });
}

export function documents(world: World): { path: string; facts: DocumentFacts }[] {
  return [...world].flatMap(([path, entry]) => {
    const facts = truth(entry)?.facts;
    return facts && 'notes' in facts ? [{ path, facts }] : [];
  });
}

/** Folders that hold something, with those that hold applications among them. */
export function folders(world: World): string[] {
  const all = [...world].flatMap(([path, { disk }]) => (disk ? [dirname(path)] : []));
  return [...new Set(all.flatMap((folder) => [folder, folder.split('/')[0] ?? '']))].filter(
    (name) => name !== '',
  );
}

export function newFolder(pick: Pick): string {
  return `${oneOf(areas, pick) ?? ''}/${fresh(pick(2) ? 'acme-' : 'Fö & #')}`;
}

/** A log in a folder of its own, perhaps with documents, by its path. */
export function newApplication(pick: Pick): Map<string, Facts> {
  const folder = newFolder(pick);
  const base = `${folder}/${folder.split('/').at(-1) ?? ''}`;
  const paths = [`${base}.interview.yaml`, ...(pick(2) ? [`${base}.postmortem.md`] : [])];
  return new Map(paths.map((path) => [path, newFacts(path, pick)]));
}
