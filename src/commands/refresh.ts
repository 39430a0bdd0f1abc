import * as z from 'zod/mini';
import type { Command } from './command';

/** Looks at the files again, for what VS Code did not tell of. */
export const refresh: Command<object, void> = {
  args: z.object({}),
  run: (_, { workspace }) => workspace.lookAgain(),
};
