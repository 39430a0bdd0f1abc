import { expect } from 'chai';
import * as vscode from 'vscode';
import manifest from '../../../package.json';
import { debrief, place, remove, writeText } from '../support';

const folder = 'every-command';
const slug = 'quayside-data-analyst';
const file = (name: string) => place(folder, slug, name);
const log = file(`${slug}.interview.yaml`).toString();
const document = file(`${slug}.postmortem.md`).toString();
const target = (name: string) => file(name).toString();

/** Each with all that it takes, in an order in which it finds what it needs, and the keys of its result. */
const calls: readonly (readonly [command: string, argument: object, keys: readonly string[]])[] = [
  ['newApplication', { company: 'Harbor', role: 'Analyst' }, ['log', 'created']],
  ['addRound', { log, round: { type: 'technical', date: '2026-01-10T10:00' } }, ['index']],
  ['updateRound', { log, set: { result: 'passed' } }, ['changed']],
  ['addQuestion', { log, question: { text: 'Why?', rating: 3 } }, ['index']],
  ['addContact', { log, contact: { name: 'Robin', role: 'recruiter' } }, ['index']],
  ['addFeedback', { log, feedback: { text: 'Clear thinking' } }, ['index']],
  ['recordFollowUp', { log }, ['changed']],
  ['recordOffer', { log, offer: { deadline: '2026-02-01', base: 1000 } }, ['changed']],
  ['prepare', { log, round: 0 }, ['document', 'changed']],
  ['setOutcome', { log, outcome: 'rejected' }, ['changed']],
  ['writePostmortem', { log }, ['document', 'changed']],
  ['tickItem', { document, item: 'on-to-next', state: 'yes' }, ['changed']],
  ['checkKeywords', { log }, ['covered', 'missing']],
  ['openDashboard', { log }, []],
  ['refresh', {}, []],
  ['openLog', { log }, []],
  ['openPosting', { log }, []],
  ['revealInExplorer', { log }, []],
  ['exportApplications', { format: 'csv', file: target('all.csv') }, ['rows']],
  ['exportApplications', { format: 'json', file: target('all.json') }, ['rows']],
  ['exportCalendar', { file: target('all.ics'), all: true }, ['events']],
  ['exportForMentor', { log, file: target('mentor.md') }, ['removed']],
  [
    'importApplications',
    { text: 'company,role\nHarbor,Analyst\n', dryRun: true },
    ['created', 'updated', 'skipped', 'problems'],
  ],
  ['createSample', {}, ['folder']],
  ['removeSample', {}, ['folder']],
  ['closeSilent', { applications: [log] }, ['changed']],
  ['toggleNames', {}, []],
  ['toggleNames', {}, []],
  ['groupByCompany', {}, []],
  ['groupByStage', {}, []],
  ['groupByOutcome', {}, []],
  ['deleteApplication', { log }, ['deleted']],
];

/** What takes a person, or a row of a tree. */
const askingAPerson = ['captureRound', 'goToApplication', 'openHome', 'recordNoResponse', 'didThisHelp'];

describe('every command', () => {
  const contributed = manifest.contributes.commands.map(({ command }) => command);

  before(async () => {
    await writeText(
      file(`${slug}.interview.yaml`),
      'company: Quayside\nrole: Data Analyst\nresume: resume.md\n',
    );
    await writeText(file(`${slug}.posting.md`), 'We ask for SQL and Python. SQL above all.\n');
    await writeText(file('resume.md'), '# Me\n\nPython\n');
    await (await debrief()).whenReady();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place(folder));
    await remove(place('applications'));
  });

  it('is registered', async () => {
    expect(await vscode.commands.getCommands(true)).to.include.members(contributed);
  });

  it('is called below, or asks a person', () => {
    const named = [...calls.map(([command]) => command), ...askingAPerson];
    expect(new Set(named.map((command) => `debrief.${command}`))).to.deep.equal(new Set(contributed));
  });

  for (const [command, argument, keys] of calls) {
    it(`does its work without a question: ${[command, ...Object.keys(argument)].join(', ')}`, async () => {
      const result = await vscode.commands.executeCommand<object | undefined>(`debrief.${command}`, argument);
      expect(Object.keys(result ?? {})).to.have.members(keys);
    });
  }
});
