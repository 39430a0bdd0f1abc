import * as vscode from 'vscode';
import type { Host } from './host';
import { viewType, type PanelServices } from './services';

/** The panel: one, wherever it stands in the window. */
export interface Panel {
  /** Shows it, on the page of an application if its log is given. */
  open(log?: string): Promise<void>;
  dispose(): void;
}

/** Registers the panel, to be restored after a restart too. What it is made of loads when it is first shown. */
export function registerPanel(services: PanelServices): Panel {
  let loading: Promise<Host> | undefined;
  const host = () => (loading ??= import('./host').then(({ createHost }) => createHost(services)));
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel: vscode.WebviewPanel) => (await host()).adopt(panel),
  });
  return {
    open: async (log) => (await host()).open(log),
    dispose: () => {
      serializer.dispose();
      void loading?.then((made) => made.dispose());
    },
  };
}
