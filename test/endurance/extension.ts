import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { DebriefApi } from '../../src/api';
import { watchHost } from './watchedHost';

/** The extension under test, and what VS Code gave it. */
interface Activated {
  readonly api: DebriefApi;
  readonly context: vscode.ExtensionContext;
}

let activated: Promise<Activated> | undefined;

/** Activates the extension, once, in a host that is watched from before. */
export function extension(): Promise<Activated> {
  return (activated ??= activate());
}

async function activate(): Promise<Activated> {
  const found = vscode.extensions.getExtension<DebriefApi>('debrief.debrief');
  if (!found || found.isActive)
    throw new Error('The extension is not there, or was activated before the tests.');
  const main = join(found.extensionPath, 'dist/extension.js');
  // Each extension gets a `vscode` of its own.
  watchHost(createRequire(main)('vscode') as typeof vscode, found.extensionPath);
  const contextGiven = keepContext(main);
  const api = await found.activate();
  await api.whenReady();
  return { api, context: await contextGiven };
}

/** Loads the extension's code into Node before VS Code does, and notes what VS Code activates it with. */
function keepContext(main: string): Promise<vscode.ExtensionContext> {
  const load = createRequire(__filename);
  const code = load(main) as { activate(context: vscode.ExtensionContext): DebriefApi };
  const module = load.cache[load.resolve(main)];
  if (!module) throw new Error('Node does not know the code of the extension.');
  return new Promise((resolve) => {
    const activateKept = (context: vscode.ExtensionContext) => {
      resolve(context);
      return code.activate(context);
    };
    module.exports = { ...code, activate: activateKept };
  });
}
