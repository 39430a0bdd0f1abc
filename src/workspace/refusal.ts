import * as vscode from 'vscode';
import type { Refusal } from '../model/edit';

/** Why a log was not edited, as a sentence that says what to mend. */
export function refusalMessage(file: string, { reason, path, detail = '' }: Refusal): string {
  const { t } = vscode.l10n;
  const place = path.join(' › ');
  switch (reason) {
    case 'not-utf8':
      return t('{0} holds no text. Check that it is a YAML file in UTF-8.', file);
    case 'too-large':
      return t('{0} is larger than 1 MiB. Move long texts into files of their own, then try again.', file);
    case 'too-deep':
      return t('{0} is nested more than 100 levels deep. Make it flatter, then try again.', file);
    case 'syntax':
      return t('{0} is not valid YAML, so nothing was changed. Mend it first: {1}', file, detail);
    case 'several-documents':
      return t('{0} holds several YAML documents. Keep one in it, then try again.', file);
    case 'not-a-map':
      return t(
        'In {0}, {1} takes keys with values. Mend that first; nothing was changed.',
        file,
        place || t('the log'),
      );
    case 'not-a-list':
      return t('In {0}, “{1}” is not a list. Make it one first; nothing was changed.', file, place);
    case 'no-such-item':
      return t('In {0}, there is no “{1}”. Nothing was changed.', file, place);
    case 'duplicate-key':
      return t('In {0}, “{1}” stands twice. Keep one of them, then try again.', file, place);
    case 'alias':
      return t('In {0}, “{1}” is shared by an alias. Write it out first; nothing was changed.', file, place);
    case 'cannot-edit':
      return t(
        '“{1}” in {0} is written in a way that cannot be edited safely. Change it by hand.',
        file,
        place,
      );
  }
}
