import type MarkdownIt from 'markdown-it';
import { extendMarkdownIt } from './documents/preview';
import { summaryOf, type ApplicationSummary } from './model/summary';
import type { Workspace } from './workspace/workspace';

/** What the extension exports to others, and to VS Code's Markdown preview. */
export interface DebriefApi {
  readonly version: 1;
  /** Starts the first scan where none ran, and is done with it. */
  whenReady(): Promise<void>;
  applications(): readonly ApplicationSummary[];
  /** Acts only on documents with our markers. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** The exported API over a workspace. */
export function createApi(workspace: Workspace): DebriefApi {
  return {
    version: 1,
    whenReady: () => workspace.whenReady(),
    applications: () => workspace.logbook.applications().map(summaryOf),
    extendMarkdownIt,
  };
}
