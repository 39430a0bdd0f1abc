/** How a box is answered: `[x]` yes, `[-]` not this time, `[ ]` not answered. */
export type BoxState = 'yes' | 'no' | 'open';

/** The documents that hold answers and actions. */
export const reviewedKinds = ['prep', 'postmortem'] as const;

/** A checklist item's answer. `round` is the one whose section of a prep sheet it stands in, counted from 1. */
interface ItemAnswer {
  readonly id: string;
  readonly state: BoxState;
  /** Counted from 0, as every line here. */
  readonly line: number;
  readonly round?: number;
}

/** Something to do. `no` means that it was dropped. */
export interface Action {
  readonly text: string;
  readonly state: BoxState;
  readonly done: boolean;
  /** A competency, as a rule. */
  readonly area?: string;
  /** `YYYY-MM-DD`; absent where the field holds no date. */
  readonly due?: string;
  readonly completed?: string;
  readonly line: number;
  readonly round?: number;
}

/** What a prep sheet or post-mortem holds that counts beyond it. Plain data, fit for JSON. */
export interface Reviewed {
  /** The document's URI. */
  readonly uri: string;
  readonly kind: (typeof reviewedKinds)[number];
  readonly items: readonly ItemAnswer[];
  readonly actions: readonly Action[];
  /** The rounds that a section of it is about, counted from 1. */
  readonly rounds: readonly number[];
}
