import { Component, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Destination, Place } from '../../src/panel/place';
import type { Method, Page, Requests } from '../../src/panel/protocol';
import type { Words } from '../../src/panel/words';
import { Application } from './application';
import { Applications } from './applications';
import { ask, listen, report } from './connection';
import { PanelContext, usePanel } from './context';
import { Decide } from './decide';
import { Icon } from './icons';
import { useKeptFocus } from './keptFocus';
import { LookBack } from './lookBack';
import { arriveAt, keepPart, keyOf, memory, remember, samePlace } from './memory';
import { Navigation } from './navigation';
import { Now } from './now';

/** Something that did not work, in a sentence, and how to try it again. */
interface Trouble {
  readonly text: string;
  readonly again: () => void;
}

/** The panel: the page that the host shows, and a line for what did not work. */
export function Panel() {
  const [words, setWords] = useState<Words>();
  const [page, setPage] = useState<Page>();
  const [destinations, setDestinations] = useState<readonly Destination[]>([]);
  const [trouble, setTrouble] = useState<Trouble>();
  const [said, say] = useState('');

  const panel = useMemo(() => {
    const act = async <Name extends Method>(method: Name, params: Requests[Name]['params']) => {
      try {
        await ask(method, params);
        setTrouble(undefined);
        return true;
      } catch (error) {
        setTrouble({ text: messageOf(error), again: () => void act(method, params) });
        return false;
      }
    };
    const go = (place: Place) => void act('show', { place });
    return { act, go, say };
  }, []);

  useEffect(() => {
    listen((news) => {
      if (news.kind === 'failed') {
        setTrouble({
          text: news.error,
          again: () => panel.go(news.place),
        });
        return;
      }
      const { page, destinations } = news.shown;
      if (samePlace(memory.place, page.place)) keepPart(page.place);
      else {
        setTrouble(undefined);
        arriveAt(page.place);
      }
      setPage(page);
      setDestinations(destinations);
    });
    const start = () => {
      ask('start', memory.place ? { place: memory.place } : {}).then(
        (table) => {
          setWords(table);
          setTrouble(undefined);
        },
        (error: unknown) => {
          setTrouble({ text: messageOf(error), again: start });
        },
      );
    };
    start();
  }, [panel]);

  useKeptPlace(words && page);
  useKeptFocus();
  const context = useMemo(() => words && { ...panel, words }, [panel, words]);

  if (!words || !context)
    return trouble ? <p class="trouble">{trouble.text}</p> : <div class="page" aria-busy="true" />;
  return (
    <PanelContext.Provider value={context}>
      {trouble && <TroubleLine trouble={trouble} dismiss={() => setTrouble(undefined)} />}
      {page && <Navigation place={page.place} destinations={destinations} />}
      <main>
        <Guard key={page && keyOf(page.place)} words={words}>
          {page ? <PageOf page={page} /> : <p class="page loading">{words.loading}</p>}
        </Guard>
      </main>
      <div class="sr-only" role="status">
        {said}
      </div>
    </PanelContext.Provider>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function PageOf({ page }: { page: Page }) {
  switch (page.kind) {
    case 'now':
      return <Now page={page} />;
    case 'applications':
      return <Applications page={page} />;
    case 'decide':
      return <Decide page={page} />;
    case 'lookBack':
      return <LookBack page={page} />;
    case 'application':
      return <Application page={page} />;
    case 'gone':
      return <Gone />;
  }
}

function Gone() {
  const { words, go } = usePanel();
  return (
    <div class="page empty">
      <h1 tabIndex={-1}>{words.goneTitle}</h1>
      <p>{words.goneText}</p>
      <p class="buttons">
        <button type="button" class="button secondary" onClick={() => go({ page: 'applications' })}>
          {words.applications}
        </button>
      </p>
    </div>
  );
}

function TroubleLine({ trouble, dismiss }: { trouble: Trouble; dismiss: () => void }) {
  const { words } = usePanel();
  return (
    <div class="trouble" role="alert">
      <Icon name="warning" />
      <span>
        {trouble.text || words.failed}
        <button type="button" class="link" onClick={trouble.again}>
          {words.tryAgain}
        </button>
      </span>
      <button type="button" class="clear" aria-label={words.dismiss} title={words.dismiss} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}

/**
 * Keeps how far a page is scrolled, and puts it back. On the way from one page to another the focus goes to the new
 * heading, on the way back to the row that one came from.
 */
function useKeptPlace(page: Page | undefined): void {
  const shown = useRef<Place>(null);

  useEffect(() => {
    let frame = 0;
    const keep = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (memory.place) remember({ scroll: { ...memory.scroll, [keyOf(memory.place)]: window.scrollY } });
      });
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, []);

  useLayoutEffect(() => {
    const before = shown.current;
    if (!page || (before && samePlace(before, page.place))) return;
    shown.current = page.place;
    if (before) {
      const row = before.page === 'application' ? rowOf(before.log) : undefined;
      (row ?? document.querySelector<HTMLElement>('h1'))?.focus({ preventScroll: true });
    }
    window.scrollTo(0, memory.scroll[keyOf(page.place)] ?? 0);
  }, [page]);
}

function rowOf(log: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-log]')].find((row) => row.dataset['log'] === log);
}

/** Keeps an error in drawing a page to that page: it is reported, and can be tried again. */
class Guard extends Component<{ words: Words; children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    report(error);
    this.setState({ failed: true });
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div class="page empty">
        <p>{words.failed}</p>
        <button type="button" class="button secondary" onClick={() => this.setState({ failed: false })}>
          {words.tryAgain}
        </button>
      </div>
    );
  }
}
