import { useState } from 'preact/hooks';
import type { LookBackPage } from '../../../src/panel/pages/lookBack';
import type { ChangeView } from '../../../src/panel/pages/lookBack/changes';
import { usePanel } from '../context';
import { LineLink } from '../parts';

const shownAtFirst = 5;

/** What a person does now that they did not then, in their own words. */
export function Changes({ page: { changes } }: { page: LookBackPage }) {
  const { words } = usePanel();
  const [shown, setShown] = useState(shownAtFirst);
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{words.lookChanges}</h2>
      <ul class="changes">
        {changes.slice(0, shown).map((change, index) => (
          <li key={index}>
            <p class="own-words">
              <bdi>{change.text}</bdi>
            </p>
            <Where change={change} />
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <button type="button" class="link" onClick={() => setShown(shown + 10)}>
          {words.lookShowMore}
        </button>
      )}
    </section>
  );
}

function Where({ change: { kind, about, when, log, line } }: { change: ChangeView }) {
  const { words, go } = usePanel();
  const what = about ?? (kind === 'done' ? words.lookChangeDone : words.openLine);
  return (
    <p class="quiet dotted">
      {line === undefined ? (
        <button
          type="button"
          class="line-link"
          title={words.lookOpenApplication}
          onClick={() => go({ page: 'application', log })}
        >
          {what}
        </button>
      ) : (
        <LineLink log={log} line={line}>
          {what}
        </LineLink>
      )}
      {when && <span>{when}</span>}
    </p>
  );
}
