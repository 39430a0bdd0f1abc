import { assert } from 'chai';

describe('the host', () => {
  it('is a web worker without Node', () => {
    assert.equal(typeof process, 'undefined');
    assert.isFunction((globalThis as { importScripts?: unknown }).importScripts);
  });
});
