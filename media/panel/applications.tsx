import { useState } from 'preact/hooks';
import type { ApplicationsPage, ListGroup } from '../../src/panel/pages/applications';
import { usePanel } from './context';
import { Icon } from './icons';
import { memory, remember } from './memory';

/** All applications by outcome, to go from here to one of them. */
export function Applications({ page }: { page: ApplicationsPage }) {
  const { words, act } = usePanel();
  if (page.groups.length === 0) {
    return (
      <div class="page empty">
        <h1 tabIndex={-1}>{words.emptyTitle}</h1>
        <p>{words.emptyText}</p>
        <p class="buttons">
          <button type="button" class="button" onClick={() => void act('newApplication', {})}>
            {words.newApplication}
          </button>
          <button type="button" class="button secondary" onClick={() => void act('createSample', {})}>
            {words.createSample}
          </button>
        </p>
      </div>
    );
  }
  return (
    <div class="page list">
      <header class="section-head">
        <h1 tabIndex={-1}>{words.applications}</h1>
        <button type="button" class="button secondary" onClick={() => void act('newApplication', {})}>
          {words.newApplication}
        </button>
      </header>
      {page.groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: ListGroup }) {
  const [unfolded, setUnfolded] = useState(group.open || memory.unfolded.includes(group.id));
  const toggle = () => {
    setUnfolded(!unfolded);
    remember({
      unfolded: [...memory.unfolded.filter((id) => id !== group.id), ...(unfolded ? [] : [group.id])],
    });
  };
  const head = (
    <>
      <Icon name={group.id} />
      {group.label}
      {group.count && <span class="quiet">{group.count}</span>}
    </>
  );
  return (
    <section class={group.open ? 'group' : 'group closed'}>
      <h2>
        {group.open ? (
          <span class="group-head">{head}</span>
        ) : (
          <button type="button" class="group-head" aria-expanded={unfolded} onClick={toggle}>
            <Icon name="chevron" />
            {head}
          </button>
        )}
      </h2>
      {unfolded && <Rows group={group} />}
    </section>
  );
}

function Rows({ group }: { group: ListGroup }) {
  const { words, go } = usePanel();
  return (
    <ul class="rows">
      {group.rows.map(({ log, company, role, stage, next, broken }) => (
        <li key={log}>
          <button type="button" class="row" data-log={log} onClick={() => go({ page: 'application', log })}>
            <span class="who">
              <span class="company">{company || words.nobody}</span>
              {role && <span class="role">{role}</span>}
            </span>
            {broken && (
              <span class="broken">
                <Icon name="warning" />
                {words.broken}
              </span>
            )}
            {next && (
              <span class="what">
                <span>{next.what}</span> <span class="quiet">{`${next.soon}, ${next.when}`}</span>
              </span>
            )}
            <span class="where">{stage}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
