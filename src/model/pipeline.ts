import type { LogDigest } from './log';
import type { Application } from './logbook';
import { counts } from './stage';
import { roundTypes, row, stages, type Outcome, type Stage } from './vocabulary';

/** The stages that an application may pass once it was sent, in rising order. */
export const passed = stages.filter((stage) => stage.id !== 'saved');

export type PassedStage = Exclude<Stage, 'saved'>;

/**
 * How an application stands that went no further, by its outcome. What others decided is one row, whatever they said or
 * left unsaid: where a search stands is worth seeing, how often it was turned down is not.
 */
export const ends = [
  { id: 'accepted', label: 'Accepted', outcomes: ['accepted'] },
  { id: 'deciding', label: 'Yours to decide', outcomes: ['offer'] },
  { id: 'waiting', label: 'Waiting', outcomes: ['pending'] },
  { id: 'own', label: 'Your decision', outcomes: ['declined', 'withdrawn'] },
  { id: 'ended', label: 'Ended here', outcomes: ['rejected', 'no_response'] },
] as const satisfies readonly { id: string; label: string; outcomes: readonly Outcome[] }[];

export type End = (typeof ends)[number]['id'];

/** The applications that went from a stage to another, or came to stand there. */
export interface Band {
  readonly from: PassedStage;
  readonly to: PassedStage | End;
  readonly applications: readonly Application[];
}

/** How far the applications of a search went, and how they stand. */
export interface Pipeline {
  /** Those that were sent. */
  readonly applications: readonly Application[];
  /** How many reached each stage; stages that none had are left out. */
  readonly reached: ReadonlyMap<PassedStage, number>;
  /** By where they begin, then by where they lead: the next stages, then the ends. Each holds an application at least. */
  readonly bands: readonly Band[];
}

/** The stages that an application passed, in rising order; none where it was only saved. The last is its stage. */
export function pathOf(log: LogDigest, stage: Stage): PassedStage[] {
  if (stage === 'saved') return [];
  const rounds = (log.rounds ?? []).filter(counts);
  const seen = new Set<Stage>([
    'applied',
    stage,
    ...rounds.map(({ type }) => row(roundTypes, type ?? 'other').stage),
  ]);
  return passed.map(({ id }) => id).filter((id) => seen.has(id));
}

/** How an application with this outcome stands. */
export function endOf(outcome: Outcome): End {
  const isIts = ({ outcomes }: { outcomes: readonly Outcome[] }) => outcomes.includes(outcome);
  return ends.find(isIts)?.id ?? 'waiting';
}

/** The flow of applications from stage to stage. */
export function pipelineOf(applications: readonly Application[]): Pipeline {
  const paths = applications
    .map((application) => ({ application, path: pathOf(application.log, application.stage) }))
    .filter(({ path }) => path.length > 0);
  const steps = paths.flatMap(({ application, path }) =>
    path.map((from, index) => ({ application, from, to: path[index + 1] ?? endOf(application.outcome) })),
  );
  const targets = [...passed, ...ends].map(({ id }) => id);
  const bands = passed.flatMap(({ id: from }) => {
    const leaving = steps.filter((step) => step.from === from);
    return targets.map((to) => ({
      from,
      to,
      applications: leaving.filter((step) => step.to === to).map(({ application }) => application),
    }));
  });
  const reached = passed.map(({ id }) => [id, paths.filter(({ path }) => path.includes(id)).length] as const);
  return {
    applications: paths.map(({ application }) => application),
    reached: new Map(reached.filter(([, count]) => count > 0)),
    bands: bands.filter((band) => band.applications.length > 0),
  };
}
