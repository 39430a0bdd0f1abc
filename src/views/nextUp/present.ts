import type { Temporal } from 'temporal-polyfill';
import { silentApplications, type TitledEntry } from '../../model/agenda';
import type { Application } from '../../model/logbook';
import { namesFor, type Names } from '../../model/mask';
import { countedApplications } from '../../model/used';
import { agendaOnScreen, agendaSettings } from '../../platform/agendaWords';
import type { Clock } from '../../platform/clock';
import { hiddenName } from '../../platform/settings';
import type { Workspace } from '../../workspace/workspace';

/** What there is to show at one moment. The tree, the badge, reminders and the status bar all show the same. */
export interface Present {
  readonly now: Temporal.ZonedDateTime;
  /** Those that count. */
  readonly applications: readonly Application[];
  readonly entries: readonly TitledEntry[];
  /** The logs of applications that nothing was heard of for a while. */
  readonly silent: readonly string[];
  readonly names: Names;
}

/** What there is to show now. */
export function presentOf({ logbook }: Workspace, clock: Clock): Present {
  const now = clock();
  const all = logbook.applications();
  const names = namesFor(all, hiddenName());
  const entries = agendaOnScreen(all, names, now);
  const silent = silentApplications(all, agendaSettings(), now).map(({ uri }) => uri);
  return { now, applications: countedApplications(all), entries, silent, names };
}
