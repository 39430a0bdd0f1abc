import type MarkdownIt from 'markdown-it';
import { itemIds } from './documents/checklists';
import { extendMarkdownIt } from './documents/preview';
import { agendaOf, type AgendaEntry, type AgendaItem, type TitledEntry } from './model/agenda';
import { lessonsOf, type LessonsReport } from './model/lessons';
import { companyOf } from './model/logbook';
import { summaryOf, type ApplicationSummary } from './model/summary';
import { agendaSettings, agendaTitle } from './platform/agendaWords';
import { momentOr, type Clock } from './platform/clock';
import type { Workspace } from './workspace/workspace';

/** What the extension exports to others, and to VS Code's Markdown preview. */
export interface DebriefApi {
  readonly version: 1;
  /** Starts the first scan where none ran, and is done with it. */
  whenReady(): Promise<void>;
  applications(): readonly ApplicationSummary[];
  /**
   * What lies ahead, soonest first, as of `now`: a moment with `Z`, an offset or a zone in brackets, or a date with or
   * without a time in the host's zone; by default the clock's. Throws a RangeError at anything else.
   */
  agenda(now?: string): readonly AgendaItem[];
  /** What the search has taught, as of `now`; read as that of the agenda. */
  lessons(now?: string): LessonsReport;
  /** Acts only on documents with our markers. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** The exported API over a workspace. */
export function createApi(workspace: Workspace, clock: Clock): DebriefApi {
  return {
    version: 1,
    whenReady: () => workspace.whenReady(),
    applications: () => workspace.logbook.applications().map(summaryOf),
    agenda: (now) => {
      const applications = workspace.logbook.applications();
      return agendaOf(applications, agendaSettings(), momentOr(clock, now), titleOf).map(itemOf);
    },
    lessons: (now) => lessonsOf(workspace.logbook.applications(), momentOr(clock, now), itemIds),
    extendMarkdownIt,
  };
}

/** Names are never hidden here: this is no screen. */
function titleOf(entry: AgendaEntry): string {
  return agendaTitle(entry, companyOf(entry.application));
}

function itemOf({ kind, due, title, log, document, line }: TitledEntry): AgendaItem {
  return {
    kind,
    due,
    title,
    log,
    ...(document !== undefined && { document }),
    ...(line !== undefined && { line }),
  };
}
