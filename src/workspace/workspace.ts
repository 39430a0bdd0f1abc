import type { Logbook } from '../model/logbook';

/** The search as it stands in the open folders: the logbook, kept in step with files and open buffers. */
export interface Workspace {
  readonly logbook: Logbook;
  /** Starts the first scan where none ran; done with it, and with whatever was waiting to be read. Never rejects. */
  whenReady(): Promise<void>;
  /** Looks again at what is there, for what VS Code did not tell of; done when that is read. Never rejects. */
  lookAgain(): Promise<void>;
}
