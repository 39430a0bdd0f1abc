import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Part, StageView } from '../../src/documents/stages';
import type { ApplicationPage, Review } from '../../src/panel/pages/application';
import { ActionItem, ChecklistItem } from './answer';
import { usePanel } from './context';
import { Icon } from './icons';
import { memory, remember } from './memory';
import { Prose } from './parts';

/** The post-mortem of an application; nothing while it is open and has none. */
export function ReviewSection({ page }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  const { log, review } = page;
  const before = useRef(review.kind);

  // The button that was pressed to write it is gone: go on at the first stage.
  useLayoutEffect(() => {
    const isNew = before.current === 'offered' && review.kind === 'written';
    before.current = review.kind;
    if (!isNew || !document.hasFocus() || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('.stage-head[aria-expanded="true"]')?.focus({ preventScroll: true });
  }, [review.kind]);

  if (review.kind === 'later') return null;
  const write = () => void act('writeReview', { log });
  return (
    <section class="review" aria-labelledby="review">
      <div class="section-head">
        <h2 id="review">{words.review}</h2>
        {review.kind === 'written' && (
          <div class="tools">
            <button type="button" class="link" onClick={write}>
              {words.refreshReview}
            </button>
            <button
              type="button"
              class="link"
              onClick={() => void act('openDocument', { log, document: 'postmortem' })}
            >
              {words.openReview}
            </button>
          </div>
        )}
      </div>
      {review.kind === 'offered' && (
        <div class="offer">
          <p class="lead">{words.whenReady}</p>
          <p>{words.offeredText}</p>
          <button type="button" class="button" onClick={write}>
            {words.writeReview}
          </button>
        </div>
      )}
      {review.kind === 'unreadable' && <p>{review.error}</p>}
      {review.kind === 'written' && <Stages log={log} review={review} />}
    </section>
  );
}

const keyOf = (stage: StageView | undefined, index: number) => stage?.id ?? `#${String(index)}`;

/** The stage to begin with: the first that holds something to answer; none when the review is finished. */
function firstOpen({ stages, finished }: Extract<Review, { kind: 'written' }>): string | null {
  const index = stages.findIndex(({ parts }) =>
    parts.some((part) => part.kind === 'item' && part.state === 'open'),
  );
  return finished || index < 0 ? null : keyOf(stages[index], index);
}

/** The stages, one open at a time, and never a count of what is left. */
function Stages({ log, review }: { log: string; review: Extract<Review, { kind: 'written' }> }) {
  const { words } = usePanel();
  const [open, setOpen] = useState(() => (memory.stage === undefined ? firstOpen(review) : memory.stage));
  const toFocus = useRef<string>(null);

  useLayoutEffect(() => {
    remember({ stage: open });
    if (toFocus.current === null) return;
    const head = document.getElementById(`stage-${toFocus.current}`);
    toFocus.current = null;
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'start' });
  }, [open]);

  // An id that stands twice in a document means its first place; the others are answered by their line.
  const seen = new Set<string>();
  return (
    <div class="stages">
      {review.finished && (
        <p class="finished">
          <Icon name="check" /> {words.finished}
        </p>
      )}
      {review.stages.map((stage, index) => {
        const key = keyOf(stage, index);
        const next = review.stages[index + 1];
        const parts = stage.parts.map((part) => ({ part, again: part.kind === 'item' && seen.has(part.id) }));
        for (const { part } of parts) if (part.kind === 'item') seen.add(part.id);
        return (
          <section key={key} class={open === key ? 'stage open' : 'stage'}>
            <h3>
              <button
                type="button"
                id={`stage-${key}`}
                class="stage-head"
                aria-expanded={open === key}
                onClick={() => setOpen(open === key ? null : key)}
              >
                <Icon name="chevron" />
                <span class="stage-title">{stage.title}</span>
                {stage.private && (
                  <span class="tag" title={words.privateText}>
                    {words.private}
                  </span>
                )}
              </button>
            </h3>
            {open === key && (
              <div class="stage-body">
                {parts.length === 0 && <p class="quiet">{words.emptyStage}</p>}
                <Parts log={log} parts={parts} />
                {next && (
                  <button
                    type="button"
                    class="button secondary continue"
                    onClick={() => {
                      toFocus.current = keyOf(next, index + 1);
                      setOpen(toFocus.current);
                    }}
                  >
                    {words.continue.replace('{0}', () => next.title)}
                  </button>
                )}
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface PlacedPart {
  readonly part: Part;
  /** Whether the item's id stood further up already. */
  readonly again: boolean;
}

/** The parts of a stage; boxes that stand together make one list. */
function Parts({ log, parts }: { log: string; parts: readonly PlacedPart[] }) {
  const runs: PlacedPart[][] = [];
  for (const placed of parts) {
    const run = runs.at(-1);
    if (run?.[0]?.part.kind === placed.part.kind && isBox(placed.part)) run.push(placed);
    else runs.push([placed]);
  }
  return runs.map((run, index) => {
    const [first] = run;
    if (!first) return null;
    const { part } = first;
    if (part.kind === 'html') return <Prose key={index} html={part.html} log={log} />;
    if (part.kind === 'block') {
      return (
        <div key={index} class="block">
          <Prose html={part.html} log={log} />
        </div>
      );
    }
    return (
      <ul key={index} class="boxes">
        {run.map((placed) => (
          <Box
            key={placed.part.kind === 'item' && !placed.again ? placed.part.id : lineOf(placed.part)}
            log={log}
            {...placed}
          />
        ))}
      </ul>
    );
  });
}

const isBox = ({ kind }: Part) => kind === 'item' || kind === 'action';
const lineOf = (part: Part) => ('line' in part ? part.line : -1);

function Box({ log, part, again }: PlacedPart & { log: string }) {
  if (part.kind === 'item') return <ChecklistItem log={log} part={part} again={again} />;
  return part.kind === 'action' ? <ActionItem log={log} part={part} /> : null;
}
