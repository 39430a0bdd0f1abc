import * as z from 'zod/mini';
import { addRoundSection, hasRoundSection, makePrepSheet, refreshPrepSheet } from '../documents/prep';
import { roundToPrepare } from '../documents/prepFacts';
import { prepFacts } from '../workspace/reviewFacts';
import type { Command } from './command';
import { indexArgument, roundIndex } from './logEdits';
import { writeDocument, type Written } from './writeDocument';

const args = z.object({ log: z.string(), round: indexArgument });

/** Makes the prep sheet of an application, or adds the section of a round and brings the blocks up to date; opens it. */
export const prepare: Command<z.infer<typeof args>, Written> = {
  args,

  async run({ log, round }, services) {
    // Lessons come from the whole search.
    await services.workspace.whenReady();
    return writeDocument('prep', log, services, async (application, readTemplate) => {
      const facts = await prepFacts(application, services.workspace.logbook, services.clock);
      const number =
        round === undefined ? roundToPrepare(facts.log, facts.now) : roundIndex(facts.log.rounds, round) + 1;
      return {
        make: async () => makePrepSheet(await readTemplate('prep'), facts, number),
        refresh: async (text) => {
          const isMissing = number !== undefined && !hasRoundSection(text, number);
          const added = isMissing ? addRoundSection(text, await readTemplate('prep'), facts, number) : [];
          return [...added, ...refreshPrepSheet(text, facts)];
        },
      };
    });
  },
};
