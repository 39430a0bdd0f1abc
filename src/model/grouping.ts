import type { Temporal } from 'temporal-polyfill';
import { companyOf, type Application } from './logbook';
import { nextStep } from './next';
import { compare } from './order';
import { timeOfText } from './times';
import { countedApplications } from './used';
import { isOpen, outcomes, stages, type Outcome } from './vocabulary';

/** What the tree can be grouped by. */
export type Grouping = keyof typeof groupings;

const groupings = { outcome: byOutcome, stage: byStage, company: byCompany };

/** The grouping of this name; by outcome where there is none of it. */
export function groupingOf(name: string): Grouping {
  return Object.hasOwn(groupings, name) ? (name as Grouping) : 'outcome';
}

/** A group of applications that is not empty. */
export interface Group {
  /** Unique within its grouping, and the same from one time to the next. */
  readonly id: string;
  /** In English; a company's name when grouped by company. */
  readonly label: string;
  /** The outcome that all of the group have, where it is a group by outcome. */
  readonly outcome?: Outcome;
  /** Whether what is in it still moves: open groups are shown unfolded and counted. */
  readonly open: boolean;
  readonly applications: readonly Application[];
  /** How many they are; the sample's don't count once a real one is there, in whatever group. */
  readonly count: number;
}

type Members = Omit<Group, 'count'>;

/** What comes soonest first, then what moved last, then by name. */
function inOrder(applications: readonly Application[], now: Temporal.ZonedDateTime): readonly Application[] {
  const keyed = applications.map((application) => {
    const { log } = application;
    const next = nextStep(log, now)?.at.epochMilliseconds ?? Infinity;
    const last = timeOfText(log.decided ?? log.applied, now.timeZoneId) ?? -Infinity;
    return { application, next, last, name: companyOf(application).toLowerCase() };
  });
  keyed.sort((a, b) => compare(a.next, b.next) || compare(b.last, a.last) || compare(a.name, b.name));
  return keyed.map(({ application }) => application);
}

/** The groups of a search, in the order in which they are shown; empty ones are left out. */
export function groupsOf(
  applications: readonly Application[],
  grouping: Grouping,
  now: Temporal.ZonedDateTime,
): readonly Group[] {
  const counted = new Set(countedApplications(applications));
  return groupings[grouping](applications)
    .filter((group) => group.applications.length > 0)
    .map((group) => ({
      ...group,
      applications: inOrder(group.applications, now),
      count: group.applications.filter((application) => counted.has(application)).length,
    }));
}

function byOutcome(applications: readonly Application[]): Members[] {
  return outcomes.map(({ id, label, open }) => ({
    id,
    label,
    outcome: id,
    open,
    applications: applications.filter(({ outcome }) => outcome === id),
  }));
}

function byStage(applications: readonly Application[]): Members[] {
  const moving = applications.filter(({ outcome }) => isOpen(outcome));
  const groups = stages.map(({ id, label }) => ({
    id,
    label,
    open: true,
    applications: moving.filter(({ stage }) => stage === id),
  }));
  const closed = applications.filter(({ outcome }) => !isOpen(outcome));
  return [...groups.reverse(), { id: 'closed', label: 'Closed', open: false, applications: closed }];
}

function byCompany(applications: readonly Application[]): Members[] {
  const companies = new Map<string, Application[]>();
  for (const application of applications) {
    const key = companyOf(application).toLowerCase();
    companies.set(key, [...(companies.get(key) ?? []), application]);
  }
  return [...companies]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, members]) => ({
      id,
      label: members[0] ? companyOf(members[0]) : id,
      open: members.some(({ outcome }) => isOpen(outcome)),
      applications: members,
    }));
}
