import { excerpt } from '../../../model/excerpt';
import type { Application } from '../../../model/logbook';
import { contactRoles, labelOf } from '../../../model/vocabulary';
import { canBeFollowed } from '../facts';
import type { Reader } from '../phrases';
import { lineOf, nameLength } from '../shared';

/** A person in an application. */
export interface ContactView {
  readonly name: string;
  readonly role?: string;
  /** Ways to reach them: text, with a link where it can be followed. */
  readonly ways: readonly { readonly text: string; readonly href?: string }[];
  readonly notes?: string;
  readonly line?: number;
}

/** The people of an application; with `hidden`, only who they are. */
export function contactsOf(application: Application, hidden: boolean, reader: Reader): ContactView[] {
  return (application.log.contacts ?? []).map(({ name, role, email, phone, url, notes }, index) => {
    const what = role && reader.translate(labelOf(contactRoles, role));
    const shown = hidden ? undefined : name;
    return {
      name: excerpt(shown ?? what ?? '…', nameLength),
      ...(what && shown && { role: what }),
      ways: hidden
        ? []
        : [
            ...(email ? [{ text: excerpt(email, nameLength), ...mailTo(email) }] : []),
            ...(phone ? [{ text: excerpt(phone, nameLength) }] : []),
            ...(url ? [{ text: excerpt(url, nameLength), ...(canBeFollowed(url) && { href: url }) }] : []),
          ],
      ...(notes && !hidden && { notes: excerpt(notes.trim(), 600) }),
      ...lineOf(application, 'contacts', index),
    };
  });
}

/** A link to write to an address; none where the text is not one address. */
function mailTo(email: string): { readonly href?: string } {
  const [user, host, ...rest] = email.trim().split('@');
  if (!user || !host || rest.length > 0 || /[\s,;<>?&\p{Cc}\p{Surrogate}]/u.test(email.trim())) return {};
  return { href: `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` };
}
