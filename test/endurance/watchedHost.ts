import type * as vscode from 'vscode';

interface Ending {
  dispose(): unknown;
}

/** What was made or registered and is not yet disposed of, by the name of what made it. */
const live = new Map<string, number>();

/** What went wrong without anybody being told: entries of error logs, and promises that nobody waited for. */
export const errors: string[] = [];

/** How many of each kind of listener, watcher, provider and the like there are. */
export function liveCounts(): Record<string, number> {
  return Object.fromEntries([...live].filter(([, count]) => count !== 0).sort());
}

/** Begins to count what is made through VS Code's API, and to note errors. Changes nothing else about it. */
export function watchHost(api: typeof vscode, extensionPath: string): void {
  const { workspace, window, languages, commands, extensions } = api;
  for (const [name, space] of Object.entries({ workspace, window, languages, commands, extensions })) {
    for (const key of Object.keys(space)) watch(name, key, space);
  }
  process.on('unhandledRejection', (reason) => {
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (stack.includes(extensionPath)) errors.push(`unhandled: ${stack}`);
  });
}

function watch(space: string, key: string, owner: Record<string, unknown>): void {
  if (!/^(?:on(?:Did|Will)|create|register)[A-Z]/.test(key)) return;
  const original = valueOf(owner, key);
  if (!original) return;
  const name = `${space}.${key}`;
  const watched = (...args: unknown[]): unknown => {
    const made = original.apply(owner, args);
    return isEnding(made) ? counted(name, made) : made;
  };
  Object.defineProperty(owner, key, { value: watched, configurable: true, writable: true });
}

/** A function of the API; undefined for what is none, or needs a permission. */
function valueOf(owner: Record<string, unknown>, key: string): ((...args: unknown[]) => unknown) | undefined {
  try {
    const value = owner[key];
    return typeof value === 'function' ? (value as (...args: unknown[]) => unknown) : undefined;
  } catch {
    return undefined;
  }
}

function isEnding(value: unknown): value is Ending {
  return typeof value === 'object' && value !== null && 'dispose' in value;
}

function counted(name: string, made: Ending): Ending {
  live.set(name, (live.get(name) ?? 0) + 1);
  let isLive = true;
  const end = () => {
    if (isLive) live.set(name, (live.get(name) ?? 0) - 1);
    isLive = false;
  };
  // A panel ends when a person closes it, too.
  if (name === 'window.createWebviewPanel') (made as vscode.WebviewPanel).onDidDispose(end);
  return new Proxy(made, {
    set: (target, key, value) => Reflect.set(target, key, value),
    get: (target, key) => {
      if (key === 'dispose') {
        return () => {
          end();
          return target.dispose();
        };
      }
      const value = Reflect.get(target, key) as unknown;
      if (name === 'window.createOutputChannel' && key === 'error')
        return (text: unknown) => {
          errors.push(String(text));
          return (value as (text: unknown) => unknown).call(target, text);
        };
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
