import * as vscode from 'vscode';
import type { Problem } from '../model/problems';

const { t } = vscode.l10n;

/** The sentence for a problem: what is there, and what to mend. */
export function problemMessage({ code, values }: Problem): string {
  const { key = '', value = '', allowed = '', detail = '', nearest = '' } = values;
  switch (code) {
    case 'unreadable':
      return t('This log could not be read. Check that it may be opened.');
    case 'not-utf8':
      return t('This log is not valid UTF-8. Save it with the encoding UTF-8.');
    case 'too-large':
      return t(
        'This log is larger than 1 MiB, too large to be read. Move long texts into files of their own.',
      );
    case 'too-deep':
      return t('This is nested more than 100 levels deep, too deep to be read.');
    case 'syntax':
      return t('This is not valid YAML: {0}', detail);
    case 'several-documents':
      return t('A log is one YAML document; here another one begins. Put it into a file of its own.');
    case 'not-a-map':
      return t(
        'A log begins with keys, such as "company: Acme". Put the text into a file of another name, or add them.',
      );
    case 'unknown-alias':
      return t('There is no anchor for {0}. Write the value itself, or put it in quotes.', value);
    case 'duplicate-key':
      return t('The key "{0}" stands here twice. Keep one of them.', key);
    case 'missing-key':
      return t('Please add "{0}": every log needs it.', key);
    case 'wrong-type':
      return (
        t('"{0}" takes another kind of value.', key) + (allowed ? ` ${t('It takes {0}.', allowed)}` : '')
      );
    case 'unknown-value':
      return t('"{0}" is not known for "{1}". It can be: {2}.', value, key, allowed);
    case 'bad-date':
      return t('"{0}" is not a date. Write it as 2026-10-12, or with a time as 2026-10-12T15:00.', value);
    case 'unknown-key':
      return nearest
        ? t('"{0}" is not a key of a log. Did you mean "{1}"? Keys of your own begin with x_.', key, nearest)
        : t('"{0}" is not a key of a log. Keys of your own begin with x_.', key);
  }
}
