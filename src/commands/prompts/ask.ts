import * as vscode from 'vscode';

/** The person pressed Esc: nothing may be left behind. */
const left = Symbol('left');
/** The person wants to answer the question before again. */
const back = Symbol('back');

/** Where a question stands in a row of them. */
interface Place {
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
  const keys = Object.keys(asks) as (keyof Answers)[];
  const answers: Partial<Answers> = {};
  for (let index = 0; index < keys.length;) {
    const key = keys[index] as keyof Answers;
    const steps = keys.length > 1 ? { step: index + 1, totalSteps: keys.length } : {};
    const answer = await asks[key]({ title, ...steps, previous: answers[key] });
    if (answer === left) return undefined;
    if (answer === back) {
      index = Math.max(0, index - 1);
    } else {
      answers[key] = answer;
      index += 1;
    }
  }
  return answers as Answers;
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
    const tell = (blame: boolean): Reading<Value> => {
      const reading = read(input.value);
      input.validationMessage = messageOf(reading, blame && input.value.trim() !== '');
      return reading;
    };
    tell(true);
    input.onDidChangeValue(() => tell(true));
    return show(input, place, () => {
      typed = input.value;
      const reading = tell(true);
      if (reading.problem === undefined) return { answer: reading.value };
      input.validationMessage = reading.problem;
      return undefined;
    });
  };
}

/** A question answered by typing a text. Without `optional`, an empty one will not do. */
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

/** Shows a box until it is answered, left or gone back from. `accept` gives undefined while the answer will not do. */
function show<Answer>(
  input: vscode.QuickPick<Choice<Answer>> | vscode.InputBox,
  { title, step, totalSteps }: Place,
  accept: () => { answer: Answer } | undefined,
): Promise<Answer | typeof left | typeof back> {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
  if (step !== undefined && step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise<Answer | typeof left | typeof back>((resolve) => {
    input.onDidAccept(() => {
      const accepted = accept();
      if (accepted) resolve(accepted.answer);
    });
    input.onDidTriggerButton(() => {
      resolve(back);
    });
    input.onDidHide(() => {
      resolve(left);
    });
    input.show();
  }).finally(() => {
    input.dispose();
  });
}
