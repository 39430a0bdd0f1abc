import type { ComponentChildren } from 'preact';
import type { RatingView } from '../../src/panel/pages/shared';
import { usePanel } from './context';

/** Words that open their line in the log; plain words where no line is known. */
export function LineLink({
  log,
  line,
  children,
}: {
  log: string;
  line: number | undefined;
  children: ComponentChildren;
}) {
  const { words, act } = usePanel();
  if (line === undefined) return <span>{children}</span>;
  return (
    <button
      type="button"
      class="line-link"
      title={words.openLine}
      onClick={() => void act('openLog', { log, line })}
    >
      {children}
    </button>
  );
}

/** A fact in a list of them: its label, which opens its line in the log, and what it says. */
export function LineFact({
  log,
  line,
  label,
  children,
}: {
  log: string;
  line: number | undefined;
  label: string;
  children: ComponentChildren;
}) {
  return (
    <div>
      <dt>
        <LineLink log={log} line={line}>
          {label}
        </LineLink>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a person wrote, and what it is. */
export function OwnWords({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <p class="own-words">
      <span class="quiet">{label}: </span>
      {children}
    </p>
  );
}

/** A rating of four, or of as many as there are: dots, and always its word. */
export function Rating({ value, word, of = 4 }: RatingView & { of?: number }) {
  const width = of * 8.5;
  return (
    <span class="rating">
      <svg class="dots" viewBox={`0 0 ${String(width)} 8`} width={width} height="8" aria-hidden="true">
        {Array.from({ length: of }, (_each, dot) => (
          <circle key={dot} class={dot < value ? 'full' : 'empty'} cx={4 + dot * 8.5} cy="4" r="2.75" />
        ))}
      </svg>
      {word}
    </span>
  );
}

/**
 * HTML that the host's Markdown renderer made, with everything that a person wrote escaped or allowed by list: the only
 * place where the panel takes markup. Its links are followed by the host; VS Code's own handler never sees them.
 */
export function Prose({
  html,
  log,
  id,
  inline = false,
}: {
  html: string;
  log: string;
  id?: string;
  inline?: boolean;
}) {
  const { act } = usePanel();
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    void act('openLink', { log, href: link.getAttribute('href') ?? '' });
  };
  const Tag = inline ? 'span' : 'div';
  return <Tag id={id} class="prose" onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
