import { Component } from 'preact';
import type { Outcome } from '../../../src/model/vocabulary';
import type { Choice, Choices, TableRow } from '../../../src/panel/pages/applications';
import type { Field } from '../../../src/panel/protocol';
import { fill } from '../../../src/panel/words';
import { PanelContext, type Panel } from '../context';
import { Icon } from '../icons';
import { ChoiceField, TextField } from './field';

interface Props {
  readonly row: TableRow;
  /** Its place among those that are shown. */
  readonly index: number;
  readonly selected: boolean;
  /** Whether Tab reaches it. */
  readonly current: boolean;
  readonly choices: Choices;
}

const interests = [1, 2, 3, 4, 5];

/** An application in the table. Drawn anew only when something of it has changed. */
export class Row extends Component<Props> {
  static override contextType = PanelContext;

  override shouldComponentUpdate(next: Props) {
    return (Object.keys(next) as (keyof Props)[]).some((key) => next[key] !== this.props[key]);
  }

  override render({ row, index, selected, current, choices }: Props) {
    const { words, act } = this.context as Panel;
    const { log } = row;
    const name = row.company || words.nobody;
    const tab = current ? 0 : -1;
    const set = (field: Field) => (value: string) =>
      act('setField', { log, field, value: value === '' ? null : value });
    const labelIn = (of: readonly Choice[], id: string | undefined) =>
      of.find((choice) => choice.id === id)?.label ?? id ?? '';
    const shared = { company: name, tab };
    return (
      <tr
        role="row"
        class={`row${row.open ? '' : ' closed'}${selected ? ' selected' : ''}`}
        data-row={log}
        aria-rowindex={index + 2}
      >
        <td role="cell" class="c-select">
          <input
            type="checkbox"
            data-cell="select"
            tabIndex={tab}
            aria-label={fill(words.tableSelect, name)}
            checked={selected}
          />
        </td>
        <th scope="row" role="rowheader" class="c-company">
          <button
            type="button"
            class="company"
            data-log={log}
            data-cell="company"
            tabIndex={tab}
            title={name}
          >
            {name}
          </button>
          {row.broken && (
            <span class="broken" title={words.broken}>
              <Icon name="warning" />
              <span>{words.broken}</span>
            </span>
          )}
        </th>
        <td role="cell" class="c-role" title={row.role}>
          {row.role}
        </td>
        <td role="cell" class="c-outcome">
          <ChoiceField
            {...shared}
            cell="outcome"
            label={words.outcome}
            value={row.outcome}
            choices={choices.outcomes}
            save={(outcome) => act('setOutcome', { logs: [log], outcome: outcome as Outcome })}
          >
            <Icon name={row.outcome} />
            {labelIn(choices.outcomes, row.outcome)}
          </ChoiceField>
        </td>
        <td role="cell" class="c-stage">
          {labelIn(choices.stages, row.stage)}
        </td>
        <td role="cell" class="c-next" title={row.next && `${row.next.what}, ${row.next.when}`}>
          {row.next && (
            <>
              {row.next.what} <span class="quiet">{row.next.soon}</span>
            </>
          )}
        </td>
        <td role="cell" class="c-interest">
          <ChoiceField
            {...shared}
            cell="interest"
            label={words.interest}
            value={row.interest === undefined ? '' : String(row.interest)}
            choices={interests.map((one) => ({ id: String(one), label: fill(words.ofFive, String(one)) }))}
            optional
            save={(value) =>
              act('setField', { log, field: 'interest', value: value === '' ? null : Number(value) })
            }
          >
            {row.interest !== undefined && <Dots value={row.interest} />}
          </ChoiceField>
        </td>
        <td role="cell" class="c-applied">
          <TextField
            {...shared}
            cell="applied"
            type="date"
            label={words.applied}
            value={row.applied?.day ?? ''}
            text={row.applied?.words ?? ''}
            save={set('applied')}
          >
            {row.applied?.words}
          </TextField>
        </td>
        <td role="cell" class="c-source">
          <ChoiceField
            {...shared}
            cell="source"
            label={words.source}
            value={row.source ?? ''}
            choices={choices.sources}
            optional
            save={set('source')}
          >
            {labelIn(choices.sources, row.source)}
          </ChoiceField>
        </td>
        <td role="cell" class="c-location">
          {row.locationInLog ? (
            <button
              type="button"
              class="value"
              data-cell="location"
              tabIndex={tab}
              aria-label={fill(words.tableField, words.location, row.location ?? '')}
              title={words.openLog}
              onClick={() => void act('openLog', { log })}
            >
              {row.location}
            </button>
          ) : (
            <TextField
              {...shared}
              cell="location"
              type="text"
              label={words.location}
              value={row.location ?? ''}
              save={set('location')}
            >
              {row.location}
            </TextField>
          )}
        </td>
        <td role="cell" class="c-open">
          <button
            type="button"
            class="clear"
            data-cell="open"
            tabIndex={tab}
            aria-label={words.openLog}
            title={words.openLog}
            onClick={() => void act('openLog', { log })}
          >
            <Icon name="file" />
          </button>
        </td>
      </tr>
    );
  }
}

/** How much something is wanted, as dots. */
function Dots({ value }: { value: number }) {
  return (
    <svg class="dots" viewBox="0 0 42 8" width="42" height="8" aria-hidden="true">
      {interests.map((dot) => (
        <circle key={dot} class={dot <= value ? 'full' : 'empty'} cx={dot * 8.5 - 4.5} cy="4" r="2.75" />
      ))}
    </svg>
  );
}
