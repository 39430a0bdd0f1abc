import * as vscode from 'vscode';

/** The person pressed Esc: nothing may be left behind. */
const left = Symbol('left');
/** The person wants to answer the question before again. */
const back = Symbol('back');

/** Where a question stands in a row of them. */
export interface Place {
  readonly title: string;
  /** Counted from 1; absent when there is only one question. */
  readonly step?: number;
  readonly totalSteps?: number;
  /** What was answered before going back. */
  readonly previous?: unknown;
}

/** One question to a person. Made by {@link pickOne}, {@link typeText} and the like, asked by {@link askInTurn}. */
export type Ask<Answer> = (place: Place) => Promise<Answer | typeof left | typeof back>;

/**
 * Asks one question after the other, in the order of the keys, with a step count and a way back where there are several.
 * @returns an answer per key; undefined when the person left
 */
export async function askInTurn<Answers extends object>(
  title: string,
  asks: { readonly [Key in keyof Answers]: Ask<Answers[Key]> },
): Promise<Answers | undefined> {
  const always = Object.entries<Ask<unknown>>(asks).map(([key, ask]) => [key, () => ask] as const);
  const { answers, finished } = await askAsFar(title, Object.fromEntries(always) as unknown as Asks<Answers>);
  return finished ? (answers as Answers) : undefined;
}

/** Questions by key. One that has no place after the answers before it is undefined. */
type Asks<Answers extends object> = {
  readonly [Key in keyof Answers]: (answers: Partial<Answers>) => Ask<Answers[Key]> | undefined;
};

/** As {@link askInTurn}, as far as the person goes along: what they answered before they left counts. */
export async function askAsFar<Answers extends object>(
  title: string,
  asks: Asks<Answers>,
): Promise<{ readonly answers: Partial<Answers>; readonly finished: boolean }> {
  const keys = Object.keys(asks) as (keyof Answers)[];
  const answers: Partial<Answers> = {};
  for (let index = 0; ;) {
    const open = keys.filter((key) => asks[key](answers));
    const key = open[index];
    const ask = key === undefined ? undefined : asks[key](answers);
    if (key === undefined || !ask) return { answers, finished: true };
    const steps = open.length > 1 ? { step: index + 1, totalSteps: open.length } : {};
    const answer = await ask({ title, ...steps, previous: answers[key] });
    if (answer === left) return { answers, finished: false };
    if (answer === back) {
      index = Math.max(0, index - 1);
    } else {
      answers[key] = answer;
      index += 1;
    }
  }
}

/** Asks a single question that always has an answer. Undefined when the person left. */
export async function askOnce<Answer>(title: string, ask: Ask<Answer>): Promise<Answer | undefined> {
  return (await askInTurn<{ answer: Answer }>(title, { answer: ask }))?.answer;
}

/** A row to choose, and what choosing it means. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** A question answered by choosing a row; the first one, or `active`, is a plain Enter away. */
export function pickOne<Value>(
  placeholder: string,
  choices: readonly Choice<Value>[],
  active?: Value,
): Ask<Value> {
  return (place) => {
    const input = vscode.window.createQuickPick<Choice<Value>>();
    input.items = choices;
    input.placeholder = placeholder;
    input.matchOnDescription = true;
    const first = choices.find(({ value }) => value === (place.previous ?? active));
    // Without one, VS Code chooses the first row; an empty list would leave Enter without a meaning.
    if (first) input.activeItems = [first];
    return show(input, place, () => {
      const chosen = input.selectedItems[0];
      return chosen && { answer: chosen.value };
    });
  };
}

/** As {@link pickOne}, where each row may name a key that answers at once. */
export function pressOne<Value>(
  placeholder: string,
  choices: readonly (Choice<Value> & { readonly key?: string })[],
): Ask<Value> {
  return (place) => {
    const input = vscode.window.createQuickPick<Choice<Value>>();
    input.items = choices;
    input.placeholder = placeholder;
    const answerOf = (choice: Choice<Value> | undefined) => choice && { answer: choice.value };
    return show(
      input,
      place,
      () => answerOf(input.selectedItems[0]),
      () => answerOf(choices.find(({ key }) => key === input.value.trim())),
    );
  };
}

