import { useRef, useState } from 'preact/hooks';
import type { BoxState } from '../../src/model/reviewed';
import type { Part } from '../../src/documents/stages';
import type { Task } from '../../src/panel/protocol';
import { usePanel } from './context';
import { Icon } from './icons';
import { Prose } from './parts';

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/**
 * The state of a box: what the file says, or what was just asked for until the file says so too. The host has shown
 * the page anew by the time it answers, so a refused change falls back to the truth by itself.
 */
function useAnswer(log: string, task: Task, inFile: BoxState) {
  const { act } = usePanel();
  const [asked, setAsked] = useState<{ state: BoxState }>();
  const answer = (state: BoxState) => {
    const mine = { state };
    setAsked(mine);
    void act('answer', { log, document: 'postmortem', task, state }).then(() =>
      setAsked((latest) => (latest === mine ? undefined : latest)),
    );
  };
  return { state: asked?.state ?? inFile, busy: asked !== undefined, answer };
}

const choices = ['yes', 'no'] as const;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A checklist item: its question, and an answer that can be taken back by pressing it again, or by the button beside. */
export function ChecklistItem({ log, part, again }: { log: string; part: PartOf<'item'>; again: boolean }) {
  const { words } = usePanel();
  const task = again ? { line: part.line } : { item: part.id };
  const { state, busy, answer } = useAnswer(log, task, part.state);
  const group = useRef<HTMLDivElement>(null);
  const label = `item-${part.id}${again ? `-${String(part.line)}` : ''}`;

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const from = buttons.findIndex((button) => button === document.activeElement);
    const to = (from + step + choices.length) % choices.length;
    buttons[to]?.focus();
    answer(choices[to] ?? 'open');
  };

  return (
    <li class="item" aria-busy={busy}>
      <Prose html={part.html} log={log} id={label} />
      <div class="answer">
        <button
          type="button"
          class={state === 'open' ? 'clear hidden' : 'clear'}
          title={words.clear}
          aria-label={words.clear}
          aria-describedby={label}
          onClick={() => {
            group.current?.querySelector('button')?.focus();
            answer('open');
          }}
        >
          <Icon name="close" />
        </button>
        <div class="segments" role="radiogroup" aria-labelledby={label} ref={group} onKeyDown={move}>
          {choices.map((choice, index) => (
            <button
              key={choice}
              type="button"
              class="segment"
              role="radio"
              aria-checked={state === choice}
              tabIndex={state === choice || (state === 'open' && index === 0) ? 0 : -1}
              onClick={() => answer(choice === state ? 'open' : choice)}
            >
              {words[choice]}
            </button>
          ))}
        </div>
      </div>
    </li>
  );
}

/** Something to do: a box to tick. One that was dropped says so. */
export function ActionItem({ log, part }: { log: string; part: PartOf<'action'> }) {
  const { words } = usePanel();
  const { state, busy, answer } = useAnswer(log, { line: part.line }, part.state);
  const label = `action-${String(part.line)}`;
  const more = [part.area, part.due, state === 'no' ? words.no : undefined].filter(Boolean);
  return (
    <li class="action" aria-busy={busy}>
      <button
        type="button"
        class="box"
        role="checkbox"
        aria-checked={state === 'yes'}
        aria-labelledby={label}
        onClick={() => answer(state === 'yes' ? 'open' : 'yes')}
      >
        {state !== 'open' && <Icon name={state === 'yes' ? 'check' : 'failed'} />}
      </button>
      <div id={label}>
        <Prose html={part.html} log={log} />
        {more.length > 0 && <div class="quiet">{more.join(' · ')}</div>}
      </div>
    </li>
  );
}
