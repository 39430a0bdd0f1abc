import { expect } from 'chai';
import * as vscode from 'vscode';
import { debrief, diskText, failureOf, makeLog, place, remove } from '../support';

const folder = 'calendars';

const run = async (command: string, argument: object): Promise<{ events: number }> =>
  vscode.commands.executeCommand<{ events: number }>(`debrief.${command}`, argument);

/** The lines of one event, without what changes with every export. */
const eventOf = (text: string, title: string) =>
  text
    .split('BEGIN:VEVENT')
    .find((event) => event.includes(`SUMMARY:${title}\r\n`))
    ?.replace(/END:VCALENDAR\r\n$/, '')
    .replace(/^(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):.*\r\n/gm, '');

describe('exporting a calendar', () => {
  let log: vscode.Uri;

  before(async () => {
    await (await debrief()).whenReady();
    log = await makeLog(
      `${folder}/acme`,
      `company: Acme
role: Engineer
outcome: offer
rounds:
  - { type: technical, date: 2026-10-12T15:00Z, result: passed }
  - { type: onsite, date: 2099-11-02T15:00Z }
  - { type: final }
offer: { deadline: 2026-10-27 }
`,
    );
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove(place(folder));
  });

  it('writes rounds and offer deadlines', async () => {
    const file = place(folder, 'interviews.ics');
    const { events } = await run('exportCalendar', { file: file.toString() });
    const text = await diskText(file);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).to.have.length(events);
    expect(text).to.include('DTSTART:20261012T150000Z\r\n').and.include('DTEND:20261012T160000Z\r\n');
    expect(text).to.include('DTSTART;VALUE=DATE:20261027\r\n');
    expect(text).to.include('SUMMARY:Acme: On-site\r\n');
  });

  it('writes one round, the same as among all', async () => {
    const all = place(folder, 'all.ics');
    const one = place(folder, 'one.ics');
    await run('exportCalendar', { file: all.toString() });
    const argument = { log: log.toString(), round: 1, file: one.toString() };
    expect(await run('exportRound', argument)).to.deep.equal({ events: 1 });
    const title = 'Acme: On-site';
    expect(eventOf(await diskText(one), title)).to.equal(eventOf(await diskText(all), title));
  });

  it('offers that for the coming round', async () => {
    await vscode.window.showTextDocument(log);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      log,
      100,
    );
    const offered = lenses.filter(({ command }) => command?.command === 'debrief.exportRound');
    expect(offered.map(({ range, command }) => [range.start.line, command?.arguments])).to.deep.equal([
      [5, [{ log: log.toString(), round: 1 }]],
    ]);
  });

  it('says what to mend', async () => {
    const file = place(folder, 'x.ics').toString();
    const argument = { log: log.toString(), file };
    expect(await failureOf(run('exportRound', { ...argument, round: 2 }))).to.include('no date');
    expect(await failureOf(run('exportRound', { ...argument, round: 9 }))).to.include('no date');
    expect(await failureOf(run('exportCalendar', { file: 'nowhere' }))).to.include('not a URI');
  });
});
