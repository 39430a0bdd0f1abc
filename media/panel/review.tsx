import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Part, StageView } from '../../src/documents/stages';
import type { ApplicationPage, Review } from '../../src/panel/pages/application';
import { ActionItem, ChecklistItem, type InDocument } from './answer';
import { usePanel } from './context';
import { Icon } from './icons';
import { Prose } from './parts';

type Written = Extract<Review, { kind: 'written' }>;

/** Which stage of both documents is open; null: none. */
export interface OpenStage {
  readonly open: string | null;
  readonly setOpen: (stage: string | null) => void;
}

/** A prep sheet or post-mortem of an application; nothing while there is none and it is not its time. */
export function DocumentSection({
  page,
  document: kind,
  ...stage
}: { page: ApplicationPage; document: InDocument['document'] } & OpenStage) {
  const { words, act } = usePanel();
  const { log } = page;
  const isPrep = kind === 'prep';
  const view = isPrep ? page.prep : page.review;
  const before = useRef(view.kind);
  const section = useRef<HTMLElement>(null);

  // The button that was pressed to write it is gone: go on at the first stage.
  useLayoutEffect(() => {
    const wasOffered = before.current === 'offered';
    before.current = view.kind;
    if (!wasOffered || view.kind !== 'written') return;
    stage.setOpen(firstOpen(kind, view));
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    section.current?.querySelector<HTMLElement>('.stage-head')?.focus({ preventScroll: true });
  }, [view.kind]);

  if (view.kind === 'later') return null;
  const write = () => void act(isPrep ? 'prepare' : 'writeReview', { log });
  return (
    <section class="review" aria-labelledby={kind} ref={section}>
      <div class="section-head">
        <h2 id={kind}>{isPrep ? words.appPrep : words.review}</h2>
        {view.kind === 'written' && (
          <div class="tools">
            <button type="button" class="link" onClick={write}>
              {words.refreshReview}
            </button>
            <button
              type="button"
              class="link"
              onClick={() => void act('openDocument', { log, document: kind })}
            >
              {isPrep ? words.appOpenPrep : words.openReview}
            </button>
          </div>
        )}
      </div>
      {view.kind === 'offered' && (
        <div class="offer">
          {!isPrep && <p class="lead">{words.whenReady}</p>}
          <p>{isPrep ? words.appPrepareText : words.offeredText}</p>
          <button type="button" class="button" onClick={write}>
            {isPrep ? words.prepare : words.writeReview}
          </button>
        </div>
      )}
      {view.kind === 'unreadable' && <p>{view.error}</p>}
      {view.kind === 'written' && <Stages place={{ log, document: kind }} review={view} {...stage} />}
    </section>
  );
}

/** What the stages of a document are known by, each by its own: its id, the round, else its place. */
function keysOf(document: InDocument['document'], stages: readonly StageView[]): readonly string[] {
  const seen = new Set<string>();
  return stages.map(({ id, round }, index) => {
    const own = document === 'prep' ? (round === undefined ? undefined : `round-${String(round)}`) : id;
    const key = own === undefined || seen.has(own) ? `${document}#${String(index)}` : own;
    seen.add(key);
    return key;
  });
}

/** The stage to begin with: the latest round while one is to come; once it is over, the first with something to answer. */
export function firstStage({ outcome, next, prep, review }: ApplicationPage): string | null {
  if (outcome.open && !next) return null;
  const [kind, view] = outcome.open ? (['prep', prep] as const) : (['postmortem', review] as const);
  return view.kind === 'written' ? firstOpen(kind, view) : null;
}

function firstOpen(kind: InDocument['document'], { stages, finished }: Written): string | null {
  const index = stages.findIndex(({ round, parts }) =>
    kind === 'prep'
      ? round !== undefined
      : parts.some((part) => part.kind === 'item' && part.state === 'open'),
  );
  return finished || index < 0 ? null : (keysOf(kind, stages)[index] ?? null);
}

/** The stages, one open at a time, and never a count of what is left. */
function Stages({ place, review, open, setOpen }: { place: InDocument; review: Written } & OpenStage) {
  const { words } = usePanel();
  const toFocus = useRef<string>(null);
  const keys = keysOf(place.document, review.stages);

  useLayoutEffect(() => {
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
        const key = keys[index] ?? '';
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
                <Parts place={place} parts={parts} />
                {next && (
                  <button
                    type="button"
                    class="button secondary continue"
                    onClick={() => {
                      toFocus.current = keys[index + 1] ?? null;
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
function Parts({ place, parts }: { place: InDocument; parts: readonly PlacedPart[] }) {
  const { log } = place;
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
            place={place}
            {...placed}
          />
        ))}
      </ul>
    );
  });
}

const isBox = ({ kind }: Part) => kind === 'item' || kind === 'action';
const lineOf = (part: Part) => ('line' in part ? part.line : -1);

function Box({ place, part, again }: PlacedPart & { place: InDocument }) {
  if (part.kind === 'item') return <ChecklistItem place={place} part={part} again={again} />;
  return part.kind === 'action' ? <ActionItem place={place} part={part} /> : null;
}
