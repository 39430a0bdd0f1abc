import { runMocha } from './mochaInHost.js';
import './isNode.js';
import 'suites:integration';

// Not `export`: Mocha's browser build takes the bundle's exports for its own and replaces them.
module.exports = { run: runMocha };
