import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import type { DebriefApi } from '../../src/api';
import { place, untilTold } from '../integration/support';

/** What a log says, as far as it is accounted for; `undefined` for one that is no YAML. */
export interface LogFacts {
  readonly company: string;
  readonly role: string;
  readonly outcome: string;
  readonly decided?: string;
  /** The texts of the questions of each round. */
  readonly rounds: readonly (readonly string[])[];
  /** A comment of the person, which no command may touch. */
  readonly kept?: string;
}

/** What a prep sheet or post-mortem says, likewise. */
export interface DocumentFacts {
  /** Lines of the person. */
  readonly notes: readonly string[];
  readonly answers: Readonly<Record<string, 'yes' | 'no' | 'open'>>;
}

export type Facts = LogFacts | DocumentFacts | undefined;

/** A file as it should be: what the disk holds, and what an editor holds that was not saved. */
export interface Entry {
  readonly disk?: { readonly facts: Facts };
  readonly buffer?: { readonly facts: Facts };
  /** What the disk held when the buffer parted from it. */
  readonly base?: Entry['disk'];
}

/** Every file there should be, by its path in the workspace. */
export type World = Map<string, Entry>;

const trackedItems = ['feel-named', 'congratulated', 'on-to-next', 'research-done', 'understood-needs'];

export function isLog(path: string): boolean {
  return path.endsWith('.interview.yaml');
}

/** What tells a file from others of its application. */
function stem(path: string): string {
  return path.replace(/\.(?:interview\.yaml|prep\.md|postmortem\.md)$/, '');
}

export function uriOf(path: string): vscode.Uri {
  return place(...path.split('/'));
}

export function diskPath(path: string): string {
  return join(place().fsPath, path);
}

export function pathOf(uri: vscode.Uri | string): string {
  const { path } = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
  return path.slice(place().path.length + 1);
}

/** What the extension should know a file to say: the buffer comes before the disk. */
export function truth({ disk, buffer }: Entry): Entry['disk'] {
  return buffer ?? disk;
}

/** What a text says. */
export function factsOf(path: string, text: string): Facts {
  return isLog(path) ? logFacts(text) : documentFacts(text);
}

/** A log as the tests and commands write it. */
interface WrittenLog {
  readonly company: string;
  readonly role: string;
  readonly outcome?: string;
  readonly decided?: string;
  readonly rounds?: readonly { readonly questions?: readonly { readonly text: string }[] }[];
}

function logFacts(text: string): LogFacts | undefined {
  try {
    const log = parse(text) as WrittenLog;
    const kept = /# kept (\w+)/.exec(text)?.[1];
    return {
      company: log.company,
      role: log.role,
      outcome: log.outcome ?? 'pending',
      ...(log.decided !== undefined && { decided: log.decided }),
      rounds: (log.rounds ?? []).map(({ questions = [] }) => questions.map((question) => question.text)),
      ...(kept !== undefined && { kept }),
    };
  } catch {
    return undefined;
  }
}

function documentFacts(text: string): DocumentFacts {
  const answers: Record<string, 'yes' | 'no' | 'open'> = {};
  for (const [, box, item = ''] of text.matchAll(/^\s*- \[(.)\] .*<!-- item:([\w-]+) -->/gm)) {
    if (trackedItems.includes(item)) answers[item] = box === 'x' ? 'yes' : box === '-' ? 'no' : 'open';
  }
  return { notes: [...text.matchAll(/^Note (\w+)\r?$/gm)].map(([, note = '']) => note), answers };
}

export function openDocument(path: string): vscode.TextDocument | undefined {
  const key = uriOf(path).toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === key,
  );
}

/** Checks that every file and every unsaved text is as it should be, and that there is no other. */
export async function checkFiles(world: World): Promise<void> {
  const found: Record<string, { disk?: Facts; buffer?: Facts } | undefined> = {};
  for (const path of await filesOnDisk())
    found[path] = { disk: factsOf(path, await readFile(diskPath(path), 'utf8')) };
  for (const document of vscode.workspace.textDocuments) {
    const path = pathOf(document.uri);
    if (document.isDirty && document.uri.scheme === place().scheme)
      found[path] = { ...found[path], buffer: factsOf(path, document.getText()) };
  }
  const expected: typeof found = Object.fromEntries(
    [...world].map(([path, { disk, buffer }]) => [
      path,
      { ...(disk && { disk: disk.facts }), ...(buffer && { buffer: buffer.facts }) },
    ]),
  );
  expectSame(found, expected);
}

/** Checks that two tables say the same; tells only of the rows that do not. */
function expectSame(actual: Record<string, unknown>, expected: Record<string, unknown>): void {
  const other = differing(actual, expected);
  const only = (rows: Record<string, unknown>) => other.map((key) => [key, rows[key]]);
  expect(only(actual)).deep.equal(only(expected));
}

function differing(actual: Record<string, unknown>, expected: Record<string, unknown>): string[] {
  const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  return [...keys].filter((key) => !isDeepStrictEqual(actual[key], expected[key]));
}

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(place().fsPath, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(place().fsPath.length + 1))
    .filter((path) => path.includes('/') && !path.startsWith('exports/'));
}

/** How often VS Code may have told all it knows before the extension has to look for itself. */
const patience = 4;

/** How often that was: VS Code's watcher for Linux misses changes below folders that were moved, or made with a folder in them. */
export const missed = { times: 0 };

/** Waits until the extension knows of the world what there is to know. */
export async function untilKnown(world: World, api: DebriefApi): Promise<void> {
  const expected = knowable(world);
  for (let times = 0; times < patience; times++) {
    await api.whenReady();
    if (differing(known(api), expected).length === 0) return;
    await untilTold();
  }
  missed.times += 1;
  await vscode.commands.executeCommand('debrief.refresh', {});
  expectSame(known(api), expected);
}

/** What the extension says of each log, and how often each item is a gap. */
function known(api: DebriefApi): Record<string, unknown> {
  const { gaps } = api.lessons();
  const applications = api
    .applications()
    .map(({ log, company, role, outcome, decided, rounds, problems }) => [
      pathOf(log),
      // Of a log that is no YAML, some keys could be read.
      problems > 0 ? 'broken' : [company, role, outcome, decided, rounds],
    ]);
  const counts = trackedItems.map((item) => [item, gaps.find((gap) => gap.item === item)?.n ?? 0]);
  return Object.fromEntries([...applications, ...counts]) as Record<string, unknown>;
}

/** What it should say. */
function knowable(world: World): Record<string, unknown> {
  const contents = [...world].flatMap(([path, entry]) => {
    const content = truth(entry);
    return content ? [{ path, facts: content.facts }] : [];
  });
  const logs = contents.filter(({ path }) => isLog(path));
  const stems = new Set(logs.map(({ path }) => stem(path)));
  const answers = contents.flatMap(({ path, facts }) =>
    facts && 'answers' in facts && stems.has(stem(path)) ? [facts.answers] : [],
  );
  const applications = logs.map(({ path, facts }) => {
    if (!facts || !('company' in facts)) return [path, 'broken'];
    const { company, role, outcome, decided, rounds } = facts;
    return [path, [company, role, outcome, decided, rounds.length]];
  });
  const counts = trackedItems.map((item) => [item, answers.filter((answer) => answer[item] === 'no').length]);
  return Object.fromEntries([...applications, ...counts]) as Record<string, unknown>;
}
