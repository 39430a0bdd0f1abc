import type { Choices, TableRow } from '../../../src/panel/pages/applications';
import type { Outcome } from '../../../src/model/vocabulary';
import { fill } from '../../../src/panel/words';
import { usePanel } from '../context';
import { Icon } from '../icons';
import { Options } from './toolbar';

/** What can be done with the rows that are selected, while there are any. */
export function Selection({
  rows,
  choices,
  clear,
}: {
  rows: readonly TableRow[];
  choices: Choices;
  clear: () => void;
}) {
  const { words, act } = usePanel();
  const setOutcome = async (outcome: string) => {
    const done = await act('setOutcome', { logs: rows.map(({ log }) => log), outcome: outcome as Outcome });
    if (done) clear();
  };
  return (
    <div class={rows.length > 0 ? 'selection' : 'selection none'}>
      <span role="status">{rows.length > 0 && fill(words.tableSelected, String(rows.length))}</span>
      {rows.length > 0 && (
        <>
          <select
            class="field"
            aria-label={words.tableSetOutcome}
            value=""
            onChange={({ currentTarget }) => {
              void setOutcome(currentTarget.value);
              currentTarget.value = '';
            }}
          >
            <option value="" disabled>
              {words.tableSetOutcome}
            </option>
            <Options choices={choices.outcomes} />
          </select>
          <button
            type="button"
            class="clear"
            aria-label={words.tableUnselect}
            title={words.tableUnselect}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </div>
  );
}
