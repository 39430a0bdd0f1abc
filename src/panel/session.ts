import type * as vscode from 'vscode';
import { Failure } from '../platform/failure';
import { difference } from './difference';
import { followPlace } from './follow';
import type { PanelServices } from './services';
import { requestHandlers, type RequestHandlers } from './requests';
import { readMessage } from './messages';
import { destinationsOf, pageOf, words } from './pageOf';
import type { Place } from './place';
import type { Request, Shown, ToView } from './protocol';

/** One panel and its view: answers what the view asks, and keeps its page in step with the files. */
export interface Session {
  /** Shows the page of a place. Resolves when the view has it, or has been told why not. */
  go(place: Place): Promise<void>;
  dispose(): void;
}

/** Begins a session. It shows `place`, else where the view was last, else the list. */
export function createSession(
  panel: vscode.WebviewPanel,
  place: Place | undefined,
  services: PanelServices,
): Session {
  const { webview } = panel;
  const { errorLog } = services;
  let drawn = Promise.resolve();
  let queued: Promise<void> | undefined;
  let following: vscode.Disposable | undefined;
  /** What the view was sent last; undefined when it begins anew or goes elsewhere. */
  let sent: Shown | undefined;
  let revision = 0;
  /** Not waited for: what is sent to a webview that is being hidden or closed may never arrive. */
  const post = (message: ToView) => void webview.postMessage(message).then(undefined, () => undefined);

  /** Sends what the view does not have yet. */
  const show = (shown: Shown) => {
    const change = sent && difference(sent, shown);
    if (!sent) post({ kind: 'page', revision: ++revision, shown });
    else if (change) post({ kind: 'changes', revision: ++revision, change });
    sent = shown;
  };

  /** Sends the page as it is now, to a panel that can be seen. */
  const drawOnce = async () => {
    if (!place || !panel.visible) return;
    const current = place;
    try {
      const page = await pageOf(current, services);
      if (place === current) show({ page, destinations: destinationsOf(services) });
    } catch (error) {
      post({ kind: 'failed', place: current, error: sentenceOf(error) });
    }
  };

  /** Draws once more when the drawing under way is done; who asks in the meantime shares that one. Never rejects. */
  const draw = () =>
    (queued ??= drawn.then(() => {
      queued = undefined;
      drawn = drawOnce();
      return drawn;
    }));

  const go = async (to: Place) => {
    place = to;
    sent = undefined;
    following?.dispose();
    following = followPlace(to, services, () => void draw());
    await draw();
  };

  const sentenceOf = (error: unknown) => {
    errorLog.report(error);
    return error instanceof Failure ? error.message : words.failed;
  };

  const handlers: RequestHandlers = {
    ...requestHandlers(panel, services),
    start: async ({ place: last }) => {
      void go(place ?? last ?? { page: 'now' });
      return Promise.resolve(words);
    },
    show: async ({ place: to }) => {
      await go(to);
      return null;
    },
  };

  const answer = async ({ id, method, params }: Request) => {
    try {
      const handler = handlers[method] as (
        given: typeof params,
      ) => Promise<Awaited<ReturnType<RequestHandlers[typeof method]>>>;
      const result = await handler(params);
      if (method !== 'start' && method !== 'show') await draw();
      post({ kind: 'response', id, result });
    } catch (error) {
      await draw();
      post({ kind: 'response', id, error: sentenceOf(error) });
    }
  };

  const subscriptions = [
    webview.onDidReceiveMessage((given: unknown) => {
      const message = readMessage(given);
      if (message.kind === 'request') void answer(message);
      else if (message.kind === 'report') errorLog.report(viewError(message.error));
      else if (message.id !== undefined) post({ kind: 'response', id: message.id, error: words.failed });
    }),
    panel.onDidChangeViewState(() => void draw()),
  ];
  return {
    go,
    dispose: () => {
      // What is still to be drawn has no place any more.
      place = undefined;
      following?.dispose();
      subscriptions.forEach((subscription) => void subscription.dispose());
    },
  };
}

/** An error of the view, as its kind and places in the code. */
function viewError(text: string): Error {
  const [name = 'Error', ...places] = text.split(' ');
  const error = new Error();
  error.name = `Panel ${name}`;
  error.stack = places.map((place) => `    at ${place}`).join('\n');
  return error;
}
