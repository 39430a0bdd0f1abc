import { useLayoutEffect, useState } from 'preact/hooks';
import type { ApplicationPage, QuestionView } from '../../src/panel/pages/application';
import { usePanel } from './context';
import { Icon } from './icons';
import { LineLink, OwnWords, Rating } from './parts';
import { TickItem } from './answer';
import { Aside } from './aside';
import { memory, remember } from './memory';
import { DocumentSection, firstStage } from './review';

/** One application: what it is, what is next, what happened, and the look back. */
export function Application({ page }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  const { log, next } = page;
  const [open, setOpen] = useState(() => (memory.stage === undefined ? firstStage(page) : memory.stage));
  useLayoutEffect(() => remember({ stage: open }), [open]);
  const document = (kind: 'prep' | 'postmortem') => (
    <DocumentSection key={kind} page={page} document={kind} open={open} setOpen={setOpen} />
  );
  const [prep, review] = [document('prep'), document('postmortem')];
  const actions = <Actions key="actions" page={page} />;
  const happened = [<Rounds key="rounds" page={page} />, <Feedback key="feedback" page={page} />];
  return (
    <div class="page application">
      <header>
        <h1 tabIndex={-1}>{page.company || words.nobody}</h1>
        {page.role && <p class="role">{page.role}</p>}
        <div class="standing">
          <span class="status">
            <Icon name={page.outcome.id} />
            <span class="sr-only">{words.outcome}: </span>
            {page.outcome.label}
          </span>
          <span class="quiet">
            {words.stage}: {page.stage}
          </span>
          <button type="button" class="button secondary" onClick={() => void act('openLog', { log })}>
            {words.openLog}
          </button>
        </div>
        {next && (
          <p class="next">
            <span class="quiet">{words.next}</span>
            <LineLink log={log} line={next.line}>
              {next.what}
            </LineLink>
            <span>
              {next.soon}, {next.when}
            </span>
          </p>
        )}
      </header>
      {page.trouble && (
        <p class="notice">
          <Icon name="warning" />
          <span>{page.trouble.text}</span>
          <button
            type="button"
            class="link"
            onClick={() => void act('openLog', { log, line: page.trouble?.line ?? 0 })}
          >
            {words.mend}
          </button>
        </p>
      )}
      <div class="columns">
        <div class="main">
          {/* Once it is over, what went badly is not the first thing to be met with. */}
          {page.outcome.open ? [prep, actions, ...happened, review] : [review, actions, ...happened, prep]}
        </div>
        <Aside page={page} />
      </div>
    </div>
  );
}

/** What there is to do, of both documents. */
function Actions({ page: { log, actions } }: { page: ApplicationPage }) {
  const { words, act } = usePanel();
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{words.appActions}</h2>
      <ul class="actions">
        {actions.map(({ document, line, state, text, details }) => (
          <TickItem
            key={`${document}-${String(line)}`}
            place={{ log, document }}
            line={line}
            state={state}
            details={details}
          >
            <button
              type="button"
              class="line-link"
              onClick={() => void act('openDocument', { log, document, line })}
            >
              {text}
            </button>
          </TickItem>
        ))}
      </ul>
    </section>
  );
}

function Rounds({ page: { log, rounds, outcome } }: { page: ApplicationPage }) {
  const { words } = usePanel();
  if (rounds.length === 0 && !outcome.open) return null;
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{words.rounds}</h2>
      {rounds.length === 0 && <p class="quiet">{words.noRounds}</p>}
      <ol class="rounds">
        {rounds.map((round, index) => (
          <li key={index} class="round">
            <h3>
              <LineLink log={log} line={round.line}>
                {round.title}
              </LineLink>
            </h3>
            {round.details.length > 0 && (
              <p class="quiet dotted">
                {round.details.map((detail) => (
                  <bdi key={detail}>{detail}</bdi>
                ))}
              </p>
            )}
            {(round.result ?? round.rating) && (
              <p class="marks">
                {round.result && (
                  <span class="status">
                    <Icon name={round.result.id} />
                    {round.result.label}
                  </span>
                )}
                {round.rating && <Rating {...round.rating} />}
              </p>
            )}
            {round.questions.length > 0 && (
              <ul class="questions">
                {round.questions.map((question, at) => (
                  <Question key={at} log={log} question={question} />
                ))}
              </ul>
            )}
            {round.notes && <p class="own-words">{round.notes}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Question({ log, question }: { log: string; question: QuestionView }) {
  const { words } = usePanel();
  return (
    <li>
      <div class="question">
        <LineLink log={log} line={question.line}>
          {question.text}
        </LineLink>
        {question.rating && <Rating {...question.rating} />}
      </div>
      {question.competency && <div class="quiet">{question.competency}</div>}
      {question.answer && <OwnWords label={words.answer}>{question.answer}</OwnWords>}
      {question.better && <OwnWords label={words.better}>{question.better}</OwnWords>}
    </li>
  );
}

function Feedback({ page: { log, feedback } }: { page: ApplicationPage }) {
  const { words } = usePanel();
  if (feedback.length === 0) return null;
  return (
    <section aria-labelledby="feedback">
      <h2 id="feedback">{words.feedback}</h2>
      {feedback.map(({ source, text, line }, index) => (
        <figure key={index}>
          <blockquote class="own-words">{text}</blockquote>
          <figcaption class="quiet">
            <LineLink log={log} line={line}>
              {source || words.openLine}
            </LineLink>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
