import { expect } from 'chai';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { exportJson } from '../../../src/exchange/json';
import { parseLog } from '../../../src/model/parse';
import { generatedLog } from '../model/generatedLogs';

interface Export {
  readonly debrief: number;
  readonly logs: readonly { readonly path: string; readonly log: unknown }[];
}

/** What the export of one log holds of it. */
function exported(text: string): unknown {
  const { logs } = JSON.parse(exportJson([{ path: 'acme/acme.interview.yaml', text }])) as Export;
  return logs[0]?.log;
}

describe('the logs as JSON', () => {
  const cases: readonly { readonly name: string; readonly text: string; readonly log: unknown }[] = [
    {
      name: 'texts stay texts and numbers numbers, as the log means them',
      text: 'company: 1984\nrole: 0x1F\napplied: 2026-10-01\ninterest: 4\nsalary: { min: 8e4 }\nversion: 1\n',
      log: {
        company: '1984',
        role: '0x1F',
        applied: '2026-10-01',
        interest: 4,
        salary: { min: 80000 },
        version: 1,
      },
    },
    {
      name: 'short forms are written out',
      text: 'company: Acme\ncontacts: [Robin]\nevents:\n  - Recruiter called back\n',
      log: { company: 'Acme', contacts: [{ name: 'Robin' }], events: [{ note: 'Recruiter called back' }] },
    },
    {
      name: 'keys of one’s own stay, wherever they stand',
      text: 'company: Acme\nx_color: red\nx_code: 007\nrounds:\n  - type: panel\n    x_room: { floor: 3, open: true }\nsalray: 5\n',
      log: {
        company: 'Acme',
        x_color: 'red',
        x_code: '007',
        rounds: [{ type: 'panel', x_room: { floor: 3, open: true } }],
        salray: 5,
      },
    },
    {
      name: 'values that do not fit stay as they are',
      text: 'company: Acme\noutcome: maybe\napplied: soon\ntags: 5\ncontacts:\n  - [Robin, Sam]\n  - Kim\n',
      log: {
        company: 'Acme',
        outcome: 'maybe',
        applied: 'soon',
        tags: 5,
        contacts: [['Robin', 'Sam'], { name: 'Kim' }],
      },
    },
    {
      name: 'comments and layout stay behind, many lines stay many',
      text: '# mine\ncompany: "Acme"   # good\nnotes: |\n  one\n\n  two\n',
      log: { company: 'Acme', notes: 'one\n\ntwo\n' },
    },
    {
      name: 'aliases stand for copies',
      text: 'company: &a Acme\nx_also: *a\nx_lost: *b\nx_round: &c [*c]\n',
      log: { company: 'Acme', x_also: 'Acme', x_lost: null, x_round: [[null]] },
    },
    {
      name: 'of a broken log stays what can be read',
      text: 'company: Acme\nrole: [\n',
      log: { company: 'Acme', role: [] },
    },
    { name: 'an empty file is an empty log', text: '', log: {} },
    { name: 'what is no log is an empty one', text: '- a\n- b\n', log: {} },
    {
      name: 'keys with a meaning in JavaScript are keys',
      text: '__proto__: 5\n',
      log: JSON.parse('{"__proto__":5}'),
    },
  ];
  for (const { name, text, log } of cases) {
    it(name, () => {
      expect(JSON.stringify(exported(text))).to.equal(JSON.stringify(log));
    });
  }

  it('name their places, and what wrote them', () => {
    const text = exportJson([{ path: 'applications/acme/acme.interview.yaml', text: 'company: Acme\n' }]);
    expect(text).to.equal(
      `${JSON.stringify(
        { debrief: 1, logs: [{ path: 'applications/acme/acme.interview.yaml', log: { company: 'Acme' } }] },
        undefined,
        2,
      )}\n`,
    );
    expect(exportJson([])).to.equal('{\n  "debrief": 1,\n  "logs": []\n}\n');
  });

  it('survive aliases that stand for more than there is memory', () => {
    const layers = Array.from({ length: 30 }, (_, index) => {
      const inner = index === 0 ? 'x' : `*l${String(index - 1)}`;
      return `x_${String(index)}: &l${String(index)} [${Array.from({ length: 10 }, () => inner).join(',')}]`;
    });
    expect(JSON.stringify(exported(layers.join('\n'))).length).to.be.lessThan(2_000_000);
  });

  it('mean the same when they are written as logs again', () => {
    fc.assert(
      fc.property(generatedLog, (text) => {
        const { log } = parseLog(text);
        const again = parseLog(stringify(exported(text), { lineWidth: 0, aliasDuplicateObjects: false }));
        expect(again.log).to.deep.equal(log);
      }),
    );
  });
});
