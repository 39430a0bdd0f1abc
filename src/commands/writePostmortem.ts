import * as z from 'zod/mini';
import { makePostmortem, postmortemTemplateFor, refreshPostmortem } from '../documents/postmortem';
import { postmortemFacts } from '../workspace/reviewFacts';
import type { Command } from './command';
import { writeDocument, type Written } from './writeDocument';

const args = z.object({ log: z.string() });

/** Makes the post-mortem of an application, or brings its generated blocks up to date, and opens it. */
export const writePostmortem: Command<z.infer<typeof args>, Written> = {
  args,

  run: ({ log }, services) =>
    writeDocument('postmortem', log, services, async (application, readTemplate) => {
      const facts = await postmortemFacts(application, services.workspace.logbook, services.clock);
      return {
        make: async () =>
          makePostmortem(await readTemplate(postmortemTemplateFor(application.outcome)), facts),
        refresh: (text) => refreshPostmortem(text, facts),
      };
    }),
};
