import { expect } from 'chai';
import { combined, readStatus, type StatusFacts } from '../../../src/exchange/statuses';

describe('The status of another tracker', () => {
  const known: Record<string, StatusFacts> = {
    'Rejection :(': { outcome: 'rejected' },
    reeejected: { outcome: 'rejected' },
    'Suspected Ghost Job': { outcome: 'no_response' },
    APPLIED: { outcome: 'pending', applied: true },
    'Not Applied': { outcome: 'pending', applied: false },
    'Offer Received': { outcome: 'offer' },
    已投递: { outcome: 'pending', applied: true },
    Interviewing: { round: 'other' },
    Wishlist: { outcome: 'pending', applied: false },
    'I withdrew': { outcome: 'withdrawn' },
    ' ghosted!! 👻 ': { outcome: 'no_response' },
    'Offer declined': { outcome: 'declined' },
    Negotiating: { outcome: 'offer' },
    HIRED: { outcome: 'accepted' },
    Absage: { outcome: 'rejected' },
    Vorstellungsgespräch: { round: 'other' },
    Refusée: { outcome: 'rejected' },
    'Sin respuesta': { outcome: 'no_response' },
    'Colloquio tecnico': { round: 'technical' },
    'Em andamento': { outcome: 'pending' },
    Afgewezen: { outcome: 'rejected' },
    终面: { round: 'final' },
    内定: { outcome: 'offer' },
    お祈り: { outcome: 'rejected' },
    一次面接: { round: 'other' },
    'Rejected - after phone screen': { outcome: 'rejected', round: 'recruiter_screen' },
    'Ghosted after interview': { outcome: 'no_response', round: 'other' },
    'Applied / Interviewing': { outcome: 'pending', round: 'other', applied: true },
    '3. Final round': { round: 'final' },
  };
  for (const [text, facts] of Object.entries(known)) {
    it(`“${text}” is known`, () => {
      expect(readStatus(text)).to.deep.equal(facts);
    });
  }

  const unknown = [
    'Declined',
    'Closed',
    'Archived',
    'Rejected? not sure',
    'Offer / Rejected',
    'Maybe an offer',
    'soon',
    'Responded',
  ];
  for (const text of unknown) {
    it(`“${text}” could mean several things, and is not guessed`, () => {
      expect(readStatus(text)).to.equal(undefined);
    });
  }

  it('adds up while no two ends contradict each other', () => {
    expect(
      combined([{ outcome: 'pending', applied: true }, { round: 'technical' }, { outcome: 'rejected' }]),
    ).to.deep.equal({
      outcome: 'rejected',
      round: 'technical',
      applied: true,
    });
    expect(combined([{ outcome: 'rejected' }, { outcome: 'accepted' }])).to.equal(undefined);
  });
});
