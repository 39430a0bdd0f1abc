import * as fc from 'fast-check';
import type { Intent, Value } from '../../../src/model/edit';
import { contractKeys } from '../../../src/model/edit/contract';
import type { Path } from '../../../src/model/problems';
import { anyText } from './generatedTexts';
import { pathsOf, type Plain } from './plainLog';

const scalarValue = fc.oneof(
  { weight: 4, arbitrary: anyText },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const anyKey = fc.constantFrom(
  'type',
  'date',
  'notes',
  'text',
  'rating',
  'name',
  'questions',
  'odd key',
  '7',
);
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: scalarValue },
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(anyKey, tie('value')), { selector: ([name]) => name, maxLength: 4 })
      .map((entries): Value => Object.fromEntries(entries)),
  ),
}));

/** Something to do to any log: `spot` picks a path of the log, `up` leaves its last steps out, `steps` lead on. */
interface Wish {
  readonly do: Intent['do'];
  readonly spot: number;
  readonly up: number;
  readonly steps: Path;
  readonly value: Value;
}

export const anyWish: fc.Arbitrary<Wish> = fc.record({
  do: fc.constantFrom('set', 'set', 'unset', 'append', 'insert'),
  spot: fc.nat(),
  up: fc.constantFrom(0, 0, 0, 1, 1, 2),
  steps: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.array(fc.oneof(anyKey, fc.constantFrom(...contractKeys([])), fc.nat({ max: 2 })), {
        maxLength: 2,
      }),
    },
  ),
  value: anyValue,
});

/** A wish in terms of a log. */
export function intentOf(data: Plain, { do: action, spot, up, steps, value }: Wish): Intent {
  const paths = pathsOf(data);
  const base = paths[spot % paths.length] ?? [];
  const path = [...base.slice(0, Math.max(0, base.length - up)), ...steps];
  const whole = path.length > 0 ? path : ['company'];
  return action === 'unset' ? { do: action, path: whole } : { do: action, path: whole, value };
}
