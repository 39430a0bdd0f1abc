import * as vscode from 'vscode';
import { linesOf, wordsOfLine } from '../../model/capture';
import type { Question } from '../../model/log';
import { competencies, labelOf, ratings } from '../../model/vocabulary';
import { askOnce, pressOne, show, type Ask, type Choice, type Place } from './ask';
import { choicesOf } from './choices';

/** A question as it was entered, and what was understood of it. */
export interface Entered {
  readonly line: string;
  readonly question: Question;
}

/** Reads one line, with a suggestion for what the question was about. Undefined for a line without words. */
export type ReadLine = (line: string) => Question | undefined;

/** What a row stands for: the end, the line that is typed, or the question of this index. */
type Row = 'done' | 'typed' | number;

/**
 * Asks for questions, a line each, with how the answers went, until a line is empty; a paste may hold many. Each shows
 * what was understood of it, and choosing it changes that.
 * @param entered gets what is entered, so that it stays however the question is left
 */
export function typeQuestions(entered: Entered[], read: ReadLine): Ask<readonly Entered[]> {
  return async (place) => {
    for (;;) {
      const said = await askForLines(entered, read, place);
      if (typeof said === 'symbol') return said;
      if (said === 'done') return [...entered];
      const changed = await askOnce(place.title, changeOf(entered[said]));
      if (changed) entered.splice(said, 1, ...changed);
    }
  };
}

async function askForLines(entered: Entered[], read: ReadLine, place: Place) {
  const input = vscode.window.createQuickPick<Choice<Row>>();
  input.placeholder = vscode.l10n.t(
    'What were you asked, and how did it go? As in “Design a rate limiter 2”',
  );
  input.buttons = [
    { iconPath: new vscode.ThemeIcon('clippy'), tooltip: vscode.l10n.t('Paste Lines from the Clipboard') },
  ];
  let typed = '';
  let pasting = Promise.resolve(false);

  const enter = (text: string) => {
    for (const line of linesOf(text)) {
      const question = read(line);
      if (question) entered.push({ line, question });
    }
    typed = input.value = '';
    input.items = rows();
  };
  const rows = (): Choice<Row>[] => {
    const question = read(typed);
    if (question) return [rowOf(question, 'typed', new vscode.ThemeIcon('add'))];
    const done = {
      label: vscode.l10n.t('Done'),
      // Not in the label, where a screen reader says its name.
      iconPath: new vscode.ThemeIcon('check'),
      description: vscode.l10n.t('Enter on an empty line'),
      value: 'done' as const,
    };
    return [done, ...entered.map((one, index) => rowOf(one.question, index))];
  };
  const type = () => {
    const before = typed;
    typed = input.value;
    input.items = rows();
    pasting = enterPaste(before, typed, enter);
  };
  const accept = () => {
    // Whoever types fast presses Enter before the row of what they typed is there.
    if (typed.trim() !== '') {
      void pasting.then((isEntered) => {
        if (!isEntered) enter(typed);
      });
      return undefined;
    }
    const row = input.selectedItems[0]?.value;
    return row === undefined || row === 'typed' ? undefined : { answer: row };
  };

  input.items = rows();
  input.onDidTriggerButton((button) => {
    if (button !== vscode.QuickInputButtons.Back) void vscode.env.clipboard.readText().then(enter);
  });
  const said = await show<Exclude<Row, 'typed'>>(input, place, accept, () => {
    type();
    return undefined;
  });
  if (typeof said === 'symbol') enter(typed);
  return said;
}

/** Enters a paste of several lines, of which the box shows one long one. @returns whether it was one */
async function enterPaste(before: string, after: string, enter: (text: string) => void): Promise<boolean> {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let rest = 0;
  while (rest < before.length - start && before.at(-1 - rest) === after.at(-1 - rest)) rest++;
  const end = after.length - rest;
  if (end - start < 2) return false;
  const clipboard = await vscode.env.clipboard.readText().then(undefined, () => '');
  const isPaste =
    /\S\s*[\r\n]\s*\S/.test(clipboard) && squeezed(clipboard) === squeezed(after.slice(start, end));
  if (isPaste) enter(after.slice(0, start) + clipboard + after.slice(end));
  return isPaste;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

function rowOf(question: Question, value: Row, icon?: vscode.ThemeIcon): Choice<Row> {
  const label = question.text ?? '';
  return {
    label,
    description: understood(question),
    value,
    alwaysShow: true,
    ...(icon && { iconPath: icon }),
  };
}

/** How an answer went, and what the question was about. */
function understood({ rating, competency }: Question): string {
  const how = rating === undefined ? [] : [`${String(rating)} ${vscode.l10n.t(labelOf(ratings, rating))}`];
  const about = competency === undefined ? [] : [vscode.l10n.t(labelOf(competencies, competency))];
  return [...how, ...about].join(' · ');
}

/** What to make of a question that was entered; an empty list takes it out. */
function changeOf(entered: Entered | undefined): Ask<readonly Entered[]> {
  const { line = '', question = {} } = entered ?? {};
  const { t } = vscode.l10n;
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, value: [] });
  const to = (changes: Question): Entered[] => [{ line, question: { ...question, ...changes } }];
  const whole = wordsOfLine(line);
  return pressOne<readonly Entered[]>(question.text ?? '', [
    { label: t('Leave it as it is'), value: to({}) },
    ...(whole === undefined || whole === question.text
      ? []
      : [
          {
            label: t('All of it is the question: “{0}”', whole),
            value: to({ text: whole, rating: undefined }),
          },
        ]),
    { label: t('Take it out'), value: [] },
    separator(t('How did it go?')),
    ...ratingChoices().map((choice) => ({ ...choice, value: to({ rating: choice.value }) })),
    separator(t('What was it about?')),
    ...choicesOf(competencies).map(({ label, value }) => ({ label, value: to({ competency: value }) })),
    { label: t('None of these'), value: to({ competency: undefined }) },
  ]);
}

/** The ratings as choices, the best first, each with its number as a key. */
export function ratingChoices(): (Choice<number> & { readonly key: string })[] {
  return choicesOf(ratings)
    .reverse()
    .map(({ label, value }) => ({ label: `${String(value)} ${label}`, key: String(value), value }));
}
