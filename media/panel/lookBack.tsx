import type { LookBackPage } from '../../src/panel/pages/lookBack';
import { usePanel } from './context';
import { Changes } from './lookBack/changes';
import { Comparisons, Rates, Times } from './lookBack/figures';
import { Lessons, Strengths } from './lookBack/lessons';
import { Pipeline } from './lookBack/pipeline';
import { Range } from './lookBack/range';

/** What there is to learn from the way so far: what went well first, then how it moved, then what to take along. */
export function LookBack({ page }: { page: LookBackPage }) {
  const { words, go } = usePanel();
  if (page.empty) {
    return (
      <div class="page empty">
        <h1 tabIndex={-1}>{words.lookEmpty}</h1>
        <p>{words.lookEmptyText}</p>
      </div>
    );
  }
  return (
    <div class="page look-back">
      <header>
        <h1 tabIndex={-1}>{words.lookBack}</h1>
        <Range range={page.range} />
        <p class="quiet" role="status">
          {page.began ?? words.lookNone}
        </p>
      </header>
      {page.began === undefined ? (
        <button type="button" class="button secondary" onClick={() => go({ page: 'lookBack' })}>
          {words.lookShowAll}
        </button>
      ) : (
        <>
          <Strengths page={page} />
          <Pipeline page={page} />
          <Rates page={page} />
          <Times page={page} />
          <Comparisons page={page} />
          <Lessons page={page} />
          <Changes page={page} />
        </>
      )}
    </div>
  );
}
