import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../../src/panel/pages/applications';
import { fill } from '../../../src/panel/words';
import { usePanel } from '../context';
import { Options } from './toolbar';

interface FieldProps {
  readonly cell: string;
  /** What the field is called. */
  readonly label: string;
  readonly company: string;
  /** As the log holds it; empty where it holds none. */
  readonly value: string;
  /** Resolves when the file holds it, or was refused; the page is as the file by then. */
  readonly save: (value: string) => Promise<unknown>;
  readonly tab: number;
  /** The value as it is shown. */
  readonly children?: ComponentChildren;
}

/** What a value is changed by, while it is. */
interface EditorProps {
  readonly name: string;
  readonly value: string;
  /** Ends editing: with a value to save, or without. */
  readonly done: (value?: string) => void;
}

/** A field of a vocabulary. */
export function ChoiceField({
  choices,
  optional = false,
  ...field
}: FieldProps & { choices: readonly Choice[]; optional?: boolean }) {
  const text = choices.find(({ id }) => id === field.value)?.label ?? field.value;
  return (
    <Field
      {...field}
      text={text}
      editor={(props) => <ChoiceEditor {...props} choices={choices} optional={optional} />}
    />
  );
}

/** A field of text, or a day. `text` is how the value is said where it is not said as it stands. */
export function TextField({ type, text, ...field }: FieldProps & { type: 'text' | 'date'; text?: string }) {
  return (
    <Field {...field} text={text ?? field.value} editor={(props) => <TextEditor {...props} type={type} />} />
  );
}

/** A value that is a button until it is pressed, and then something to change it by. */
function Field({
  cell,
  label,
  company,
  value,
  text,
  save,
  tab,
  children,
  editor,
}: FieldProps & { text: string; editor: (props: EditorProps) => JSX.Element }) {
  const { words, say } = usePanel();
  const [state, setState] = useState<'shown' | 'edited' | 'saved'>('shown');
  const button = useRef<HTMLButtonElement>(null);
  const editing = useRef(false);
  const returning = useRef(false);
  const told = useRef(false);
  const name = `${label}, ${company}`;

  useLayoutEffect(() => {
    if (returning.current) button.current?.focus();
    returning.current = false;
    // The focus was back on the button before its new value was: that one is told.
    if (told.current && state === 'shown') say(fill(words.tableField, name, text || words.tableNothingYet));
    told.current = state === 'saved';
  }, [state]);

  const edit = () => {
    editing.current = true;
    setState('edited');
  };
  const done: EditorProps['done'] = (next) => {
    // What is taken away while it has the focus says that it lost it.
    if (!editing.current) return;
    editing.current = false;
    returning.current = document.hasFocus() && document.activeElement?.classList.contains('editor') === true;
    if (next === undefined || next === value) {
      setState('shown');
      return;
    }
    setState('saved');
    void save(next).then(() => setState((latest) => (latest === 'saved' ? 'shown' : latest)));
  };

  if (state === 'edited') return editor({ name, value, done });
  return (
    <button
      type="button"
      class="value"
      ref={button}
      data-cell={cell}
      tabIndex={tab}
      aria-busy={state === 'saved'}
      aria-label={fill(words.tableField, label, text || words.tableNothingYet)}
      onClick={edit}
    >
      {value === '' ? <span class="quiet">–</span> : children}
    </button>
  );
}

function ChoiceEditor({
  name,
  value,
  done,
  choices,
  optional,
}: EditorProps & { choices: readonly Choice[]; optional: boolean }) {
  const select = useRef<HTMLSelectElement>(null);
  const unfold = () => {
    try {
      select.current?.showPicker();
    } catch {
      // Only a person's own press may unfold it; without one it waits for the next.
    }
  };
  useLayoutEffect(() => {
    select.current?.focus();
    unfold();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') done();
    // A folded list would take each arrow as a choice, and write it.
    else if (event.key !== 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey) unfold();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const known = choices.some(({ id }) => id === value);
  return (
    <select
      class="field editor"
      ref={select}
      aria-label={name}
      value={value}
      onKeyDown={onKeyDown}
      onBlur={() => done()}
      onChange={({ currentTarget }) => done(currentTarget.value)}
    >
      {(optional || !known) && <option value={known ? '' : value}>–</option>}
      <Options choices={choices} />
    </select>
  );
}

function TextEditor({ name, value, done, type }: EditorProps & { type: 'text' | 'date' }) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
    if (type === 'text') input.current?.select();
  }, []);
  const saved = () => {
    const { value: entered, validity } = input.current ?? {};
    // A day that is typed halfway is no reason to lose the one that was there. What nobody changed keeps its spaces.
    if (validity?.valid) done(entered === value ? value : entered?.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') saved();
    else if (event.key === 'Escape') done();
    else return;
    // Else the button that takes the focus takes the key, too.
    event.preventDefault();
    event.stopPropagation();
  };
  const shared = {
    class: 'field editor',
    ref: input,
    'aria-label': name,
    defaultValue: value,
    onKeyDown,
    onBlur: () => (input.current?.validity.valid ? saved() : done()),
  };
  return type === 'date' ? <input type="date" {...shared} /> : <input type="text" {...shared} />;
}
