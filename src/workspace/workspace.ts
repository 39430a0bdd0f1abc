import type { Logbook } from '../model/logbook';

/** The search as it stands in the open folders: the logbook, kept in step with files and open buffers. */
export interface Workspace {
  readonly logbook: Logbook;
  /**
   * Starts the first scan where none ran. Then every application is in the logbook with its dates, rounds and ratings; of
   * those that have not changed since the last time, the words are not read yet. Never rejects.
   */
  whenListed(): Promise<void>;
  /** As {@link whenListed}, with the words too: done with whatever was waiting to be read. Never rejects. */
  whenReady(): Promise<void>;
  /** Looks again at what is there, for what VS Code did not tell of; done when that is read. Never rejects. */
  lookAgain(): Promise<void>;
}
