import * as vscode from 'vscode';
import { storyKey } from '../documents/stories';
import { slugOf } from '../model/logbook';
import type { Place, Span } from '../model/place';
import { isAddress } from '../model/posting';
import { placeKey } from '../model/used';
import { exists } from '../workspace/files';
import { readableStories, storiesFile } from '../workspace/stories';
import { placesIn, rangeIn } from './places';

/** What in a log can be opened: the posting, the résumé, stories, and files of the application that a text names. */
export async function linksOf(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const places = placesIn(document).filter(({ text }) => text);
  const [files, stories] = await Promise.all([fileLinks(document, places), storyLinks(document, places)]);
  return [...postingLinks(document, places), ...files, ...stories];
}

function postingLinks(document: vscode.TextDocument, places: readonly Place[]): vscode.DocumentLink[] {
  return places
    .filter(({ path, text = '' }) => placeKey(path) === 'posting' && isAddress(text))
    .map(({ value, text = '' }) => new vscode.DocumentLink(rangeIn(document, value), vscode.Uri.parse(text)));
}

async function fileLinks(
  document: vscode.TextDocument,
  places: readonly Place[],
): Promise<vscode.DocumentLink[]> {
  const named = places.flatMap((place) => {
    if (placeKey(place.path) === 'resume') return { span: place.value, name: place.text ?? '' };
    return partnerNames(document, place.value);
  });
  const links = named.map(async ({ span, name }) => {
    const uri = fileBeside(document.uri, name);
    return uri && (await exists(uri)) ? [new vscode.DocumentLink(rangeIn(document, span), uri)] : [];
  });
  return (await Promise.all(links)).flat();
}

/** Where a text names the prep sheet, the post-mortem or the posting of the same application. */
function partnerNames(document: vscode.TextDocument, [start, end]: Span) {
  const slug = slugOf(document.uri.path) ?? '';
  const text = document.getText().slice(start, end);
  return ['prep', 'postmortem', 'posting'].flatMap((partner) => {
    const name = `${slug}.${partner}.md`;
    const at = text.indexOf(name);
    return at < 0 ? [] : [{ name, span: [start + at, start + at + name.length] as const }];
  });
}

/** A file that a log names by a relative path; undefined for any other kind of address. */
function fileBeside(log: vscode.Uri, path: string): vscode.Uri | undefined {
  if (path === '' || /^(?:[\\/~]|[\w+.-]+:)/.test(path)) return undefined;
  return vscode.Uri.joinPath(log, '..', ...path.replaceAll('\\', '/').split('/'));
}

async function storyLinks(
  document: vscode.TextDocument,
  places: readonly Place[],
): Promise<vscode.DocumentLink[]> {
  const named = places.filter(({ path }) => placeKey(path) === 'rounds/questions/story');
  const file = storiesFile(document.uri);
  if (named.length === 0 || !file) return [];
  const stories = await readableStories(document.uri);
  return named.flatMap(({ value, text = '' }) => {
    const story = stories.find(({ title }) => storyKey(title) === storyKey(text));
    if (!story) return [];
    const target = file.with({ fragment: `L${String(story.line + 1)}` });
    return [new vscode.DocumentLink(rangeIn(document, value), target)];
  });
}
