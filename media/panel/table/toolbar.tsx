import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ApplicationsPage, Choice } from '../../../src/panel/pages/applications';
import { sortedBy, tagsOf, type Column, type Look } from '../../../src/panel/pages/table';
import { fill } from '../../../src/panel/words';
import { usePanel } from '../context';
import { Icon } from '../icons';
import { columns } from './columns';
import { locale } from './look';

const number = new Intl.NumberFormat(locale);

/** What the table is looked at by: words to find, and what to show. */
export function Toolbar({
  page,
  look,
  change,
  count,
}: {
  page: ApplicationsPage;
  look: Look;
  change: (part: Partial<Look>) => void;
  count: number | undefined;
}) {
  const { words } = usePanel();
  const tags = useMemo(() => tagsOf(page.rows, locale), [page.rows]);
  const { outcomes, stages } = page.choices;
  return (
    <div class="toolbar" role="search">
      <label class="find">
        <Icon name="search" />
        <input
          type="search"
          class="field"
          aria-label={words.tableFind}
          placeholder={words.tableFind}
          value={look.search}
          onInput={({ currentTarget }) => change({ search: currentTarget.value })}
        />
      </label>
      <Choose label={words.outcome} value={look.outcome} onChange={(outcome) => change({ outcome })}>
        <option value="open">{words.tableOpen}</option>
        <option value="all">{words.tableAll}</option>
        <hr />
        <Options choices={outcomes} />
      </Choose>
      <Choose label={words.stage} value={look.stage} onChange={(stage) => change({ stage })}>
        <option value="">{words.tableAnyStage}</option>
        <Options choices={stages} />
      </Choose>
      {(tags.length > 0 || look.tag !== '') && (
        <Choose label={words.tableTag} value={look.tag} onChange={(tag) => change({ tag })}>
          <option value="">{words.tableAnyTag}</option>
          {look.tag !== '' && !tags.includes(look.tag) && <option value={look.tag}>{look.tag}</option>}
          <Options choices={tags.map((tag) => ({ id: tag, label: tag }))} />
        </Choose>
      )}
      <span class="sorting">
        <Choose
          label={words.tableSort}
          value={look.sort}
          onChange={(sort) => change(sortedBy(look, sort as Column))}
        >
          <Options choices={columns.map(({ id, label }) => ({ id, label: words[label] }))} />
        </Choose>
        <button
          type="button"
          class="clear"
          aria-label={words.tableTurn}
          title={words.tableTurn}
          onClick={() => change(sortedBy(look, look.sort))}
        >
          <Icon name={look.descending ? 'falling' : 'rising'} />
        </button>
      </span>
      <span class="quiet count" role="status">
        {countWords(count, words)}
      </span>
    </div>
  );
}

function countWords(count: number | undefined, words: { tableOne: string; tableMany: string }): string {
  if (!count) return '';
  return count === 1 ? words.tableOne : fill(words.tableMany, number.format(count));
}

function Choose({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}) {
  return (
    <select
      class="field"
      aria-label={label}
      title={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {children}
    </select>
  );
}

/** The options of a vocabulary. */
export function Options({ choices }: { choices: readonly Choice[] }) {
  return (
    <>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  );
}
