import { expect } from 'chai';
import { readSource } from '../../../src/exchange/drafts';
import { limits } from '../../../src/model/limits';
import type { Log } from '../../../src/model/log';
import { parseLog } from '../../../src/model/parse';
import { rules } from '../../../src/model/problems';
import { after, logsOf, now, plan, unchanged, type Folder } from './importing';

const single = (text: string): Log => logsOf(after(new Map(), plan(text)))[0] ?? { company: '', role: '' };

const folder = (...texts: string[]): Folder =>
  new Map(texts.map((text, index) => [`log-${String(index)}`, text]));

describe('An import', () => {
  it('keeps what it cannot place or read in the notes, name and value', () => {
    const log = single('Company,Role,Applied on,Canteen,Status\nAcme,x,soon,"good, cheap",Frobnicated\n');
    expect(log.notes).to.equal('Applied on: soon\nCanteen: good, cheap');
    expect(log.events).to.deep.equal([{ note: 'Status: Frobnicated' }]);
    expect(log.outcome).to.equal(undefined);
  });

  it('reports each date that cannot be read', () => {
    const text = 'Company,Role,Date\nA,x,9/19\nB,x,8/82019\nC,x,soon\nD,x,N/A\nE,x,\nF,x,2025-01-05\n';
    const { problems, created } = plan(text);
    expect(problems.map(({ row, code, values }) => [row, code, values['value']])).to.deep.equal([
      [2, 'unreadable-date', '9/19'],
      [3, 'unreadable-date', '8/82019'],
      [4, 'unreadable-date', 'soon'],
      [5, 'unreadable-date', 'N/A'],
    ]);
    expect(created).to.have.length(6);
  });

  it('keeps the day where its time cannot be read, and says so', () => {
    const text = 'Company,Role,Interview\nA,x,2026-12-04 2pm\nB,x,2026-12-04 2pm ET\n';
    const made = plan(text);
    expect(made.problems.map(({ row, code }) => [row, code])).to.deep.equal([[3, 'unreadable-time']]);
    const logs = logsOf(after(new Map(), made));
    expect(logs.map(({ rounds, notes }) => [rounds?.[0]?.date, notes])).to.deep.equal([
      ['2026-12-04T14:00', undefined],
      ['2026-12-04', 'Interview: 2026-12-04 2pm ET'],
    ]);
  });

  it('asks about a column that stays ambiguous; unanswered, its dates are problems', () => {
    const text = 'Company,Role,Applied\nA,x,03/04/2025\nB,x,05/06/2025\nC,x,07/07/2025\n';
    const { open } = readSource(text, now);
    expect(open).to.deep.equal([{ header: 'Applied', orders: ['dmy', 'mdy'], example: '03/04/2025' }]);
    const unanswered = plan(text);
    expect(unanswered.problems.map(({ row, code }) => [row, code])).to.deep.equal([
      [2, 'ambiguous-date'],
      [3, 'ambiguous-date'],
    ]);
    expect(logsOf(after(new Map(), unanswered)).map(({ applied, notes }) => applied ?? notes)).to.deep.equal([
      'Applied: 03/04/2025',
      'Applied: 05/06/2025',
      '2025-07-07',
    ]);
    const answered = after(new Map(), plan(text, new Map(), { answer: 'mdy' }));
    expect(logsOf(answered).map(({ applied }) => applied)).to.deep.equal([
      '2025-03-04',
      '2025-05-06',
      '2025-07-07',
    ]);
  });

  describe('of a table with a date that says no more', () => {
    const saved = [{ date: '2025-01-05', note: 'Saved' }];
    const dated: Record<string, readonly [header: string, row: string, says: Partial<Log>]> = {
      'takes it for that of the application': [
        'Date,Status',
        '2025-01-05,Rejected',
        { applied: '2025-01-05' },
      ],
      'takes it for that of the application where no status is known': [
        'Date,Status',
        '2025-01-05,',
        { applied: '2025-01-05' },
      ],
      ...Object.fromEntries(
        ['Not Applied', 'Wishlist', 'Saved', 'Bookmarked', 'Gemerkt'].map((status) => [
          `makes no application of what is “${status}”`,
          ['Date,Status', `2025-01-05,${status}`, { events: saved }] as const,
        ]),
      ),
      'makes one of what has a round all the same': [
        'Date,Status,Interview',
        '2025-01-05,New,2025-01-20',
        { applied: '2025-01-05' },
      ],
      'makes one of what a day of applying is given for': [
        'Applied on,Status',
        '2025-01-05,Saved',
        { applied: '2025-01-05' },
      ],
      'loses neither day where both tell of saving': [
        'Date,Saved on,Status',
        '2025-01-05,2025-01-06,Saved',
        { events: saved, notes: 'Saved on: 2025-01-06' },
      ],
      'goes by what a column of yes and no says': [
        'Applied,Date',
        'Yes,2025-01-05',
        { applied: '2025-01-05' },
      ],
      'goes by a column that says no': ['Applied?,Date', 'No,2025-01-05', { events: saved }],
      'keeps a no that something else denies': [
        'Applied,Date,Status',
        'No,2025-01-05,Interviewing',
        { applied: '2025-01-05', notes: 'Applied: No' },
      ],
      'keeps crosses, which could mean either': [
        'Applied,Date',
        'x,2025-01-05',
        { applied: '2025-01-05', notes: 'Applied: x' },
      ],
    };
    for (const [what, [header, row, says]] of Object.entries(dated)) {
      it(what, () => {
        const { applied, events, notes } = single(`Company,Role,${header}\nA,x,${row}\n`);
        expect({ applied, events, notes }).to.deep.equal({
          applied: undefined,
          events: undefined,
          notes: undefined,
          ...says,
        });
      });
    }
  });

  describe('into logs that are there', () => {
    const mine =
      'company: Acme # mine\nrole: Engineer\noutcome: rejected\nposting: https://jobs.example/1\ndecided: 2025-02-01\n';

    it('matches by posting, whatever the company is called', () => {
      const { updated, created } = plan(
        'Company,Role,URL,Location\nACME Inc.,Backend,https://www.jobs.example/1/?utm_source=x,Berlin\n',
        folder(mine),
      );
      expect(created).to.deep.equal([]);
      expect(updated.map(({ intents }) => intents)).to.deep.equal([
        [{ do: 'set', path: ['location'], value: 'Berlin' }],
      ]);
    });

    it('matches by company and role, and never moves an outcome back', () => {
      const { updated, skipped, created } = plan(
        'Company,Role,Status\nacme,ENGINEER,Interviewing\n',
        folder(mine),
      );
      expect(created).to.deep.equal([]);
      expect(skipped).to.deep.equal([]);
      expect(
        logsOf(after(folder(mine), plan('Company,Role,Status\nacme,ENGINEER,Offer\n', folder(mine))))[0]
          ?.outcome,
      ).to.equal('rejected');
      expect(updated).to.have.length(1);
    });

    const outcomes: Record<string, readonly [log: string, status: string, stays: string | undefined]> = {
      'does not move sideways': ['no_response', 'Rejected', 'no_response'],
      'does not move back': ['rejected', 'Offer', 'rejected'],
      'does not reopen': ['rejected', 'Pending', 'rejected'],
      'is the same': ['rejected', 'Rejected', undefined],
      'is not told of': ['rejected', '', undefined],
      'moves on': ['pending', 'Rejected', undefined],
    };
    for (const [what, [outcome, status, stays]] of Object.entries(outcomes)) {
      it(`says that the outcome stays where it ${what}: ${stays ?? 'no'}`, () => {
        const logs = folder(`company: Acme\nrole: Engineer\noutcome: ${outcome}\n`);
        const [step] = plan(`Company,Role,Status\nAcme,Engineer,${status}\n`, logs).steps;
        const action = step?.action;
        expect(action && 'staysAt' in action ? action.staysAt : undefined).to.equal(stays);
        expect(action?.do).to.equal(what === 'moves on' ? 'update' : 'skip');
      });
    }

    it('closes what was open, with the day that the row gives', () => {
      const open = 'company: Acme\nrole: Engineer\n';
      const done = after(
        folder(open),
        plan('Company,Role,Status,Rejection date\nAcme,Engineer,,2025-03-01\n', folder(open)),
      );
      expect([...done.values()]).to.deep.equal([
        'company: Acme\nrole: Engineer\noutcome: rejected\ndecided: 2025-03-01\n',
      ]);
    });

    it('keeps comments, and what stands there', () => {
      const text = 'Company,Role,Applied,Notes\nAcme,Engineer,2025-01-02,hello\n';
      const done = after(folder(mine), plan(text, folder(mine)));
      expect([...done.values()][0]).to.equal(
        `${mine.replace('decided', 'applied: 2025-01-02\ndecided')}notes: hello\n`,
      );
      expect(unchanged(text, done)).to.equal(1);
    });

    it('puts nothing in the place of what could not be read', () => {
      const odd = 'company: Acme\nrole: Engineer\napplied: some day\n';
      expect(plan('Company,Role,Applied\nAcme,Engineer,2025-01-02\n', folder(odd)).updated).to.deep.equal([]);
    });

    it('leaves a broken log alone, and says so', () => {
      const broken = 'company: Acme\nrole: Engineer\nnotes: "open\n';
      const { updated, created, problems, steps } = plan(
        'Company,Role,Applied\nAcme,Engineer,2025-01-02\n',
        folder(broken),
      );
      expect([updated, created]).to.deep.equal([[], []]);
      expect(steps.map(({ action }) => 'isBroken' in action)).to.deep.equal([true]);
      expect(problems.map(({ code }) => code)).to.deep.equal(['broken-log']);
    });

    it('does not look at the sample', () => {
      expect(plan('Company,Role\nAcme,Engineer\n', folder(`${mine}sample: true\n`)).created).to.have.length(
        1,
      );
    });

    it('adds no round where there is one that day, or the stage is reached', () => {
      const log = 'company: Acme\nrole: Engineer\nrounds:\n  - type: technical\n    date: 2025-03-04T15:00\n';
      expect(
        plan('Company,Role,Interview date,Status\nAcme,Engineer,2025-03-04,Interviewing\n', folder(log))
          .updated,
      ).to.deep.equal([]);
      expect(plan('Company,Role,Status\nAcme,Engineer,Final round\n', folder(log)).updated).to.have.length(1);
    });
  });

  describe('of rows with the same company and role', () => {
    const head = 'Company,Role,Applied,URL,Status\n';
    const cases: Record<string, readonly [rows: string, logs: number]> = {
      'are two when their days differ': ['A,x,2025-01-02,,\nA,x,2025-03-02,,', 2],
      'are two when their postings differ': ['A,x,,https://j.example/1,\nA,x,,https://j.example/2,', 2],
      'are two when their days differ, though not the posting': [
        'A,x,2025-01-02,https://j.example/1,\nA,x,2025-03-02,https://j.example/1,',
        2,
      ],
      'are one when nothing differs': ['A,x,2025-01-02,,\nA,x,2025-01-02,,Rejected', 1],
      'are one when one says less': ['A,x,,,\nA,x,2025-01-02,https://j.example/1,', 1],
      'are three where the first says less': [
        'A,x,,,Rejected\nA,x,2025-01-02,,\nA,x,2025-03-02,,\nA,x,2025-04-02,,',
        3,
      ],
    };
    for (const [says, [rows, count]] of Object.entries(cases)) {
      it(says, () => {
        const text = head + rows;
        const made = after(new Map(), plan(text));
        expect(made.size).to.equal(count);
        unchanged(text, made);
        // A run that ended half-way is gone on with.
        for (let done = 0; done < made.size; done++) {
          const half = new Map([...made].slice(0, done));
          expect(after(half, plan(text, half)).size).to.equal(count);
        }
      });
    }
  });

  it('ends hostile cells as plain text in valid logs', () => {
    const hostile = [
      '=HYPERLINK("http://x")',
      '../../etc/passwd',
      '<img src=x onerror=alert(1)>',
      '- a: [b',
      'a: b\n- c',
      '--- ',
      '"',
      "'",
      '#',
      '!!js/function',
      '&a *a',
      '\u202Egnp.exe',
      'a\0b',
      '\u0007 x',
      'CON',
      '.',
      '…/…',
      '{{company}}',
      '<!-- debrief:timeline -->',
      '%YAML 1.1',
      'x'.repeat(1_000_000),
    ];
    const rows = hostile.map((cell) =>
      [cell, cell, cell, cell].map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
    );
    const { created } = plan(`Company,Role,Notes,Whatever\n${rows.join('\n')}\n`);
    expect(created).to.have.length(hostile.length);
    for (const { slug, text } of created) {
      expect(slug).to.match(/^[\p{L}\p{N}\p{M}-]+$/u);
      expect(parseLog(text).problems.filter(({ code }) => rules[code].severity === 'error')).to.deep.equal(
        [],
      );
      expect(new TextEncoder().encode(text).length).to.be.at.most(limits.bytes);
    }
  }).timeout(20_000);
});
