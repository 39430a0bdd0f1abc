import * as vscode from 'vscode';
import type { Finding, RuleCode } from '../model/problems';
import { labelOf, outcomes } from '../model/vocabulary';

const { t } = vscode.l10n;

type Values = Finding<RuleCode>['values'];

/** The sentence for a problem: what is there, and what helps. */
export function problemMessage({ code, values }: Finding<RuleCode>): string {
  return sentences[code](values);
}

const sentences: { readonly [Code in RuleCode]: (values: Values) => string } = {
  unreadable: () => t('This log could not be read. Check that it may be opened.'),
  'not-utf8': () => t('This log is not valid UTF-8. Save it with the encoding UTF-8.'),
  'too-large': ({ detail, limit = '' }) =>
    detail === 'aliases'
      ? t('The aliases of this log stand for more than {0} values. Write the values themselves.', limit)
      : t('This log is larger than 1 MiB, too large to be read. Move long texts into files of their own.'),
  'too-deep': ({ limit = '' }) => t('This is nested more than {0} levels deep, too deep to be read.', limit),
  syntax: ({ detail = '' }) => t('This is not valid YAML: {0}', detail),
  'several-documents': () =>
    t('A log is one YAML document; here another one begins. Put it into a file of its own.'),
  'not-a-map': () =>
    t(
      'A log begins with keys, such as "company: Acme". Put the text into a file of another name, or add them.',
    ),
  'unknown-alias': ({ value = '' }) =>
    t('There is no anchor for {0}. Write the value itself, or put it in quotes.', `*${value}`),
  'duplicate-key': ({ key = '' }) => t('The key "{0}" stands here twice; the first one counts.', key),
  'missing-key': ({ key = '' }) => t('Please add "{0}": every log needs it.', key),
  'wrong-type': ({ key = '', expected = '', allowed = '' }) => wrongType(key, expected, allowed),
  'unknown-value': ({ key = '', value = '', allowed = '' }) => {
    const [, least] = /^≥ (.*)/.exec(allowed) ?? [];
    return least === undefined
      ? t('"{0}" is not known for "{1}". It can be: {2}.', value, key, allowed)
      : t('"{0}" takes a number from {1} up.', key, least);
  },
  'bad-date': ({ value = '' }) =>
    t('"{0}" is not a date. Write it as 2026-10-12, or with a time as 2026-10-12T15:00.', value),
  'unknown-key': ({ key = '', nearest }) =>
    nearest === undefined
      ? t('"{0}" is not a key of a log. Keys of your own begin with x_.', key)
      : t('"{0}" is not a key of a log. Did you mean "{1}"? Keys of your own begin with x_.', key, nearest),

  'round-order': ({ date = '', previous = '' }) =>
    t(
      'This round ({0}) comes before the one above it ({1}). Rounds read best in the order they are held.',
      date,
      previous,
    ),
  'round-before-applied': ({ date = '', applied = '' }) =>
    t(
      'This round ({0}) is dated before you applied ({1}). Perhaps one of the two dates is a slip.',
      date,
      applied,
    ),
  'round-after-decided': ({ date = '', decided = '' }) =>
    t(
      'This round ({0}) is dated after the decision ({1}). If it was not held, its result is "cancelled".',
      date,
      decided,
    ),
  'closed-without-decided': ({ outcome = '' }) =>
    t('{0}: on which day? "decided" keeps it.', t(labelOf(outcomes, outcome))),
  'accepted-without-offer': () =>
    t('You accepted, well done. "offer" can keep what was agreed, if you like.'),
  'offer-past-deadline': ({ date = '' }) =>
    t(
      'They wanted your answer by {0}. Once it is given, the outcome is "accepted" or "declined"; if you have more time, change the deadline.',
      date,
    ),
  'unknown-story': ({ value = '', nearest }) =>
    nearest === undefined
      ? t('"{0}" is not a heading of stories.md yet.', value)
      : t('"{0}" is not a heading of stories.md. Did you mean "{1}"?', value, nearest),
  'missing-file': ({ value = '' }) => t('There is no file {0}. The path is relative to this log.', value),

  'damaged-marker': ({ text = '' }) =>
    t(
      '{0} is half of a pair, or does not stand alone at the start of its line. What belongs to it is not brought up to date.',
      text,
    ),
  'nested-marker': ({ name = '' }) =>
    t('The block "{0}" overlaps with another one, so neither is brought up to date.', name),
  'doubled-block': ({ name = '' }) =>
    t('The block "{0}" stands here twice, so neither is brought up to date.', name),
  'changed-block': ({ name = '' }) =>
    t(
      'You changed the block "{0}", so it is yours and stays as it is. Keep it, or have it generated again.',
      name,
    ),
  'unknown-item': ({ id = '', nearest }) =>
    nearest === undefined
      ? t('"{0}" is not the id of a checklist item. Your answer stays, but counts nowhere.', id)
      : t('"{0}" is not the id of a checklist item. Did you mean "{1}"?', id, nearest),
  'doubled-item': ({ id = '' }) => t('The item "{0}" stands here twice; the first one counts.', id),
  'bad-field': ({ key = '', value = '' }) =>
    t('"{0}" is not a day for "{1}". Write it as 2026-10-12.', value, key),
  'missing-log': ({ name = '' }) =>
    t('There is no {0} beside this document, so its blocks cannot be brought up to date.', name),
};

function wrongType(key: string, expected: string, allowed: string): string {
  switch (expected) {
    case 'number':
      return /^\d/.test(allowed)
        ? t('"{0}" takes a number: {1}.', key, allowed)
        : t('"{0}" takes a number.', key);
    case 'list':
      return t('"{0}" takes a list: one line for each item, with a dash before it.', key);
    case 'map':
      return t('"{0}" takes keys and values, on indented lines of their own.', key);
    case 'boolean':
      return t('"{0}" is true or false.', key);
    default:
      return allowed ? t('"{0}" takes one of: {1}.', key, allowed) : t('"{0}" takes text.', key);
  }
}
