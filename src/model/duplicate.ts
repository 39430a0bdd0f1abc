import type { Application } from './logbook';
import { comparableAddress } from './posting';

/** What two applications are compared by. */
interface Candidate {
  readonly company: string;
  readonly role: string;
  readonly posting?: string;
}

/**
 * The application that is this one already: the same posting, else the same company and role, whatever their letter
 * case. The sample's don't count.
 */
export function findDuplicate(
  applications: readonly Application[],
  { company, role, posting }: Candidate,
): Application | undefined {
  const real = applications.filter(({ log }) => !log.sample);
  const address = posting?.trim() && comparableAddress(posting);
  const samePosting = real.find(
    ({ log }) => address && log.posting && comparableAddress(log.posting) === address,
  );
  return (
    samePosting ??
    real.find(({ log }) => folded(log.company) === folded(company) && folded(log.role) === folded(role))
  );
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
