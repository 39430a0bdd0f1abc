import type { Verdict } from '../statistics';

/** A line of a log, counted from 0. */
export interface Source {
  /** The log's URI. */
  readonly log: string;
  readonly line: number;
}

/** How one answer went, 1 to 4. `date` is that of its round, as the log writes it; empty where it has none. */
interface CompetencyRating extends Source {
  readonly date: string;
  readonly rating: number;
}

/** What one competency was rated, oldest first. */
export interface CompetencyLesson {
  /** The id of a known one, else as it was spelt last. */
  readonly competency: string;
  readonly n: number;
  readonly average: number;
  readonly ratings: readonly CompetencyRating[];
}

/** A checklist item that was answered "not this time". `log` is the application's, `line` the document's. */
interface Gap {
  /** The item's id. */
  readonly item: string;
  readonly n: number;
  readonly sources: readonly Source[];
}

/** An answer that was rated 3 or 4. */
export interface Strength extends Source {
  /** The question. */
  readonly text: string;
  readonly rating: number;
}

/** An action, and the ratings of its area by its completion and after it, oldest first. */
export interface ActionLesson {
  readonly text: string;
  readonly area?: string;
  /** `YYYY-MM-DD`, as is `completed`. */
  readonly due?: string;
  readonly done: boolean;
  readonly completed?: string;
  /** The URI of the prep sheet or post-mortem it stands in. */
  readonly document: string;
  /** Of the document, counted from 0. */
  readonly line: number;
  /** Without the answer that the action came from. */
  readonly before: readonly number[];
  readonly since: readonly number[];
  readonly verdict: Verdict;
}

/** How a feeling, noted before the result was known, matched it. */
export interface Calibration {
  /** Rounds that were rated before they were heard of, and passed or failed. */
  readonly n: number;
  /** Those rated 3 or 4, and how many of them were passed. */
  readonly thoughtGood: number;
  readonly wentOn: number;
  /** Those rated 1 or 2, and how many of them were passed. */
  readonly thoughtBad: number;
  readonly wentOnAnyway: number;
}

/** How often a story was told; the average of its rated answers, absent where there are none. */
interface StoryLesson {
  readonly story: string;
  readonly used: number;
  readonly average?: number;
}

/** What a search has taught so far; every figure has its n. */
export interface LessonsReport {
  /** In order of competency. */
  readonly competencies: readonly CompetencyLesson[];
  /** Most frequent first. */
  readonly gaps: readonly Gap[];
  /** Best first, the newest of those first. */
  readonly strengths: readonly Strength[];
  /** In order of document and line; dropped ones are left out. */
  readonly actions: readonly ActionLesson[];
  readonly calibration: Calibration;
  /** Most used first. */
  readonly stories: readonly StoryLesson[];
}

/** A gap that knows the documents of its lines. */
export interface TracedGap extends Gap {
  readonly sources: readonly (Source & { readonly document: string })[];
}

/** A round that counts in calibration. */
export interface FeltRound extends Source {
  readonly felt: 'good' | 'bad';
  readonly passed: boolean;
}

/** A rating that knows what was asked. */
export interface TracedRating extends CompetencyRating {
  readonly text?: string;
}

/** A competency that knows what was asked. */
export interface TracedCompetency extends CompetencyLesson {
  readonly ratings: readonly TracedRating[];
}

/** An action that knows the answers behind its ratings: those of `before`, then those of `since`. */
export interface TracedAction extends ActionLesson {
  readonly ratings: readonly TracedRating[];
}

/** A story that knows where it was told, in order of time. */
export interface TracedStory extends StoryLesson {
  readonly sources: readonly Source[];
}

/** The report with the lines behind every figure, and what a person calls them. */
export interface Lessons extends LessonsReport {
  readonly competencies: readonly TracedCompetency[];
  readonly gaps: readonly TracedGap[];
  readonly actions: readonly TracedAction[];
  /** `rounds` in order of time. */
  readonly calibration: Calibration & { readonly rounds: readonly FeltRound[] };
  readonly stories: readonly TracedStory[];
}
