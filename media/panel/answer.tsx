import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { BoxState, Reviewed } from '../../src/model/reviewed';
import type { Part } from '../../src/documents/stages';
import type { Task } from '../../src/panel/place';
import { usePanel } from './context';
import { Icon } from './icons';
import { Prose } from './parts';

/** The document of an application that a box stands in. */
export interface InDocument {
  readonly log: string;
  readonly document: Reviewed['kind'];
}

type PartOf<Kind extends Part['kind']> = Extract<Part, { kind: Kind }>;

/**
 * The state of a box: what the file says, or what was just asked for until the file says so too. The host has shown
 * the page anew by the time it answers, so a refused change falls back to the truth by itself.
 */
function useAnswer({ log, document }: InDocument, task: Task, inFile: BoxState) {
  const { act } = usePanel();
  const [asked, setAsked] = useState<{ state: BoxState }>();
  const answer = (state: BoxState) => {
    const mine = { state };
    setAsked(mine);
    void act('answer', { log, document, task, state }).then(() =>
      setAsked((latest) => (latest === mine ? undefined : latest)),
    );
  };
  return { state: asked?.state ?? inFile, busy: asked !== undefined, answer };
}

const choices = ['yes', 'no'] as const;
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A checklist item: its question, and an answer that can be taken back by pressing it again, or by the button beside. */
export function ChecklistItem({
  place,
  part,
  again,
}: {
  place: InDocument;
  part: PartOf<'item'>;
  again: boolean;
}) {
  const { words } = usePanel();
  const task = again ? { line: part.line } : { item: part.id };
  const { state, busy, answer } = useAnswer(place, task, part.state);
  const group = useRef<HTMLDivElement>(null);
  const where = place.document === 'prep' ? 'prep-item' : 'item';
  const label = `${where}-${part.id}${again ? `-${String(part.line)}` : ''}`;

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
      <Prose html={part.html} log={place.log} id={label} />
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

/** Something to do in a document. */
export function ActionItem({ place, part }: { place: InDocument; part: PartOf<'action'> }) {
  const details = [part.area, part.due].filter((detail) => detail !== undefined);
  return (
    <TickItem place={place} {...part} details={details}>
      <Prose html={part.html} log={place.log} />
    </TickItem>
  );
}

/** A box to tick, and what it is for. One that was dropped says so. */
export function TickItem({
  place,
  line,
  state: inFile,
  details,
  children,
}: {
  place: InDocument;
  line: number;
  state: BoxState;
  details: readonly string[];
  children: ComponentChildren;
}) {
  const { words } = usePanel();
  const { state, busy, answer } = useAnswer(place, { line }, inFile);
  const label = useId();
  const more = [...details, ...(state === 'no' ? [words.no] : [])];
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
        {children}
        {more.length > 0 && <div class="quiet">{more.join(' · ')}</div>}
      </div>
    </li>
  );
}
