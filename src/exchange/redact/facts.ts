import type { Log } from '../../model/log';
import type { Redactor } from './index';
import { payOf } from './numbers';

/** Notes the facts of a log that its export leaves out: people, how to reach them, the posting, the pay. */
export function leaveOutFacts(log: Log, redactor: Redactor): void {
  const { contacts = [], rounds = [], posting } = log;
  const people = [...contacts, ...rounds.flatMap(({ interviewers = [] }) => interviewers)];
  for (const kind of ['name', 'email', 'phone'] as const) {
    redactor.leaveOut(kind, people.filter((person) => person[kind]).length);
  }
  redactor.leaveOut('link', people.filter(({ url }) => url).length + (posting ? 1 : 0));
  redactor.leaveOut('salary', payOf(log).length);
}
