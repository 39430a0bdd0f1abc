import { useState } from 'preact/hooks';
import type { RangeView } from '../../../src/panel/pages/lookBack/range';
import { usePanel } from '../context';

/** The days that the page is about: by a press, or by their dates. */
export function Range({ range }: { range: RangeView }) {
  const { words, go } = usePanel();
  const { from, to, presets } = range;
  const show = (period: { from?: string; to?: string }) => go({ page: 'lookBack', ...period });
  return (
    <div class="range" role="group" aria-label={words.lookPeriod}>
      <div class="segments">
        {presets.map(({ label, period, current }) => (
          <button
            key={label}
            type="button"
            class="segment"
            aria-pressed={current}
            onClick={() => show(period)}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="days">
        <Day
          label={words.lookFrom}
          day={from}
          choose={(day) => show({ ...(day && { from: day }), ...(to && { to }) })}
        />
        <Day
          label={words.lookTo}
          day={to}
          choose={(day) => show({ ...(from && { from }), ...(day && { to: day }) })}
        />
      </div>
    </div>
  );
}

/** A day to choose. What is being typed stays as it is typed; a year is not one before its four digits are there. */
function Day({
  label,
  day,
  choose,
}: {
  label: string;
  day: string | undefined;
  choose: (day: string | undefined) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <label>
      <span class="quiet">{label}</span>
      <input
        type="date"
        value={typed ?? day ?? ''}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          if (value === '' || value >= '1900') choose(value === '' ? undefined : value);
        }}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  );
}
