import * as vscode from 'vscode';

/** A text that is shown and cannot be changed, of which there is one at a time. */
interface ReadOnlyDocument {
  /** Shows a text in place of the one before. */
  show(
    text: string,
    context: vscode.ExtensionContext,
    options: vscode.TextDocumentShowOptions,
  ): Promise<vscode.TextEditor>;
}

/**
 * A document that VS Code asks Debrief for: the first text makes it known, and it ends with the extension.
 * @param scheme of its URI, its own
 * @param name what its tab is called
 */
export function readOnlyDocument(scheme: string, name: string): ReadOnlyDocument {
  const uri = vscode.Uri.from({ scheme, path: `/${name}` });
  let shown = '';
  let changed: vscode.EventEmitter<vscode.Uri> | undefined;
  const begin = (context: vscode.ExtensionContext) => {
    const emitter = new vscode.EventEmitter<vscode.Uri>();
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: emitter.event,
      provideTextDocumentContent: () => shown,
    });
    context.subscriptions.push(provider, emitter);
    return emitter;
  };
  return {
    async show(text, context, options) {
      shown = text;
      changed ??= begin(context);
      changed.fire(uri);
      return vscode.window.showTextDocument(uri, options);
    },
  };
}
