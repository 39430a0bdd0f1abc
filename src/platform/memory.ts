import type * as vscode from 'vscode';

/** Remembers something across sessions; where it cannot be stored, for as long as the window is open. */
export async function remember(memory: vscode.Memento, key: string, value: unknown): Promise<void> {
  try {
    await memory.update(key, value);
  } catch {
    // VS Code holds it until then.
  }
}
