import * as z from 'zod/mini';
import type { Command } from './command';

const args = z.object({ log: z.optional(z.string()) });

/** Opens the panel, on an application's page if one is meant. */
export const openDashboard: Command<z.infer<typeof args>, void> = {
  args,
  run: ({ log }, { openPanel }) => openPanel(log),
};