/** A question answered by any number of rows; all are chosen at first. */
export function pickSome<Value>(placeholder: string, choices: readonly Choice<Value>[]): Ask<Value[]> {
  return (place) => {
    const input = vscode.window.createQuickPick<Choice<Value>>();
    input.canSelectMany = true;
    input.items = choices;
    input.selectedItems = choices;
    input.placeholder = placeholder;
    return show(input, place, () => ({ answer: input.selectedItems.map(({ value }) => value) }));
  };
}

/** What was understood of a typed text: what it means, or why it will not do; perhaps a note to show meanwhile. */
export type Reading<Value> =
  | { readonly value: Value; readonly note?: string; readonly problem?: undefined }
  | { readonly problem: string };

interface TextQuestion<Value> {
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box at first. */
  readonly value?: string;
  /** Reads what stands in the box; called at each key. */
  readonly read: (typed: string) => Reading<Value>;
}

/** A question answered by typing, where the box shows what was understood. */
export function typeValue<Value>({ prompt, placeholder, value, read }: TextQuestion<Value>): Ask<Value> {
  let typed = value ?? '';
  return (place) => {
    const input = vscode.window.createInputBox();
    input.prompt = prompt;
    input.placeholder = placeholder;
    input.value = typed;
    const tell = (): Reading<Value> => {
      const reading = read(input.value);
      input.validationMessage = messageOf(reading, input.value.trim() !== '');
      return reading;
    };
    tell();
    input.onDidChangeValue(() => tell());
    return show(input, place, () => {
      typed = input.value;
      const reading = tell();
      if (reading.problem === undefined) return { answer: reading.value };
      input.validationMessage = reading.problem;
      return undefined;
    });
  };
}

/** A question answered by typing a text; an empty one will not do. */
export function typeText(prompt: string, placeholder?: string, value?: string): Ask<string> {
  return typeValue<string>({
    prompt,
    placeholder,
    value,
    read: (typed) => {
      const text = typed.trim();
      return text ? { value: text } : { problem: vscode.l10n.t('Type a few words, or press Esc to leave.') };
    },
  });
}

/** As {@link typeText}, where an empty text means that there is none. */
export function typeOptionalText(
  prompt: string,
  placeholder?: string,
  value?: string,
): Ask<string | undefined> {
  return typeValue({ prompt, placeholder, value, read: (typed) => ({ value: typed.trim() || undefined }) });
}

function messageOf(reading: Reading<unknown>, blame: boolean): vscode.InputBoxValidationMessage | undefined {
  if (reading.problem !== undefined) {
    return blame
      ? { message: reading.problem, severity: vscode.InputBoxValidationSeverity.Error }
      : undefined;
  }
  return reading.note
    ? { message: reading.note, severity: vscode.InputBoxValidationSeverity.Info }
    : undefined;
}

/** What lists and text boxes have in common. */
type Box = vscode.QuickInput &
  Pick<vscode.InputBox, 'buttons' | 'onDidAccept' | 'onDidChangeValue' | 'onDidTriggerButton'>;

/**
 * Shows a box until it is answered, left or gone back from. `accept` gives undefined while the answer will not do;
 * `type`, called at each key, while there is no answer yet.
 */
export function show<Answer>(
  input: Box,
  { title, step, totalSteps }: Place,
  accept: () => { answer: Answer } | undefined,
  type: () => { answer: Answer } | undefined = () => undefined,
): Promise<Answer | typeof left | typeof back> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step !== undefined && step > 1) input.buttons = [vscode.QuickInputButtons.Back, ...input.buttons];
  return new Promise<Answer | typeof left | typeof back>((resolve) => {
    const answerWith = (answered: { answer: Answer } | undefined) => {
      if (answered) resolve(answered.answer);
    };
    input.onDidAccept(() => answerWith(accept()));
    input.onDidChangeValue(() => answerWith(type()));
    input.onDidTriggerButton((button) => {
      if (button === vscode.QuickInputButtons.Back) resolve(back);
    });
    input.onDidHide(() => {
      resolve(left);
    });
    input.show();
  }).finally(() => {
    input.dispose();
  });
}
