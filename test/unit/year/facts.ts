/**
 * A search as plain facts, beside the texts that say the same. The expected figures are computed from these, so that
 * they owe nothing to the readers of the texts. Lines count from 0; dates are as the texts have them.
 */
export interface SearchFacts {
  /** In order of their logs' URIs. */
  readonly applications: readonly ApplicationFacts[];
}

export interface ApplicationFacts {
  /** The log's URI, and its text. */
  readonly log: string;
  readonly text: string;
  readonly sample: boolean;
  readonly outcome: string;
  readonly interest?: number | undefined;
  readonly applied?: string | undefined;
  readonly decided?: string | undefined;
  readonly offer?: { readonly date: string; readonly deadline?: string | undefined } | undefined;
  readonly feedback: readonly string[];
  readonly events: readonly string[];
  readonly rounds: readonly RoundFacts[];
  /** In order of URI. */
  readonly documents: readonly DocumentFacts[];
}

export interface RoundFacts {
  readonly type?: string | undefined;
  readonly date?: string | undefined;
  readonly minutes?: number | undefined;
  readonly result: string;
  readonly heard?: string | undefined;
  readonly selfRating?: number | undefined;
  readonly rated?: string | undefined;
  readonly followedUp?: string | undefined;
  readonly questions: readonly QuestionFacts[];
  readonly line: number;
}

export interface QuestionFacts {
  readonly text?: string | undefined;
  readonly competency?: string | undefined;
  readonly rating?: number | undefined;
  readonly story?: string | undefined;
  readonly line: number;
}

export type State = 'yes' | 'no' | 'open';

export interface DocumentFacts {
  readonly uri: string;
  readonly kind: 'prep' | 'postmortem';
  readonly text: string;
  readonly items: readonly { readonly id: string; readonly state: State; readonly line: number }[];
  readonly actions: readonly ActionFacts[];
}

export interface ActionFacts {
  readonly text: string;
  readonly state: State;
  readonly area?: string | undefined;
  readonly due?: string | undefined;
  readonly completed?: string | undefined;
  readonly line: number;
}
