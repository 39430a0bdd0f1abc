import { useState } from 'preact/hooks';
import type { NowBox, NowGroup, NowPage, NowRow } from '../../src/panel/pages/now';
import { fill } from '../../src/panel/words';
import { usePanel, type Panel } from './context';
import { Empty } from './empty';
import { Icon, type IconName } from './icons';
import { LineLink, OwnWords, Rating } from './parts';

/** What is next; and beside it, what one can build on. */
export function Now({ page }: { page: NowPage }) {
  const { words } = usePanel();
  const ready: NowGroup = { id: 'ready', label: words.whenReady, rows: page.ready };
  const [done, setDone] = useState<readonly Done[]>([]);
  if (page.empty) return <Empty />;
  const groups = [...page.groups, ...(page.ready.length > 0 ? [ready] : [])];
  return (
    <div class="page now">
      <h1 tabIndex={-1}>{page.day}</h1>
      <div class="columns">
        <div class="main">
          {withDone(groups, done).map((group) => (
            <Group key={group.id} group={group} after={page.after} done={done} setDone={setDone} />
          ))}
        </div>
        <Aside page={page} />
      </div>
    </div>
  );
}

/** A row that was ticked here, and where it stood: it stays until one leaves, to be taken back. */
interface Done {
  readonly row: NowRow;
  readonly group: NowGroup;
  readonly index: number;
}

/** The groups with the rows that were ticked where they stood. */
function withDone(groups: readonly NowGroup[], done: readonly Done[]): readonly NowGroup[] {
  const gone = done.map(({ group }) => group).filter(({ id }) => !groups.some((group) => group.id === id));
  const order = ['today', 'week', 'ready'];
  return [...groups, ...new Map(gone.map((group) => [group.id, { ...group, rows: [] }])).values()]
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((group) => {
      const rows = [...group.rows];
      const mine = done.filter(
        (one) => one.group.id === group.id && !rows.some(({ id }) => id === one.row.id),
      );
      for (const { row, index } of mine.toSorted((a, b) => a.index - b.index)) rows.splice(index, 0, row);
      return { ...group, rows };
    });
}

function Group({
  group,
  after,
  done,
  setDone,
}: {
  group: NowGroup;
  after: string | undefined;
  done: readonly Done[];
  setDone: (change: (done: readonly Done[]) => readonly Done[]) => void;
}) {
  const { words, act } = usePanel();
  const without = (row: NowRow) => (all: readonly Done[]) => all.filter((one) => one.row.id !== row.id);
  const tick = (row: NowRow, index: number) => {
    if (!row.box) return;
    const isDone = done.some((one) => one.row.id === row.id);
    setDone(isDone ? without(row) : (all) => [...all, { row, group, index }]);
    void settle(act, row.log, row.box, !isDone).then((worked) => {
      if (worked) return;
      setDone(isDone ? (all) => [...all, { row, group, index }] : without(row));
    });
  };
  const heading = `now-${group.id}`;
  return (
    <section class={`owed-group ${group.id}`} aria-labelledby={heading}>
      <h2 id={heading}>{group.label}</h2>
      {group.id === 'ready' && <p class="quiet">{words.nowReadyText}</p>}
      {group.rows.length === 0 && (
        <p class="calm">
          {group.quiet}
          {after && <span class="quiet">{after}</span>}
        </p>
      )}
      {group.rows.length > 0 && (
        <ul>
          {group.rows.map((row, index) => (
            <Row
              key={row.id}
              row={row}
              done={done.some((one) => one.row.id === row.id)}
              tick={() => tick(row, index)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Writes what a box stands for, or takes it back. */
function settle(act: Panel['act'], log: string, box: NowBox, done: boolean): Promise<boolean> {
  return 'round' in box
    ? act('thankYou', { log, round: box.round, sent: done })
    : act('answer', { log, ...box, state: done ? 'yes' : 'open' });
}

const icons: Readonly<Record<NowRow['kind'], IconName>> = {
  round: 'calendar',
  offer_deadline: 'offer',
  follow_up: 'message',
  check_in: 'message',
  let_go: 'notebook',
  post_mortem: 'notebook',
  action: 'notebook',
};

function Row({ row, done, tick }: { row: NowRow; done: boolean; tick: () => void }) {
  const panel = usePanel();
  const { words, act } = panel;
  const { log, prepare } = row;
  return (
    <li class={done ? 'owed done' : 'owed'}>
      {row.box ? (
        <button
          type="button"
          class="box"
          role="checkbox"
          aria-checked={done}
          aria-label={fill(words.nowTick, row.title)}
          onClick={tick}
        >
          {done && <Icon name="check" />}
        </button>
      ) : (
        <Icon name={icons[row.kind]} />
      )}
      <div class="owed-what">
        <button type="button" class="line-link" onClick={() => follow(panel, row)}>
          {row.title}
        </button>
        {row.detail && <span class="quiet">{row.detail}</span>}
      </div>
      <div class="owed-when">
        {prepare !== undefined && (
          <button
            type="button"
            class="button secondary"
            onClick={() => void act('prepare', { log, round: prepare })}
          >
            {words.prepare}
          </button>
        )}
        <span role="status">{done ? words.nowNoted : row.when}</span>
      </div>
    </li>
  );
}

function follow({ act, go }: Panel, { log, leads }: NowRow): void {
  switch (leads.to) {
    case 'log':
      void act('openLog', { log, ...(leads.line !== undefined && { line: leads.line }) });
      return;
    case 'document':
      void act('openDocument', { log, document: leads.document, line: leads.line });
      return;
    case 'decide':
      go({ page: 'decide' });
      return;
    case 'application':
      go({ page: 'application', log });
  }
}

/** A strength before anything to work on, and where it all leads. */
function Aside({ page: { strength, practice, goals } }: { page: NowPage }) {
  const { words, act } = usePanel();
  if (!strength && !practice && goals.length === 0) return null;
  return (
    <aside class="learned beside">
      {strength && (
        <section aria-labelledby="strength">
          <h2 id="strength">{words.nowStrength}</h2>
          <p>
            <LineLink log={strength.log} line={strength.line}>
              {strength.question}
            </LineLink>
          </p>
          {strength.answer && <blockquote class="own-words">{strength.answer}</blockquote>}
          {strength.rating && <Rating {...strength.rating} />}
          <p class="quiet">{strength.where}</p>
        </section>
      )}
      {practice && <Practice view={practice} />}
      {goals.length > 0 && (
        <section aria-labelledby="goals">
          <h2 id="goals">
            <button
              type="button"
              class="line-link"
              title={words.nowOpenGoals}
              onClick={() => void act('openGoals', {})}
            >
              {words.nowGoals}
            </button>
          </h2>
          <ul class="goals">
            {goals.map((goal) => (
              <li key={goal}>{goal}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Practice({
  view: { label, question, better, log, line, planned },
}: {
  view: NonNullable<NowPage['practice']>;
}) {
  const { words } = usePanel();
  return (
    <section aria-labelledby="practice">
      <h2 id="practice">{words.nowPractice}</h2>
      <p class="competency">
        <LineLink log={log} line={line}>
          {label}
        </LineLink>
      </p>
      {question && <p class="quiet">{question}</p>}
      {better && <OwnWords label={words.better}>{better}</OwnWords>}
      {planned && <OwnWords label={words.nowPlanned}>{planned}</OwnWords>}
    </section>
  );
}
