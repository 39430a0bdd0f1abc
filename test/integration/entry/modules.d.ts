/** Every `*.test.ts` below `test/integration/`, gathered by the build. */
declare module 'suites:integration' {}

/** Mocha's browser build, which makes `mocha` and `Mocha` global. */
declare module 'mocha/mocha.js' {}
