import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, makeLog, place, remove, writeText } from '../support';

const folder = 'exports';

const run = async (argument: object): Promise<{ rows: number }> =>
  vscode.commands.executeCommand<{ rows: number }>('debrief.exportApplications', argument);

/** The lines of an export that speak of this test's logs: other suites may have left theirs. */
const ownLines = (text: string) => text.split('\r\n').filter((line) => line.includes(`${folder}/`));

describe('exporting applications', () => {
  before(async () => {
    await (await debrief()).whenReady();
    await makeLog(`${folder}/acme`, '# mine\ncompany: Acme\nrole: "=1+1"\nx_code: 007\ntags: [a, b]\n');
    await makeLog(`${folder}/beta`, 'company: Beta\nrole: Engineer\nrounds:\n  - type: technical\n');
  });
  after(() => remove(place(folder)));

  it('writes a table, over what was there', async () => {
    const file = place(folder, 'applications.csv');
    await writeText(file, 'what was there, and much longer than a line\n'.repeat(1000));
    const { rows } = await run({ format: 'csv', file: file.toString() });
    const text = await diskText(file);
    expect(text.startsWith('\uFEFFcompany,role,outcome,')).to.equal(true);
    expect(text.trimEnd().split('\r\n')).to.have.length(rows + 1);
    expect(ownLines(text)).to.deep.equal([
      `Acme,'=1+1,pending,saved${','.repeat(14)}a; b,0,,${folder}/acme/acme.interview.yaml`,
      `Beta,Engineer,pending,interview${','.repeat(15)}1,,${folder}/beta/beta.interview.yaml`,
    ]);
  });

  it('writes all that the logs say', async () => {
    const file = place(folder, 'new', 'applications.json');
    const { rows } = await run({ format: 'json', file: file.toString() });
    const { debrief: version, logs } = JSON.parse(await diskText(file)) as {
      debrief: number;
      logs: { path: string; log: unknown }[];
    };
    expect(version).to.equal(1);
    expect(logs).to.have.length(rows);
    const acme = logs.find(({ path }) => path === `${folder}/acme/acme.interview.yaml`);
    expect(acme?.log).to.deep.equal({ company: 'Acme', role: '=1+1', x_code: '007', tags: ['a', 'b'] });
  });

  it('counts what is written, not what was there a moment ago', async () => {
    for (const format of ['csv', 'json']) {
      const gone = await makeLog(`${folder}/gone-${format}`, 'company: Gone\nrole: Engineer\n');
      const file = place(folder, `without.${format}`);
      await vscode.workspace.fs.delete(gone);
      const { rows } = await run({ format, file: file.toString() });
      const text = await diskText(file);
      expect(text).not.to.include('Gone');
      const written = format === 'csv' ? /\.interview\.ya?ml\r\n/g : /"path": "/g;
      expect(text.match(written)).to.have.length(rows);
    }
  });

  it('leaves the sample out', async () => {
    await makeLog(`${folder}/sample`, 'company: Sample\nrole: Engineer\nsample: true\n');
    const file = place(folder, 'real.csv');
    await run({ format: 'csv', file: file.toString() });
    expect(await diskText(file)).not.to.include('Sample');
  });

  it('says what to mend', async () => {
    const file = place(folder, 'x.csv').toString();
    expect(await failureOf(run({ format: 'xml', file }))).to.include('csv, json');
    expect(await failureOf(run({ format: 'csv', file: 'nowhere' }))).to.include('not a URI');
    const below = place(folder, 'acme/acme.interview.yaml/x.csv').toString();
    expect(await failureOf(run({ format: 'csv', file: below }))).to.include('could not be written');
  });
});
