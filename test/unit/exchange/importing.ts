import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { readSource, toDrafts } from '../../../src/exchange/drafts';
import { planImport, type ImportPlan } from '../../../src/exchange/plan';
import type { PresetId } from '../../../src/exchange/presets';
import type { DayOrder } from '../../../src/exchange/columnDates';
import type { Log } from '../../../src/model/log';
import { wholeApplication, type WholeApplication } from '../../../src/model/logbook';
import { applyEdits } from '../../../src/model/text';
import { editLog } from '../../../src/model/edit';
import { parseLog } from '../../../src/model/parse';

/** The moment of all imports in tests. */
export const now = Temporal.ZonedDateTime.from('2026-11-22T10:00[Europe/Berlin]');

/** A folder of logs: what stands in each, by the slug. */
export type Folder = ReadonlyMap<string, string>;

/** The plan of importing a text into a folder. */
export function plan(
  text: string,
  folder: Folder = new Map(),
  { preset, answer }: { preset?: PresetId; answer?: DayOrder } = {},
): ImportPlan {
  const drafts = toDrafts(readSource(text, now, preset), now, answer);
  return planImport(drafts, applicationsIn(folder), folder.keys());
}

/** The folder after a plan was carried out. */
export function after(folder: Folder, { created, updated }: ImportPlan): Folder {
  const texts = new Map(folder);
  for (const { slug, text } of created) {
    if (texts.has(slug)) throw new Error(`${slug} is there already.`);
    texts.set(slug, text);
  }
  for (const { uri, intents } of updated) {
    const slug = decodeURIComponent(uri.split('/')[1] ?? '');
    const text = texts.get(slug) ?? '';
    const result = editLog(text, intents);
    if (!('edits' in result)) throw new Error(`${slug} was not edited: ${result.refused.reason}`);
    texts.set(slug, applyEdits(text, result.edits));
  }
  return texts;
}

/** The applications of a folder, as the logbook has them. */
export function applicationsIn(folder: Folder): WholeApplication[] {
  return [...folder].map(([slug, text]) =>
    wholeApplication(
      `applications/${encodeURIComponent(slug)}/${encodeURIComponent(slug)}.interview.yaml`,
      parseLog(text),
    ),
  );
}

/** A file of test/fixtures/import. */
export function fixture(name: string): string {
  return readFileSync(`test/fixtures/import/${name}`, 'utf8');
}

/** What the logs of a folder say. */
export const logsOf = (folder: Folder): Log[] => [...folder.values()].map((text) => parseLog(text).log);

/** Asserts that importing again changes nothing. @returns how many logs rows belong to */
export function unchanged(text: string, made: Folder): number {
  const { created, updated, skipped } = plan(text, made);
  expect([created, updated]).to.deep.equal([[], []]);
  return skipped.length;
}
