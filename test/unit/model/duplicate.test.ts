import { expect } from 'chai';
import { findDuplicate } from '../../../src/model/duplicate';
import { keptLog } from '../../../src/model/lines';
import { createLogbook } from '../../../src/model/logbook';
import { parseLog } from '../../../src/model/parse';

const read = (text: string) => keptLog(parseLog(text));
const logbook = createLogbook();
logbook.update(
  new Map([
    ['file:///a/one.interview.yaml', read('company: Acme Robotics\nrole: Backend Engineer\n')],
    [
      'file:///b/two.interview.yaml',
      read('company: Other\nrole: SRE\nposting: https://www.jobs.example/2/?utm_source=x\n'),
    ],
    [
      'file:///c/three.interview.yaml',
      read('company: Sample\nrole: Engineer\nsample: true\nposting: https://jobs.example/3\n'),
    ],
    ['file:///d/four.interview.yaml', read('')],
  ]),
);

describe('a duplicate', () => {
  const cases: [what: string, candidate: Parameters<typeof findDuplicate>[1], slug: string | undefined][] = [
    ['the same company and role', { company: 'Acme Robotics', role: 'Backend Engineer' }, 'one'],
    ['the same in other letters', { company: 'ACME  robotics ', role: 'backend engineer' }, 'one'],
    ['another role there', { company: 'Acme Robotics', role: 'Data Engineer' }, undefined],
    [
      'the same posting',
      { company: 'Another Name', role: 'X', posting: 'http://jobs.example/2#apply' },
      'two',
    ],
    [
      'another posting',
      { company: 'Another Name', role: 'X', posting: 'https://jobs.example/20' },
      undefined,
    ],
    ['a posting that is empty', { company: 'Another Name', role: 'X', posting: ' ' }, undefined],
    [
      'what only the sample has',
      { company: 'Sample', role: 'Engineer', posting: 'https://jobs.example/3' },
      undefined,
    ],
  ];
  for (const [what, candidate, slug] of cases) {
    it(`${what}: ${slug ?? 'none'}`, () => {
      expect(findDuplicate(logbook.applications(), candidate)?.slug).to.equal(slug);
    });
  }
});
