import { useId, useState } from 'preact/hooks';
import type { LookBackPage } from '../../../src/panel/pages/lookBack';
import type { BandView, PipelineView } from '../../../src/panel/pages/lookBack/pipeline';
import { usePanel } from '../context';
import { Icon, type IconName } from '../icons';
import { memory, remember } from '../memory';
import { Behind } from './behind';
import { Disclosure } from './disclosure';
import { flowOf, type Bar, type Direction, type Flow } from './flow';
import { useWidth } from './width';

/** From this width on, in pixels, there is room for words within the flow. */
const wide = 700;

const signs: Readonly<Record<PipelineView['ends'][number]['id'], IconName>> = {
  accepted: 'accepted',
  deciding: 'offer',
  waiting: 'pending',
  own: 'withdrawn',
  ended: 'rejected',
};

/** The flow of applications from stage to stage; a band opens those behind it. */
export function Pipeline({ page: { pipeline, behind } }: { page: LookBackPage }) {
  const { words } = usePanel();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState(memory.band);
  const list = useId();
  const direction = width >= wide ? 'right' : 'down';
  const open = pipeline.bands.find(({ id }) => id === chosen);
  const choose = (id: string | undefined) => {
    setChosen(id);
    remember({ band: id });
  };
  return (
    <section aria-labelledby="pipeline">
      <h2 id="pipeline">{words.lookPipeline}</h2>
      <p class="quiet">{words.lookPipelineText}</p>
      <div class="flow" ref={ref}>
        <Drawing
          pipeline={pipeline}
          flow={flowOf(pipeline, width, direction)}
          direction={direction}
          open={open?.id}
          list={list}
          choose={(id) => choose(id === chosen ? undefined : id)}
        />
      </div>
      {direction === 'down' && (
        <ul class="legend quiet">
          {pipeline.ends.map(({ id, label }) => (
            <li key={id}>
              <Icon name={signs[id]} />
              {label}
            </li>
          ))}
        </ul>
      )}
      <div id={list} class="behind-band">
        {open && (
          <section aria-label={open.label}>
            <div class="section-head">
              <h3>{open.label}</h3>
              <button
                type="button"
                class="clear"
                aria-label={words.lookClose}
                title={words.lookClose}
                onClick={() => {
                  document.getElementById(`band-${open.id}`)?.focus();
                  choose(undefined);
                }}
              >
                <Icon name="close" />
              </button>
            </div>
            <Behind key={open.id} logs={open.logs} behind={behind} />
          </section>
        )}
      </div>
      <Disclosure label={words.lookPipelineTable}>
        <Table table={pipeline.table} caption={words.lookPipelineChart} />
      </Disclosure>
    </section>
  );
}

interface DrawingProps {
  readonly pipeline: PipelineView;
  readonly flow: Flow;
  readonly direction: Direction;
  readonly open: string | undefined;
  /** The id of the list that a band opens. */
  readonly list: string;
  readonly choose: (id: string) => void;
}

function Drawing({ pipeline, flow, direction, open, list, choose }: DrawingProps) {
  const { words } = usePanel();
  const endLabels = new Map(pipeline.ends.map(({ id, label }) => [id as string, label]));
  const { width, height } = flow;
  return (
    <svg
      class={`flow-${direction}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={words.lookPipelineChart}
    >
      {flow.bands.map(({ band, d }) => (
        <g
          key={band.id}
          id={`band-${band.id}`}
          class={`band band-${kindOf(band, endLabels)}`}
          role="button"
          // In this case: SVG knows no other.
          tabindex={0}
          aria-label={band.label}
          aria-expanded={band.id === open}
          aria-controls={list}
          onClick={() => choose(band.id)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            choose(band.id);
          }}
        >
          <title>{band.label}</title>
          <path class="reach" d={d} />
          <path class="shape" d={d} />
        </g>
      ))}
      <g aria-hidden="true">
        {flow.ends.map(({ band, ...bar }) => (
          <g key={band.id} class={`end band-${band.to}`}>
            <rect {...bar} rx="1.5" />
            <EndSign bar={bar} band={band} label={endLabels.get(band.to) ?? ''} direction={direction} />
          </g>
        ))}
        {flow.stages.map(({ label, n, ...bar }) => (
          <g key={label} class="stop">
            <rect {...bar} rx="1.5" />
            <StageLabel bar={bar} label={label} n={n} direction={direction} />
          </g>
        ))}
      </g>
    </svg>
  );
}

function kindOf({ to }: BandView, ends: ReadonlyMap<string, string>): string {
  return ends.has(to) ? to : 'onward';
}

function StageLabel({
  bar,
  label,
  n,
  direction,
}: {
  bar: Bar;
  label: string;
  n: string;
  direction: Direction;
}) {
  const [x, y] = direction === 'right' ? [bar.x, 14] : [0, bar.y - 1];
  return (
    <text x={x} y={y}>
      <tspan class="stage-name">{label}</tspan>
      <tspan class="stage-count" x={x} dy="1.45em">
        {n}
      </tspan>
    </text>
  );
}

/** What an end is called: in words, or where there is no room for them by its sign. How many ended is not said here. */
function EndSign({
  bar,
  band,
  label,
  direction,
}: {
  bar: Bar;
  band: BandView;
  label: string;
  direction: Direction;
}) {
  const sign = signs[band.to as keyof typeof signs];
  const [x, y] =
    direction === 'right'
      ? [bar.x + bar.width + 8, bar.y + bar.height / 2 - 8]
      : [bar.x + bar.width / 2 - 8, bar.y + bar.height + 4];
  return (
    <>
      <g transform={`translate(${x} ${y})`}>
        <Icon name={sign} />
      </g>
      {direction === 'right' && (
        <text x={x + 22} y={y + 12}>
          {label}
          {band.to !== 'ended' && <tspan class="end-count">{` ${band.count}`}</tspan>}
        </text>
      )}
    </>
  );
}

function Table({ table: { head, rows }, caption }: { table: PipelineView['table']; caption: string }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table class="figures">
        <caption class="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, cells }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
