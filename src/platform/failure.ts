/** A failure that a person can mend: its message is a translated sentence that says how. Anything else is a bug. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
