import * as vscode from 'vscode';
import { readStories, storyKey } from '../documents/stories';
import type { Application } from '../model/logbook';
import { placeAt, type Place } from '../model/place';
import { lineStarts, positionAt } from '../model/text';
import { placeKey } from '../model/used';
import { readOptionalText } from '../workspace/files';
import { readableStories, storiesFile } from '../workspace/stories';
import type { LanguageServices } from './services';
import { placesIn, placesOfText } from './places';

/** From a question's story to its heading in stories.md. */
export async function storyDefinition(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location | undefined> {
  const name = storyInLog(document, position);
  return name === undefined ? undefined : headingOf(name, document.uri);
}

/** From a story, in a log or at its heading, to the questions that name it. */
export async function storyReferences(
  document: vscode.TextDocument,
  position: vscode.Position,
  withHeading: boolean,
  { workspace }: LanguageServices,
): Promise<vscode.Location[]> {
  const named = storyInLog(document, position);
  const name = named ?? storyAtHeading(document, position);
  if (name === undefined) return [];
  await workspace.whenReady();
  const file = storiesFile(document.uri)?.toString();
  const telling = workspace.logbook
    .applications()
    .filter((application) => tells(application, name))
    .map(({ uri }) => vscode.Uri.parse(uri))
    .filter((uri) => storiesFile(uri)?.toString() === file);
  const found = (await Promise.all(telling.map((uri) => mentions(uri, name)))).flat();
  // At a heading, VS Code's own Markdown support adds it.
  const heading = withHeading && named !== undefined ? await headingOf(name, document.uri) : undefined;
  return heading ? [heading, ...found] : found;
}

function storyInLog(document: vscode.TextDocument, position: vscode.Position): string | undefined {
  if (document.uri.toString() === storiesFile(document.uri)?.toString()) return undefined;
  const found = placeAt(placesIn(document), document.offsetAt(position));
  return found?.part === 'value' && isStory(found.place) ? found.place.text : undefined;
}

function storyAtHeading(document: vscode.TextDocument, { line }: vscode.Position): string | undefined {
  if (document.uri.toString() !== storiesFile(document.uri)?.toString()) return undefined;
  return readStories(document.getText()).find((story) => story.line === line)?.title;
}

async function headingOf(name: string, near: vscode.Uri): Promise<vscode.Location | undefined> {
  const story = (await readableStories(near)).find(({ title }) => storyKey(title) === storyKey(name));
  const uri = storiesFile(near);
  return story && uri ? new vscode.Location(uri, new vscode.Position(story.line, 0)) : undefined;
}

function tells({ log }: Application, name: string): boolean {
  const questions = (log.rounds ?? []).flatMap((round) => round.questions ?? []);
  return questions.some(({ story }) => story !== undefined && storyKey(story) === storyKey(name));
}

/** Where a log names a story. */
async function mentions(uri: vscode.Uri, name: string): Promise<vscode.Location[]> {
  const text = (await readOptionalText(uri)) ?? '';
  const starts = lineStarts(text);
  return placesOfText(text)
    .filter((place) => isStory(place) && storyKey(place.text ?? '') === storyKey(name))
    .map(({ value }) => {
      const [from, to] = value.map((offset) => positionAt(starts, offset));
      const start = new vscode.Position(from?.line ?? 0, from?.character ?? 0);
      return new vscode.Location(uri, new vscode.Range(start, start.with(to?.line, to?.character)));
    });
}

function isStory({ path }: Place): boolean {
  return placeKey(path) === 'rounds/questions/story';
}
