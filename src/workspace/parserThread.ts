import { parentPort } from 'node:worker_threads';
import { keptLog } from '../model/lines';
import { parseLog } from '../model/parse';

// The entry of the thread that `parsing.ts` starts: for each batch of texts, what is kept of them, in the same order.
parentPort?.on('message', (texts: readonly string[]) => {
  parentPort?.postMessage(texts.map((text) => keptLog(parseLog(text))));
});
