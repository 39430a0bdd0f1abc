import type { LookBackPage } from '../../../src/panel/pages/lookBack';
import type { TimesView } from '../../../src/panel/pages/lookBack/figures';
import { usePanel } from '../context';
import { Disclosure } from './disclosure';
import { histogramOf } from './histogram';
import { useWidth } from './width';

/** How often one step led to the next; where there is too little to say, that, once. */
export function Rates({ page: { rates } }: { page: LookBackPage }) {
  const { words } = usePanel();
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{words.lookRates}</h2>
      {rates.length === 0 && <p class="quiet">{words.lookRatesLater}</p>}
      {rates.length > 0 && (
        <ul class="rates beside">
          {rates.map(({ id, text, of, led, waiting }) => (
            <li key={id}>
              <p>{text}</p>
              <Share of={of} led={led} />
              {waiting && <p class="quiet">{waiting}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A part of a whole, beside words that say the same. */
function Share({ of, led }: { of: number; led: number }) {
  return (
    <svg class="share" width="100%" height="6" aria-hidden="true">
      <rect class="whole" width="100%" height="6" rx="3" />
      {led > 0 && <rect class="part" width={`${(100 * led) / of}%`} height="6" rx="3" />}
    </svg>
  );
}

/** How long it takes to hear from an employer. */
export function Times({ page: { times } }: { page: LookBackPage }) {
  const { words } = usePanel();
  if (times.length === 0) return null;
  return (
    <section aria-labelledby="times">
      <h2 id="times">{words.lookTimes}</h2>
      <div class="beside">
        {times.map((one) => (
          <section key={one.id} aria-labelledby={`times-${one.id}`}>
            <h3 id={`times-${one.id}`}>{one.title}</h3>
            <Histogram times={one} />
            <p class="quiet">{one.text}</p>
            <Disclosure label={words.lookTimesTable}>
              <table class="figures">
                <thead>
                  <tr>
                    <th scope="col">{words.lookTimeDays}</th>
                    <th scope="col">{words.lookTimeCount}</th>
                  </tr>
                </thead>
                <tbody>
                  {one.bins.map(({ label, n }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td>{n === 0 ? '' : n}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Disclosure>
          </section>
        ))}
      </div>
    </section>
  );
}

function Histogram({ times }: { times: TimesView }) {
  const { words } = usePanel();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { height, base, bars, ticks, median } = histogramOf(times, width);
  return (
    <div class="histogram" ref={ref}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${times.title}. ${times.text}`}
      >
        {bars.map((bar) => (
          <rect key={bar.x} class="bar" {...bar} rx="1.5" />
        ))}
        <line class="axis" x1="0" x2={width} y1={base} y2={base} />
        {ticks.map(({ x, label }) => (
          <text key={label} class="tick" x={x} y={base + 16} text-anchor={x < 8 ? 'start' : 'middle'}>
            {label}
          </text>
        ))}
        <text class="tick" x={width} y={base + 16} text-anchor="end">
          {words.lookTimeDays}
        </text>
        <line class="median" x1={median.x} x2={median.x} y1="18" y2={base} />
        <text
          class="median-words"
          x={median.x + (median.flip ? -6 : 6)}
          y="14"
          text-anchor={median.flip ? 'end' : 'start'}
        >
          {times.median.words}
        </text>
      </svg>
    </div>
  );
}

/** What led to a conversation, by what applications share. */
export function Comparisons({ page: { comparisons } }: { page: LookBackPage }) {
  const { words } = usePanel();
  if (comparisons.length === 0) return null;
  return (
    <section aria-labelledby="comparisons">
      <h2 id="comparisons">{words.lookComparisons}</h2>
      <p class="quiet">{words.lookComparisonsText}</p>
      <div class="beside">
        {comparisons.map(({ id, title, groups }) => (
          <section key={id} aria-labelledby={`by-${id}`}>
            <h3 id={`by-${id}`}>{title}</h3>
            <ul class="rates">
              {groups.map(({ label, of, led, text }) => (
                <li key={label}>
                  <p class="compared">
                    <bdi>{label}</bdi> <span class="quiet">{text}</span>
                  </p>
                  <Share of={of} led={led} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
