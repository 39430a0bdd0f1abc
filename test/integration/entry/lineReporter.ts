const indentOf = (depth: number) => '  '.repeat(depth);

/** One console line for each suite and test, as VS Code forwards lines, not parts of them; the last one counts. */
export class LineReporter {
  readonly #failed: { title: string; error: Error }[] = [];
  #passed = 0;
  #skipped = 0;
  #depth = -1;

  constructor(runner: Mocha.Runner) {
    runner.on('suite', (suite) => this.#enter(suite));
    runner.on('suite end', () => {
      this.#depth--;
    });
    runner.on('pass', (test) => this.#pass(test));
    runner.on('pending', (test) => this.#skip(test));
    runner.on('fail', (test, error: unknown) => this.#fail(test, error));
    runner.on('end', () => this.#summarize());
  }

  #enter(suite: Mocha.Suite): void {
    this.#depth++;
    if (suite.title) console.log(indentOf(this.#depth) + suite.title);
  }

  #pass(test: Mocha.Test): void {
    this.#passed++;
    const slow = test.duration !== undefined && test.duration > test.slow() ? ` (${test.duration} ms)` : '';
    console.log(`${indentOf(this.#depth + 1)}✓ ${test.title}${slow}`);
  }

  #skip(test: Mocha.Test): void {
    this.#skipped++;
    console.log(`${indentOf(this.#depth + 1)}- ${test.title}`);
  }

  #fail(test: Mocha.Test, thrown: unknown): void {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.#failed.push({ title: test.titlePath().join(' › '), error });
    console.log(`${indentOf(this.#depth + 1)}✗ ${test.title}`);
  }

  #summarize(): void {
    for (const { title, error } of this.#failed) console.log(`\n✗ ${title}\n${explain(error)}`);
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    console.log(`${this.#passed} passed, ${this.#failed.length} failed${skipped}`);
  }
}

const shownFrames = 6;

function explain(error: Error & { actual?: unknown; expected?: unknown }): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const parts = [`${error.name}: ${error.message}`, ...frames.slice(0, shownFrames)];
  if ('expected' in error)
    parts.push(`  expected: ${show(error.expected)}`, `  actual:   ${show(error.actual)}`);
  return parts.join('\n');
}

function show(value: unknown): string {
  try {
    const text = (JSON.stringify(value) as string | undefined) ?? String(value);
    return text.length > 100 ? JSON.stringify(value, null, 2) : text;
  } catch {
    return String(value);
  }
}
