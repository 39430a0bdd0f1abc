/** What the workbench itself logs when it has no account, no marketplace and no native modules. */
const noise = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /^\[(reconnection-grace-time|AgentHost|ChatModelSelection|AccountPolicyGate|RemoteAgentHost|Service Worker|driver|LifecycleService|uncaught exception in main|DefaultAccount|Chat|MCP|Telemetry)/i,
  /^Updating additional builtin extensions cache/,
  /Could not locate the bindings file/,
  /Cannot find module '[^']*build\/Release/,
  /^Timed out waiting for authentication provider/,
  /getaddrinfo \w+ open-vsx\.org/,
  /^\[remote-connection\]|^Connection error: Unknown reconnection token/,
  /^Creation of workbench contribution/,
  /^DialogService: /,
  /^Cannot read properties of undefined \(reading 'extensionHost'\)/,
  /^Canceled: Canceled/,
  // What an edit deletes is read first, to bring it back; folders cannot be.
  /^Unable to read file '[^']*' \(Error: .* is actually a directory/,
  // The tests have said so themselves.
  /^Error: \d+ failed\b/,
  /^Invoking resolveAuthority|^resolveAuthority/,
  /^Started local extension host|^Extension host \(/,
];

/**
 * Whether a log entry says that an extension host is gone; VS Code then calls the tests ended, with exit code 0.
 *
 * @param {unknown[]} args
 */
export function saysHostIsGone([text]) {
  return /^\[remote-connection\]\[ExtensionHost\].*received socket close event|^Extension host .*terminated unexpectedly/.test(
    String(text),
  );
}

/**
 * The text of a log entry of the workbench, or nothing if it is the workbench talking to itself.
 *
 * @param {unknown[]} args
 * @returns {string | undefined}
 */
export function spokenText(args) {
  const text = args.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
  return noise.some((pattern) => pattern.test(text)) ? undefined : text;
}
