import type { Application } from './logbook';
import type { Outcome, Stage } from './vocabulary';

/** An application in a few words, as other extensions get it. Dates are the texts of the log. */
export interface ApplicationSummary {
  /** The log's URI. */
  readonly log: string;
  /** Empty while the log names none, as is `role`. */
  readonly company: string;
  readonly role: string;
  readonly outcome: Outcome;
  readonly stage: Stage;
  readonly applied?: string;
  readonly decided?: string;
  /** How many rounds the log holds, cancelled ones too. */
  readonly rounds: number;
  /** How many problems of form the log has, hints too. */
  readonly problems: number;
  /** Whether the log belongs to the sample search. */
  readonly sample: boolean;
}

/** Sums up an application. */
export function summaryOf({ uri, log, outcome, stage, problems }: Application): ApplicationSummary {
  return {
    log: uri,
    company: log.company,
    role: log.role,
    outcome,
    stage,
    ...(log.applied === undefined ? {} : { applied: log.applied }),
    ...(log.decided === undefined ? {} : { decided: log.decided }),
    rounds: log.rounds?.length ?? 0,
    problems: problems.length,
    sample: log.sample === true,
  };
}
