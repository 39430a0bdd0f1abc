import ts from 'typescript';

/** Globals, and members of them, through which a script reaches the network, however they are come by. */
const network = new Set([
  ...['fetch', 'fetchLater', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
  ...['sendBeacon', 'RTCPeerConnection', 'importScripts', 'Worker', 'SharedWorker', 'serviceWorker', 'Image'],
]);

/** Parts of VS Code's API that send something somewhere: telemetry, accounts, language models. */
const services = new Set(['createTelemetryLogger', 'authentication', 'lm', 'chat', 'asExternalUri']);

/** What turns text into code, in which all of the above could hide. */
const hidden = new Set(['eval', 'Function']);

/** Gives modules as `require` does; used in any other way, it hides which. */
const giver = 'getBuiltinModule';

/** Modules that a bundle may ask for: VS Code's API, its own files, and threads, which run such files. */
const isKnown = (/** @type {string} */ module) =>
  ['vscode', 'node:worker_threads'].includes(module) || module.startsWith('./');

/**
 * How a script could reach beyond the machine, found in its syntax tree: names of globals and members, and modules.
 *
 * @param {string} code of one script, bundled
 * @returns {string[]} what was found, each once
 */
export function waysOut(code) {
  const found = new Set();
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    const name = nameIn(node);
    if (network.has(name) || hidden.has(name) || (services.has(name) && isMember(node))) found.add(name);
    if (name === giver && !isCallee(node.parent)) found.add(giver);
    // A thread can be made of a text.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'eval') found.add('eval');
    const module = moduleIn(node);
    if (module !== undefined && !isKnown(module)) found.add(module);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return [...found];
}

/**
 * The name that a node reads: of a variable or of a member, also as `self['fetch']` and `const { fetch } = self`.
 *
 * @param {import('typescript').Node} node
 */
function nameIn(node) {
  const { parent } = node;
  if (ts.isStringLiteralLike(node)) return ts.isElementAccessExpression(parent) ? node.text : '';
  if (!ts.isIdentifier(node)) return '';
  const isOwn =
    ((ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent)) &&
      parent.name === node) ||
    ts.isLabeledStatement(parent);
  return isOwn ? '' : node.text;
}

/** A minified variable may happen to be named like a service. @param {import('typescript').Node} node */
const isMember = (node) =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  ts.isBindingElement(node.parent) ||
  ts.isElementAccessExpression(node.parent);

/** @param {import('typescript').Node} node */
const isCallee = (node) =>
  ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node;

/**
 * The module that a node asks for; an expression in its place counts as unknown.
 *
 * @param {import('typescript').Node} node
 */
function moduleIn(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node))
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: [argument] = [] } = node;
  const asks =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require') ||
    (ts.isPropertyAccessExpression(expression) && expression.name.text === giver);
  if (!asks) return undefined;
  return argument && ts.isStringLiteral(argument) ? argument.text : '(a computed module)';
}
