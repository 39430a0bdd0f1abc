import { excerpt } from '../../../model/excerpt';
import type { Application } from '../../../model/logbook';
import type { Reviewed } from '../../../model/reviewed';
import { competencies, isOpen, labelOf } from '../../../model/vocabulary';
import { dayWords } from '../../../model/dateWords';
import type { Document } from '../../place';
import { canBeFollowed, linkOf } from '../facts';
import type { Reader } from '../phrases';
import { nameLength } from '../shared';

/** A file of an application: one to open, a link to follow, or one that can be made. */
export type FileView = { readonly label: string } & (
  | { readonly opens: 'log' | Document }
  | { readonly href: string; readonly name: string }
  | { readonly makes: Reviewed['kind'] }
);

/** The files that were found beside a log. */
export type Present = Readonly<Record<Document, boolean>>;

/** The files of an application, in the order of their making. */
export function filesOf(
  { log, outcome }: Application,
  present: Present,
  mask: (text: string) => string,
  { words }: Reader,
): FileView[] {
  const { resume } = log;
  const link = resume === undefined ? '' : linkOf(resume);
  const name = mask(resume?.split(/[/\\]/).at(-1) ?? '');
  return [
    { label: words.appLog, opens: 'log' },
    ...(present.posting ? [{ label: words.appPosting, opens: 'posting' } as const] : []),
    ...(link !== '' && canBeFollowed(link)
      ? [{ label: words.resume, href: link, name: excerpt(name, nameLength) }]
      : []),
    ...(present.prep
      ? [{ label: words.appPrep, opens: 'prep' } as const]
      : isOpen(outcome)
        ? [{ label: words.appPrep, makes: 'prep' } as const]
        : []),
    ...(present.postmortem
      ? [{ label: words.review, opens: 'postmortem' } as const]
      : isOpen(outcome)
        ? []
        : [{ label: words.review, makes: 'postmortem' } as const]),
  ];
}

/** Something to do, of either document. */
export interface ActionView extends Pick<Reviewed['actions'][number], 'state' | 'line'> {
  readonly document: Reviewed['kind'];
  readonly text: string;
  readonly details: readonly string[];
}

/** The actions of an application's documents: what is still to do first, soonest first. */
export function actionsOf(
  { documents }: Application,
  mask: (text: string) => string,
  reader: Reader,
): ActionView[] {
  const order = ({ state, due }: Reviewed['actions'][number]) => (state === 'open' ? `0${due ?? '9'}` : '1');
  return documents
    .flatMap(({ kind, actions }) => actions.map((action) => ({ kind, action })))
    .filter(({ action }) => action.text.trim() !== '')
    .sort((a, b) => order(a.action).localeCompare(order(b.action), 'en'))
    .map(({ kind, action: { text, state, line, area, due } }) => ({
      document: kind,
      text: excerpt(mask(text), 600),
      state,
      line,
      details: [
        ...(area === undefined ? [] : [mask(reader.translate(labelOf(competencies, area)))]),
        ...(due === undefined ? [] : [dayWords(due, reader)]),
      ].map((detail) => excerpt(detail, nameLength)),
    }));
}
