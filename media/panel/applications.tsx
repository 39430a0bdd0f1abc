import type { ApplicationsPage } from '../../src/panel/pages/applications';
import { usePanel } from './context';
import { Empty } from './empty';
import { Table } from './table/table';

/** All applications: a table to sort, filter and edit. */
export function Applications({ page }: { page: ApplicationsPage }) {
  const { words, act } = usePanel();
  if (page.rows.length === 0) return <Empty />;
  return (
    <div class="page list">
      <header class="section-head">
        <h1 tabIndex={-1}>{words.applications}</h1>
        <button type="button" class="button secondary" onClick={() => void act('newApplication', {})}>
          {words.newApplication}
        </button>
      </header>
      <Table page={page} />
    </div>
  );
}
