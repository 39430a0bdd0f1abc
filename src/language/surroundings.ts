import * as vscode from 'vscode';
import { readStories, storyKey } from '../documents/stories';
import { nearest } from '../model/nearest';
import type { OpenLog } from '../model/parse';
import { namedFiles, type Surroundings } from '../model/sense';
import type { Clock } from '../platform/clock';
import { exists, readOptionalText } from '../workspace/files';
import { storiesFile } from '../workspace/stories';

/** What the rules of sense ask about the files around a log. What cannot be read counts as not there. */
export async function surroundingsOf(uri: vscode.Uri, log: OpenLog, clock: Clock): Promise<Surroundings> {
  const [story, missing] = await Promise.all([storiesAround(uri, log), missingFiles(uri, log)]);
  return { now: clock(), missing, ...(story && { story }) };
}

type Stories = NonNullable<Surroundings['story']>;

let lastRead: { readonly text: string; readonly stories: Stories } | undefined;

async function storiesAround(uri: vscode.Uri, { log }: OpenLog): Promise<Stories | undefined> {
  const isNamed = log.rounds?.some(({ questions }) => questions?.some(({ story }) => story !== undefined));
  if (!isNamed) return undefined;
  try {
    const file = storiesFile(uri);
    const text = file && (await readOptionalText(file));
    if (text === undefined) return undefined;
    if (lastRead?.text !== text) lastRead = { text, stories: lookUp(text) };
    return lastRead.stories;
  } catch {
    return undefined;
  }
}

function lookUp(text: string): Stories {
  const titles = readStories(text).map(({ title }) => title);
  const keys = new Set(titles.map(storyKey));
  return (name) => {
    const known = keys.has(storyKey(name));
    return known ? { known } : { known, nearest: nearest(name, titles) };
  };
}

async function missingFiles(uri: vscode.Uri, log: OpenLog): Promise<Surroundings['missing']> {
  const checked = await Promise.all(
    namedFiles(log).map(async ({ key, value }) => {
      const steps = value.replaceAll('\\', '/').split('/');
      if (await exists(vscode.Uri.joinPath(uri, '..', ...steps))) return undefined;
      return [key, await nearby(uri, steps.at(-1) ?? '')] as const;
    }),
  );
  return new Map(checked.filter((entry) => entry !== undefined));
}

/** The way to a file of this name in the folders around a log, up to the workspace folder. */
async function nearby(uri: vscode.Uri, name: string): Promise<string | undefined> {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  let way = '';
  for (
    let folder = vscode.Uri.joinPath(uri, '..');
    top !== undefined;
    folder = vscode.Uri.joinPath(folder, '..')
  ) {
    if (await exists(vscode.Uri.joinPath(folder, name))) return way + name;
    if (folder.path.length <= top.length) return undefined;
    way += '../';
  }
  return undefined;
}
