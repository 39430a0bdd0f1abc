import * as vscode from 'vscode';
import { viewType, type PanelServices } from './services';
import { createNonce, htmlOf } from './html';
import { createSession, type Session } from './session';
import type { Place } from './place';

/** Holds the one panel there is, if it is shown anywhere. */
export interface Host {
  open(log?: string): void;
  /** Takes over a panel that VS Code restored. */
  adopt(panel: vscode.WebviewPanel): void;
  /** Ends what is behind the panel. The panel itself stays, for VS Code to restore. */
  dispose(): void;
}

interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly session: Session;
}

/** The host side of the panel. */
export function createHost(services: PanelServices): Host {
  const { context } = services;
  const root = vscode.Uri.joinPath(context.extensionUri, 'dist', 'panel');
  const iconFor = (kind: string) =>
    vscode.Uri.joinPath(context.extensionUri, 'media', 'icons', `panel-${kind}.svg`);
  const icon = { light: iconFor('light'), dark: iconFor('dark') };
  const options = { enableScripts: true, localResourceRoots: [root] };
  let shown: Shown | undefined;

  const show = (panel: vscode.WebviewPanel, place: Place | undefined) => {
    const session = createSession(panel, place, services);
    shown = { panel, session };
    panel.onDidDispose(() => {
      session.dispose();
      if (shown?.session === session) shown = undefined;
    });
    panel.iconPath = icon;
    panel.webview.options = options;
    const { webview } = panel;
    webview.html = htmlOf({
      language: vscode.env.language,
      address: (name) => webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString(),
      source: webview.cspSource,
      nonce: createNonce(),
    });
  };

  return {
    open: (log) => {
      const place: Place | undefined =
        log === undefined ? undefined : { page: 'application', log: vscode.Uri.parse(log).toString() };
      if (!shown) {
        const title = vscode.l10n.t('Debrief');
        show(vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, options), place);
        return;
      }
      shown.panel.reveal();
      if (place) void shown.session.go(place);
    },
    adopt: (panel) => {
      shown?.panel.dispose();
      show(panel, undefined);
    },
    dispose: () => shown?.session.dispose(),
  };
}
