import { expect } from 'chai';
import { createPool } from '../../../src/model/pool';

describe('what logs have in common', () => {
  it('is held once: short texts and empty lists', () => {
    const share = createPool();
    const [one, other] = [share({ tags: [] as string[] }), share({ tags: [] as string[] })];
    expect(one.tags).to.equal(other.tags);
    expect(one).to.deep.equal({ tags: [] });
  });

  it('says the same as before', () => {
    const data = () => ({ a: 'x', list: ['x', 'y', 1, null, { b: 'x'.repeat(200), c: false }], none: [] });
    const share = createPool();
    share(data());
    expect(share(data())).to.deep.equal(data());
  });
});
