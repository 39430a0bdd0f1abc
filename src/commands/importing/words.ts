import * as vscode from 'vscode';
import type { ImportProblem } from '../../exchange/outside';

/** What could not be taken over from a row, and what became of it. */
export function problemSentence({ code, values }: ImportProblem): string {
  const { t } = vscode.l10n;
  const { column = '', value = '', detail = '' } = values;
  switch (code) {
    case 'no-table':
      return t(
        'There is no table here. Import CSV, cells copied from a spreadsheet, JSON, a YAML list or a Markdown table.',
      );
    case 'bad-json':
      return t('This looks like JSON, but cannot be read: {0}', detail);
    case 'bad-yaml':
      return t('This looks like a YAML list, but cannot be read: {0}', detail);
    case 'no-company-column':
      return t(
        'No column is called “Company” or the like. The first row must hold the names of the columns.',
      );
    case 'too-many-cells':
      return t('This table is too large to be a list of applications. Import the part that is one.');
    case 'quotes':
      return t('The quotes in this row do not close where a cell ends, so it is left out.');
    case 'not-a-row':
      return t('This item holds no names with values, so it is left out.');
    case 'too-deep':
      return t('This log is nested more than 100 levels deep, so it is left out.');
    case 'no-company':
      return t('No company is named, so this row is left out.');
    case 'no-role':
      return t('No role is named; it is imported without one.');
    case 'unreadable-date':
      return t('{0}: “{1}” is not a date that can be read; it is kept in the notes.', column, value);
    case 'unreadable-time':
      return t('{0}: of “{1}” only the day can be read; all of it is kept in the notes.', column, value);
    case 'ambiguous-date':
      return t('{0}: “{1}” could be day first or month first; it is kept in the notes.', column, value);
    case 'shortened':
      return column === ''
        ? t('This row is longer than a log may be; its longest text is shortened.')
        : t(
            '{0}: this is too long for one line, so it is shortened; all of it is kept in the notes.',
            column,
          );
    case 'broken-log':
      return t('The log “{0}” cannot be read, so it stays as it is. Mend it, then import again.', value);
  }
}
