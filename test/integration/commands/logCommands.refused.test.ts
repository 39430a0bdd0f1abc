import { expect } from 'chai';
import * as vscode from 'vscode';
import { diskText, failureOf, place, writeText } from '../support';
import { byHand, made, placeOf, plain, run, useLogs } from './ownLogs';

describe('commands on a log', () => {
  useLogs();

  const refused: readonly [command: string, args: object, says: readonly string[]][] = [
    ['setOutcome', { outcome: 'ghosted' }, ['outcome', 'ghosted', 'no_response']],
    ['setOutcome', { outcome: 'rejected', decided: '30 February' }, ['decided', '30 February', '2026-10-12']],
    ['setOutcome', { outcome: 'pending', decided: '2026-01-02' }, ['decided', 'open']],
    ['setOutcome', { outcome: 'rejected', decidd: '2026-01-02' }, ['decidd', 'decided']],
    ['addRound', { round: { type: 'tecnical' } }, ['round.type', 'tecnical', 'technical']],
    ['addRound', { round: { typ: 'technical' } }, ['round.typ', 'type']],
    ['addRound', { round: { date: '2026-02-30' } }, ['round.date', '2026-02-30']],
    ['addRound', { round: { self_rating: 5 } }, ['round.self_rating', '5', '4']],
    ['addRound', { round: { questions: [{ txet: 'Why?' }] } }, ['round.questions[0].txet', 'text']],
    ['addRound', { round: 'technical' }, ['round', 'technical', 'map']],
    ['updateRound', { round: 7, set: { result: 'passed' } }, ['no round 7', '2']],
    ['updateRound', { round: -1, set: {} }, ['round', '-1']],
    ['updateRound', { set: { notez: null } }, ['set.notez', 'notes']],
    ['addQuestion', { round: 2, question: 'Why?' }, ['no round 2']],
    ['addQuestion', { question: { rating: 'good' } }, ['question.rating', 'good', 'number']],
    ['recordFollowUp', { date: 'soon' }, ['date', 'soon']],
    ['recordOffer', { offer: { base: -1 } }, ['offer.base', '-1']],
  ];
  for (const [command, args, says] of refused) {
    it(`refuses ${command} with ${JSON.stringify(args)}`, async () => {
      const uri = await made('refused', byHand);
      const message = await failureOf(run(command, { log: uri.toString(), ...args }));
      for (const part of says) expect(message).to.include(part);
      expect(await diskText(uri)).to.equal(byHand);
    });
  }

  it('says what to do where there is no round yet', async () => {
    const uri = await made('no-round', plain);
    expect(await failureOf(run('addQuestion', { log: uri.toString(), question: 'Why?' }))).to.include(
      'Add Round',
    );
    expect(await failureOf(run('recordFollowUp', { log: uri.toString() }))).to.include('No round');
  });

  it('refuses what is no log, or not there', async () => {
    const note = placeOf('note.yaml');
    await writeText(note, plain);
    const outside = vscode.Uri.joinPath(place(), '..', '..', 'elsewhere', 'x.interview.yaml');
    for (const [log, says] of [
      [note.toString(), '.interview.yaml'],
      [placeOf('gone.interview.yaml').toString(), 'does not exist'],
      [outside.toString(), 'outside'],
      ['acme', 'URI'],
    ] as const) {
      expect(await failureOf(run('setOutcome', { log, outcome: 'offer' })), log).to.include(says);
    }
  });

  it('leaves a log that cannot be read as it is', async () => {
    const broken = 'company: "Acme\nrounds: [\n';
    const uri = await made('broken', broken);
    await failureOf(run('addRound', { log: uri.toString(), round: { type: 'final' } }));
    expect(await failureOf(run('addQuestion', { log: uri.toString(), question: 'Why?' }))).not.to.include(
      'Add Round',
    );
    expect(await diskText(uri)).to.equal(broken);
  });

  it('changes all applications of a list or none', async () => {
    const fine = await made('all-or-none', plain);
    const broken = await made('all-or-none-broken', 'company: "Acme\n');
    await failureOf(run('setOutcome', { log: [fine, broken].map(String), outcome: 'withdrawn' }));
    expect(await diskText(fine)).to.equal(plain);
  });
});
