import { expect } from 'chai';
import { createSecondLook } from '../../../src/workspace/secondLook';
import { place, remove, writeText } from '../support';

describe('a second look at the files', () => {
  const file = (name: string) => place('second-look', `${name}.interview.yaml`);
  after(() => remove(place('second-look')));

  it('tells of what has come, gone and changed', async () => {
    for (const name of ['come', 'changed']) await writeText(file(name), 'company: Acme\n');
    const told: string[] = [];
    const known = ['changed', 'gone'].map((name) => file(name).toString());
    const look = createSecondLook(
      () => known,
      (uri) => told.push(uri.toString()),
      (error) => told.push(String(error)),
      Date.now(),
    );
    await look.now();
    const own = told.filter((uri) => uri.includes('second-look'));
    expect(own.sort()).deep.equal(['changed', 'come', 'gone'].map((name) => file(name).toString()));
  });
});
