import { sortedBy, type Look } from '../../../src/panel/pages/table';
import { usePanel } from '../context';
import { Icon } from '../icons';
import { columns } from './columns';

/** The heads of the columns: each sorts by its column, or turns the order round. */
export function Head({
  look,
  change,
  selected,
  toggleAll,
}: {
  look: Look;
  change: (part: Partial<Look>) => void;
  selected: 'all' | 'some' | 'none';
  toggleAll: () => void;
}) {
  const { words } = usePanel();
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        <th scope="col" role="columnheader" class="c-select">
          <input
            type="checkbox"
            aria-label={words.tableSelectAll}
            checked={selected === 'all'}
            indeterminate={selected === 'some'}
            onClick={toggleAll}
          />
        </th>
        {columns.map(({ id, label }) => (
          <th
            key={id}
            scope="col"
            role="columnheader"
            class={`c-${id}`}
            aria-sort={look.sort === id ? (look.descending ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" class="sort" onClick={() => change(sortedBy(look, id))}>
              {words[label]}
              {look.sort === id && <Icon name={look.descending ? 'falling' : 'rising'} />}
            </button>
          </th>
        ))}
        <th scope="col" role="columnheader" class="c-open">
          <span class="sr-only">{words.openLog}</span>
        </th>
      </tr>
    </thead>
  );
}
