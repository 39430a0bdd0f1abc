import { assert } from 'chai';

describe('the host', () => {
  it('is Node', () => {
    assert.isString(process.versions.node);
    assert.isUndefined((globalThis as { importScripts?: unknown }).importScripts);
  });
});
