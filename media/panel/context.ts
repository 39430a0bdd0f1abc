import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../../src/panel/place';
import type { Method, Requests } from '../../src/panel/protocol';
import type { Words } from '../../src/panel/words';

/** What every part of a page may use. */
export interface Panel {
  readonly words: Words;
  /** Asks the host; a failure is shown with "Try again". True when it was done. */
  readonly act: <Name extends Method>(method: Name, params: Requests[Name]['params']) => Promise<boolean>;
  /** Goes to another page. */
  readonly go: (place: Place) => void;
  /** Tells those who listen to a screen reader what others see. */
  readonly say: (text: string) => void;
}

/** Where every part of a page finds the {@link Panel}. */
export const PanelContext = createContext<Panel | undefined>(undefined);

/** The panel that a part is drawn in. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('Drawn outside the panel');
  return panel;
}
