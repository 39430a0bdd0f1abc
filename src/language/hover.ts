import * as vscode from 'vscode';
import { hasTime, momentOfText } from '../model/dates';
import { describedAt, type Described } from '../model/described';
import { placeAt, type Place } from '../model/place';
import { recordOf } from '../model/record';
import { countedLogs, placeKey } from '../model/used';
import { competencies, labelOf, ratings } from '../model/vocabulary';
import { longMomentWords } from '../platform/moments';
import type { LanguageServices } from './services';
import { placesIn, rangeIn } from './places';

const { t } = vscode.l10n;

/** Of a long record, the ratings that are shown: the latest. */
const shownRatings = 6;

/** What the schema says of a key or a value, and on a competency how one's own answers went. */
export function hoverOn(
  document: vscode.TextDocument,
  position: vscode.Position,
  services: LanguageServices,
): vscode.Hover | undefined {
  const found = placeAt(placesIn(document), document.offsetAt(position));
  const described = found && describedAt(found.place.path);
  if (!described) return undefined;
  const lines = found.part === 'key' ? keyLines(described) : valueLines(found.place, described, services);
  return lines.length === 0 ? undefined : new vscode.Hover(lines, rangeIn(document, found.span));
}

function keyLines({ description, choices, open, form }: Described): vscode.MarkdownString[] {
  const lines = description ? [markdown(t(description))] : [];
  if (form === 'date') lines.push(markdown(t('A date: 2026-10-12, or 2026-10-12T15:00')));
  if (choices.length > 0 && !choices.every(({ label }) => description.includes(label ?? '\n'))) {
    const values = choices.map(({ value, label }) =>
      label === undefined || label.toLowerCase() === value ? `\`${value}\`` : `\`${value}\` ${t(label)}`,
    );
    lines.push(markdown(values.join(' · ') + (open ? ` · ${t('or anything else')}` : '')));
  }
  return lines;
}

function valueLines(
  { path, text = '' }: Place,
  described: Described,
  services: LanguageServices,
): vscode.MarkdownString[] {
  if (placeKey(path) === 'rounds/questions/competency') return competencyLines(text, services);
  if (described.form === 'date') {
    const at = momentOfText(text, services.clock().timeZoneId);
    return at ? [markdown(longMomentWords(at, hasTime(text), services.clock()))] : [];
  }
  const label = described.choices.find(({ value }) => value === text)?.label;
  return label === undefined ? [] : [markdown(`**${t(label)}**`), markdown(t(described.description))];
}

/** For example: System design. 3 answers: shaky, solid, solid. */
function competencyLines(
  competency: string,
  { workspace, clock }: LanguageServices,
): vscode.MarkdownString[] {
  void workspace.whenReady();
  const logs = countedLogs(workspace.logbook.applications());
  const { n, ratings: all } = recordOf(competency, logs, clock().timeZoneId);
  const name = new vscode.MarkdownString('**').appendText(t(labelOf(competencies, competency)));
  name.appendMarkdown('**');
  if (n === 0) return [name, markdown(t('No rated answers yet.'))];
  const words = all
    .slice(-shownRatings)
    .map((rating) => t(labelOf(ratings, rating)))
    .join(', ');
  if (n === 1) return [name, markdown(t('Your answer: {0}', words))];
  return [
    name,
    markdown(
      n > shownRatings
        ? t('Your {0} answers, the latest: {1}', n, words)
        : t('Your {0} answers: {1}', n, words),
    ),
  ];
}

function markdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text);
}
