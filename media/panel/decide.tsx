import { useState } from 'preact/hooks';
import type { DecidePage, OfferView, OtherView } from '../../src/panel/pages/decide';
import { fill } from '../../src/panel/words';
import { usePanel } from './context';
import { Icon } from './icons';
import { LineFact, LineLink, Rating } from './parts';

/** Offers beside each other, and what else is open; once one is accepted, the way to quiet. */
export function Decide({ page }: { page: DecidePage }) {
  const { words } = usePanel();
  const { offers, accepted, others } = page;
  if (offers.length === 0) return <Decided page={page} />;
  return (
    <div class="page decide">
      <header>
        <h1 tabIndex={-1}>{offers.length === 1 ? words.decideOne : words.decideMany}</h1>
        <p class="lead-line">{accepted ? fill(words.decideYes, accepted.company) : words.decideLead}</p>
      </header>
      <div class="offers">
        {offers.map((offer) => (
          <Offer key={offer.log} offer={offer} />
        ))}
      </div>
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{words.decideOthers}</h2>
          <p class="quiet">{words.decideOthersText}</p>
          <Others others={others} withNotes />
        </section>
      )}
    </div>
  );
}

/** Nothing to choose between: what was chosen, and one step to be done with the rest. */
function Decided({ page: { accepted, others } }: { page: DecidePage }) {
  const { words, act } = usePanel();
  if (!accepted) {
    return (
      <div class="page decide">
        <h1 tabIndex={-1}>{words.decideNothing}</h1>
        <p class="lead-line">{words.decideNothingText}</p>
      </div>
    );
  }
  const logs = others.map(({ log }) => log);
  return (
    <div class="page decide">
      <header>
        <h1 tabIndex={-1}>{fill(words.decideYes, accepted.company || words.nobody)}</h1>
        <p class="lead-line">{words.decideYesText}</p>
      </header>
      {others.length === 0 ? (
        <p class="quiet">{words.decideRest}</p>
      ) : (
        <section aria-labelledby="others">
          <h2 id="others">{words.decideStill}</h2>
          <Others others={others} />
          <p class="withdraw">
            <button
              type="button"
              class="button"
              onClick={() => void act('setOutcome', { logs, outcome: 'withdrawn' })}
            >
              {others.length === 1 ? words.decideWithdrawOne : words.decideWithdraw}
            </button>
            <span class="quiet">{words.decideStillText}</span>
          </p>
        </section>
      )}
    </div>
  );
}

function Offer({ offer: { log, company, role, deadline, fit, terms } }: { offer: OfferView }) {
  const { words, act, go } = usePanel();
  const name = company || words.nobody;
  return (
    <article class="offer-card" aria-label={name}>
      <header>
        <h2>
          <button type="button" class="line-link" onClick={() => go({ page: 'application', log })}>
            {name}
          </button>
        </h2>
        {role && <p class="quiet">{role}</p>}
      </header>
      <p class="deadline">
        <LineLink log={log} line={deadline.line}>
          {deadline.words}
        </LineLink>
        {deadline.soon && <span class="quiet">{deadline.soon}</span>}
      </p>
      <dl>
        {fit.map(({ label, rating, line }) => (
          <LineFact key={label} log={log} line={line} label={label}>
            {rating ? <Rating {...rating} of={5} /> : <span class="quiet">{words.decideNotRated}</span>}
          </LineFact>
        ))}
        {terms.map(({ label, value, line }) => (
          <LineFact key={label} log={log} line={line} label={label}>
            {value ?? <span class="quiet">{words.decideNotNoted}</span>}
          </LineFact>
        ))}
      </dl>
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-label={fill(words.decideAcceptThis, name)}
          onClick={() => void act('setOutcome', { logs: [log], outcome: 'accepted' })}
        >
          {words.decideAccept}
        </button>
        <button
          type="button"
          class="button secondary"
          aria-label={fill(words.decideDeclineThis, name)}
          onClick={() => void act('setOutcome', { logs: [log], outcome: 'declined' })}
        >
          {words.decideDecline}
        </button>
      </div>
    </article>
  );
}

function Others({ others, withNotes = false }: { others: readonly OtherView[]; withNotes?: boolean }) {
  return (
    <ul class="others">
      {others.map((other) => (
        <Other key={other.log} other={other} withNote={withNotes} />
      ))}
    </ul>
  );
}

function Other({ other, withNote }: { other: OtherView; withNote: boolean }) {
  const { words, act, go } = usePanel();
  const { log, company, role, stage, next, timing, note } = other;
  const [copied, setCopied] = useState<string>();
  const name = company || words.nobody;
  const copy = async (text: string) => {
    if (await act('copyText', { text })) setCopied(text);
  };
  return (
    <li class="other">
      <div>
        <button type="button" class="line-link" onClick={() => go({ page: 'application', log })}>
          {name}
        </button>
        <div class="quiet">{[role, stage].filter(Boolean).join(' · ')}</div>
      </div>
      <div class="other-next">
        {next ? (
          <>
            <LineLink log={log} line={next.line}>
              {`${next.what}, ${next.when}`}
            </LineLink>
            {timing && <span class="quiet">{timing}</span>}
          </>
        ) : (
          <span class="quiet">{words.decideNoNext}</span>
        )}
      </div>
      {withNote && note !== undefined && (
        <button
          type="button"
          class="button secondary"
          aria-label={fill(words.decideCopyTo, name)}
          onClick={() => void copy(note)}
        >
          {words.decideCopy}
        </button>
      )}
      <div class="copied" role="status">
        {copied !== undefined && (
          <>
            <p class="status">
              <Icon name="check" />
              {words.decideCopied}
            </p>
            <blockquote class="own-words">{copied}</blockquote>
          </>
        )}
      </div>
    </li>
  );
}
