import { usePanel } from './context';

/** There is no application yet: how to make the first. */
export function Empty() {
  const { words, act } = usePanel();
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
      <p class="quiet">
        {words.nowBringText}{' '}
        <button type="button" class="link" onClick={() => void act('importApplications', {})}>
          {words.nowBring}
        </button>
      </p>
    </div>
  );
}
