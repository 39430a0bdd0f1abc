import { expect } from 'chai';
import * as vscode from 'vscode';
import { diskText, makeLog, place, remove, writeText } from '../support';

const acme = `company: Acme Robotics
role: Backend Engineer
posting: https://jobs.acme.example/1
outcome: rejected
salary: { min: 80000, max: 95000, currency: EUR }
contacts:
  - { name: Robin Miller, role: recruiter, email: robin@acme.example, phone: +49 30 1234567 }
rounds:
  - type: technical
    result: failed
    interviewers: [Sam]
    questions:
      - { text: Design a rate limiter, rating: 2, answer: "As Sam said at Acme, token bucket" }
feedback:
  - from: Robin
    text: Write to robin@acme.example. The range is up to 95k, see acme.example/jobs or call 030 1234567.
`;

const postmortem = `# Looking back

## Let it land <!-- section:let-go -->

I was furious.

## What went well <!-- section:strengths -->

Robin's question, unlike at Globex.
`;

async function exportFor(log: vscode.Uri, file: vscode.Uri): Promise<Record<string, number>> {
  const { removed } = await vscode.commands.executeCommand<{ removed: Record<string, number> }>(
    'debrief.exportForMentor',
    { log: log.toString(), file: file.toString() },
  );
  return removed;
}

describe('an export for a mentor', () => {
  const file = place('applications/mentor/for-a-mentor.md');
  let log: vscode.Uri;

  before(async () => {
    await makeLog('applications/mentor/globex', 'company: Globex\nrole: SRE\n');
    log = await makeLog('applications/mentor/acme', acme);
    await writeText(vscode.Uri.joinPath(log, '..', 'acme.postmortem.md'), postmortem);
  });
  after(() => remove(place('applications/mentor')));

  it('is written without what tells who is who, and counts it', async () => {
    await writeText(file, 'what stood here before');
    const removed = await exportFor(log, file);
    const text = await diskText(file);
    expect(text).to.match(/^# Backend Engineer at Company A\n/);
    expect(text).to.include('As Person 1 said at Company A, token bucket');
    expect(text).to.include("Person 2's question, unlike at Company B.");
    for (const secret of [
      /acme/i,
      /robin/i,
      /sam/i,
      /globex/i,
      /@/,
      /95k/,
      /1234567/,
      /furious/,
      /let it land/i,
    ])
      expect(text).not.to.match(secret);
    expect(removed).to.have.all.keys('name', 'email', 'phone', 'link', 'salary', 'private');
    for (const [kind, count] of Object.entries(removed)) expect(count, kind).to.be.greaterThan(0);
    expect(removed.private).to.equal(1);
  });

  it('leaves the log and the post-mortem as they are', async () => {
    await exportFor(log, file);
    expect(await diskText(log)).to.equal(acme);
    expect(await diskText(vscode.Uri.joinPath(log, '..', 'acme.postmortem.md'))).to.equal(postmortem);
  });

  it('refuses a log that is not there, and a file that is no URI, with a sentence', async () => {
    const missing = place('applications/mentor/nowhere.interview.yaml');
    const failure = async (argument: object): Promise<string> => {
      try {
        await vscode.commands.executeCommand('debrief.exportForMentor', argument);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(await failure({ log: missing.toString(), file: file.toString() })).to.include('does not exist');
    expect(await failure({ log: log.toString(), file: 'for a mentor.md' })).to.include('is not a URI');
  });
});
