import * as z from 'zod/mini';
import { addRoundSection, lineOfRound, makePrepSheet, refreshPrepSheet } from '../documents/prep';
import { roundToPrepare } from '../documents/prepFacts';
import { prepFacts } from '../workspace/reviewFacts';
import type { Command } from './command';
import { indexArgument, roundIndex } from './logEdits';
import { writeDocument, type Written } from './writeDocument';

const args = z.object({ log: z.string(), round: indexArgument });

/**
 * Makes the prep sheet of an application, or adds the section of a round and brings the blocks up to date, and opens it:
 * at that section where it is new.
 */
export const prepare: Command<z.infer<typeof args>, Written> = {
  args,

  async run({ log, round }, services) {
    // Lessons come from the whole search.
    await services.workspace.whenReady();
    return writeDocument('prep', log, services, async (application, readTemplate) => {
      const facts = await prepFacts(application, services.workspace.logbook, services.clock);
      const number =
        round === undefined ? roundToPrepare(facts.log, facts.now) : roundIndex(facts.log.rounds, round) + 1;
      let isNew = false;
      const templateForNew = async () => {
        isNew = true;
        return readTemplate('prep');
      };
      return {
        make: async () => makePrepSheet(await templateForNew(), facts, number),
        refresh: async (text) => {
          const isMissing = number !== undefined && lineOfRound(text, number) === undefined;
          const added = isMissing ? addRoundSection(text, await templateForNew(), facts, number) : [];
          return [...added, ...refreshPrepSheet(text, facts)];
        },
        lineToShow: (text) => (isNew && number !== undefined ? lineOfRound(text, number) : undefined),
      };
    });
  },
};
