import { groupsOf } from '../../model/grouping';
import type { Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { rules } from '../../model/problems';
import { labelOf, stages, type Outcome } from '../../model/vocabulary';
import type { Place } from '../protocol';
import { excerpt, type Reader } from './phrases';
import { nameLength, nameOf, nextOf, type Next, type Search } from './shared';

/** All applications, by outcome. */
export interface ApplicationsPage {
  readonly place: Place;
  readonly kind: 'applications';
  readonly groups: readonly ListGroup[];
}

/** Applications with one outcome. A closed group has no count and is shown folded. */
export interface ListGroup {
  readonly id: Outcome;
  readonly label: string;
  readonly open: boolean;
  readonly count?: string;
  readonly rows: readonly ListRow[];
}

/** An application in the list. */
export interface ListRow {
  readonly log: string;
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly next?: Next;
  readonly broken: boolean;
}

/** All applications, by outcome in the tree's order. */
export function applicationsPage({ applications, names }: Search, reader: Reader): ApplicationsPage {
  const groups = groupsOf(applications, 'outcome', reader.now).flatMap((group): ListGroup[] => {
    if (!group.outcome) return [];
    const rows = group.applications.map((application) => listRow(application, names, reader));
    const isCounted = group.open && group.count > 0;
    const count = isCounted ? { count: new Intl.NumberFormat(reader.locale).format(group.count) } : {};
    return [{ id: group.outcome, label: reader.translate(group.label), open: group.open, ...count, rows }];
  });
  return { place: { page: 'applications' }, kind: 'applications', groups };
}

function listRow(application: Application, names: Names, reader: Reader): ListRow {
  const next = nextOf(application, reader);
  return {
    log: application.uri,
    company: nameOf(application, names),
    role: excerpt(names.mask(application.log.role), nameLength),
    stage: reader.translate(labelOf(stages, application.stage)),
    ...(next && { next }),
    broken: application.problems.some(({ code }) => rules[code].severity === 'error'),
  };
}
