import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, place } from '../support';

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
  before(async () => (await debrief()).whenReady());

  afterEach(async () => {
    await vscode.workspace.fs.delete(place('applications'), { recursive: true }).then(undefined, () => undefined);
    await logs();
  });

  const table = 'Company,Position,Status,Date Applied\nAcme,Engineer,Applied,15/01/2025\nGlobex,,Rejected,03/02/2025\n';

  it('makes a log of each row', async () => {
    const { created, updated, skipped, problems } = await importing({ text: table });
    expect(created).to.have.length(2);
    expect([updated, skipped]).to.deep.equal([[], []]);
    expect(problems.map(({ row }) => row)).to.deep.equal([3]);
    expect(await textOf(created[0])).to.equal('company: Acme\nrole: Engineer\noutcome: pending\napplied: 2025-01-15\n');
    expect((await logs()).map(({ company, outcome, applied }) => [company, outcome, applied])).to.deep.equal([
      ['Acme', 'pending', '2025-01-15'],
      ['Globex', 'rejected', '2025-02-03'],
    ]);
  });
});
