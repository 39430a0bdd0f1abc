import { useState } from 'preact/hooks';
import type { LookBackPage } from '../../../src/panel/pages/lookBack';
import type { CompetencyView } from '../../../src/panel/pages/lookBack/lessons';
import { usePanel } from '../context';
import { LineLink, Rating } from '../parts';
import { Behind } from './behind';
import { Disclosure } from './disclosure';
import { linear } from './linear';

const shownAtFirst = 5;

/** What went well comes before everything. */
export function Strengths({ page: { lessons } }: { page: LookBackPage }) {
  const { words } = usePanel();
  const [all, setAll] = useState(false);
  const { strengths } = lessons;
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths">{words.lookStrengths}</h2>
      <ul class="strengths">
        {strengths.slice(0, all ? undefined : shownAtFirst).map(({ text, rating, company, log, line }) => (
          <li key={`${log} ${line}`}>
            <p class="dotted">
              <LineLink log={log} line={line}>
                {text}
              </LineLink>
              {company && <bdi class="quiet">{company}</bdi>}
            </p>
            {rating && <Rating {...rating} />}
          </li>
        ))}
      </ul>
      {strengths.length > shownAtFirst && (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.lookShowLess : words.lookShowMore}
        </button>
      )}
    </section>
  );
}

/** What the answers so far teach. */
export function Lessons({ page }: { page: LookBackPage }) {
  const { words } = usePanel();
  const { competencies, scale, helped, gaps, feeling } = page.lessons;
  return (
    <>
      {competencies.length > 0 && (
        <section aria-labelledby="competencies">
          <h2 id="competencies">{words.lookCompetenciesTitle}</h2>
          <p class="quiet">{scale}</p>
          <ul class="skills">
            {competencies.map((competency) => (
              <Competency key={competency.label} competency={competency} />
            ))}
          </ul>
        </section>
      )}
      {helped.length > 0 && (
        <section aria-labelledby="helped">
          <h2 id="helped">{words.lookHelped}</h2>
          <ul class="helped">
            {helped.map(({ text, area, before, since, verdict }) => (
              <li key={text}>
                <p>
                  <bdi>{text}</bdi> {area && <bdi class="quiet">{area}</bdi>}
                </p>
                <p class="quiet">{before}</p>
                <p class="quiet">
                  {since} · <span class="verdict">{verdict}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {feeling.length > 0 && (
        <section aria-labelledby="feeling">
          <h2 id="feeling">{words.lookFeeling}</h2>
          {feeling.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      )}
      {gaps.length > 0 && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{words.lookGaps}</h2>
          <p class="quiet">{words.lookGapsText}</p>
          <ul class="gaps">
            {gaps.map(({ label, times, logs }) => (
              <li key={label}>
                <Disclosure label={`${label} · ${times}`}>
                  <Behind logs={logs} behind={page.behind} />
                </Disclosure>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Competency({ competency }: { competency: CompetencyView }) {
  const { words } = usePanel();
  const { label, text, inOrder, trend, next } = competency;
  return (
    <li class="skill">
      <h3>
        <bdi>{label}</bdi>
        {next && <span class="tag">{words.lookPractice}</span>}
      </h3>
      <Dots competency={competency} />
      <p class="quiet">
        {text}
        <span class="sr-only">. {inOrder}</span>
      </p>
      {trend && (
        <p class="quiet">
          <span aria-hidden="true">{arrows[trend.way]} </span>
          {trend.words}
        </p>
      )}
    </li>
  );
}

const arrows = { up: '↑', level: '→', down: '↓' } as const;
const size = { width: 232, height: 44 };

/** Answers from left to right, from rough at the bottom to great at the top; the words beside it say the same. */
function Dots({ competency: { dots } }: { competency: CompetencyView }) {
  const x = linear([0, 15], [8, size.width - 8]);
  const y = linear([4, 1], [6, size.height - 6]);
  return (
    <svg
      class="ratings"
      viewBox={`0 0 ${size.width} ${size.height}`}
      width={size.width}
      height={size.height}
      aria-hidden="true"
    >
      {[1, 2, 3, 4].map((rating) => (
        <line key={rating} x1="0" x2={size.width} y1={y(rating)} y2={y(rating)} />
      ))}
      {dots.map(({ value, label }, index) => (
        <circle key={index} class={value >= 3 ? 'full' : 'half'} cx={x(index)} cy={y(value)} r="4.5">
          <title>{label}</title>
        </circle>
      ))}
    </svg>
  );
}
