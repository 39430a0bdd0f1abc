import { expect } from 'chai';
import * as vscode from 'vscode';
import { writeImport } from '../../../src/commands/importing/write';
import { readSource, toDrafts } from '../../../src/exchange/drafts';
import { planImport } from '../../../src/exchange/plan';
import { systemClock } from '../../../src/platform/clock';
import { debrief, diskText, place, remove, untilLogbook, untilTold, writeText } from '../support';

interface Imported {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly skipped: readonly string[];
  readonly problems: readonly { row: number; message: string }[];
}

const importing = async (argument: object): Promise<Imported> =>
  vscode.commands.executeCommand<Imported>('debrief.importApplications', argument);

const logs = async () => {
  const api = await debrief();
  await api.whenReady();
  return api.applications().filter(({ log }) => log.startsWith(`${place('applications').toString()}/`));
};

const textOf = (log: string | undefined) => diskText(vscode.Uri.parse(log ?? '', true));

describe('import', () => {
  before(async function () {
    this.timeout(60_000);
    await untilTold();
    await (await debrief()).whenReady();
  });

  afterEach(async () => {
    for (const name of ['applications', 'latin.csv']) await remove(place(name));
  });

  after(async function () {
    this.timeout(60_000);
    await untilTold();
  });

  const table =
    'Company,Position,Status,Date Applied\nAquillon,Engineer,Applied,15/01/2025\nGlobwick,,Rejected,03/02/2025\n';

  it('makes a log of each row', async () => {
    const { created, updated, skipped, problems } = await importing({ text: table });
    expect(created).to.have.length(2);
    expect([updated, skipped]).to.deep.equal([[], []]);
    expect(problems.map(({ row }) => row)).to.deep.equal([3]);
    expect(await textOf(created[0])).to.equal(
      'company: Aquillon\nrole: Engineer\noutcome: pending\napplied: 2025-01-15\n',
    );
    expect((await logs()).map(({ company, outcome, applied }) => [company, outcome, applied])).to.deep.equal([
      ['Aquillon', 'pending', '2025-01-15'],
      ['Globwick', 'rejected', '2025-02-03'],
    ]);
  });

  it('twice changes nothing', async () => {
    const { created } = await importing({ text: table });
    const again = await importing({ text: table });
    expect([again.created, again.updated]).to.deep.equal([[], []]);
    expect(again.skipped).to.have.members(created);
  });

  it('tried first, writes nothing and tells the same', async () => {
    const tried = await importing({ text: table, dryRun: true });
    expect(await logs()).to.deep.equal([]);
    expect(await importing({ text: table })).to.deep.equal(tried);
  });

  it('adds to a log that is there, around what stands in it', async () => {
    const log = place('applications/mine/mine.interview.yaml');
    const mine = 'company: Aquillon # mine\r\nrole: Engineer\r\noutcome: accepted\r\n';
    await untilLogbook(
      (applications) => applications.some((application) => application.log === log.toString()),
      () => writeText(log, mine),
    );
    const { created, updated } = await importing({ text: table });
    expect(created).to.have.length(1);
    expect(updated).to.deep.equal([log.toString()]);
    expect(await diskText(log)).to.equal(
      'company: Aquillon # mine\r\nrole: Engineer\r\noutcome: accepted\r\napplied: 2025-01-15\r\n',
    );
  });

  for (const [how, mark] of [
    ['with a byte order mark', '\uFEFF'],
    ['without one', ''],
  ] as const) {
    it(`reads a file in UTF-16 ${how}`, async () => {
      const file = place('outside.csv');
      const company = `Müller 深圳 ${how}`;
      const units = Uint16Array.from(mark + table.replace('Aquillon', company), (char) => char.charCodeAt(0));
      await vscode.workspace.fs.writeFile(file, new Uint8Array(units.buffer));
      const { created } = await importing({ file: file.toString(), preset: 'general' });
      expect(await textOf(created[0])).to.match(new RegExp(`^company: ${company}\\n`));
      await vscode.workspace.fs.delete(file);
    });
  }

  const refused: Record<string, () => object | Promise<object>> = {
    'no input': () => ({}),
    'two inputs': () => ({ text: table, file: place('x.csv').toString() }),
    'an unknown preset': () => ({ text: table, preset: 'linkedout' }),
    'a file that is not there': () => ({ file: place('nowhere.csv').toString() }),
    'a file in another encoding': async () => {
      await vscode.workspace.fs.writeFile(place('latin.csv'), Uint8Array.from([0x43, 0xe9, 0x0a]));
      return { file: place('latin.csv').toString() };
    },
  };
  for (const [what, argument] of Object.entries(refused)) {
    it(`refuses ${what} with a sentence`, async () => {
      const message = await importing(await argument()).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      expect(message).to.match(/^\S.*\.$/);
      expect(await logs()).to.deep.equal([]);
    });
  }

  describe('of a thousand rows', () => {
    const rows = Array.from(
      { length: 1000 },
      (_, index) => `Company ${String(index)},Engineer,Applied,2025-01-15,"Note\n${String(index)}"`,
    );
    const thousand = `Company,Position,Status,Date Applied,Notes\n${rows.join('\n')}\n`;

    it('leaves the host time for others, and twice changes nothing', async () => {
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 5);
      const { created } = await importing({ text: thousand });
      clearInterval(timer);
      expect(longest).to.be.below(2000);
      expect(created).to.have.length(1000);
      const again = await importing({ text: thousand });
      expect([again.created.length, again.updated.length, again.skipped.length]).to.deep.equal([0, 0, 1000]);
    }).timeout(60_000);

    it('stopped half-way leaves whole logs, and a second run goes on', async () => {
      const now = systemClock();
      const plan = planImport(toDrafts(readSource(thousand, now), now), [], []);
      const folder = place('applications');
      const { created } = await writeImport(plan, folder, (done) => done >= 300);
      expect(created).to.have.length(300);
      const half = await logs();
      expect(half).to.have.length(300);
      expect(half.every(({ problems, applied }) => problems === 0 && applied === '2025-01-15')).to.equal(
        true,
      );
      const rest = await importing({ text: thousand });
      expect([rest.created.length, rest.updated.length, rest.skipped.length]).to.deep.equal([700, 0, 300]);
      expect(await logs()).to.have.length(1000);
    }).timeout(60_000);
  });
});
