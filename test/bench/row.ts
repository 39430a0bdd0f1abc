/** What takes time. A promise is waited for. */
type Work = () => unknown;

/** A line of the table: something measured, and what it is measured against in the same run. */
export interface Row {
  readonly name: string;
  readonly work: Work;
  readonly against: { readonly name: string; readonly work: Work };
  /** The most that `work` may take, as a multiple of what it is measured against. */
  readonly atMost?: number;
}
