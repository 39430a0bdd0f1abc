/**
 * A failure that a person can mend: its message is one line that says what to do.
 * Anything else that is thrown is a defect and keeps its stack.
 */
export class Failure extends Error {
  name = 'Failure';
}

/**
 * Runs a program's main function; a Failure ends it with its one line, without a stack.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
