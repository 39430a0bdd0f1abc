import { runMocha } from '../integration/entry/mochaInHost.js';
import '../integration/entry/isNode.js';
import './soak.test.js';
import './faults.test.js';
// Ends the extension, so it comes last.
import './ending.test.js';

// Not `export`: Mocha's browser build takes the bundle's exports for its own and replaces them.
module.exports = { run: runMocha };
