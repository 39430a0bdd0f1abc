import * as vscode from 'vscode';
import type { Fix, FixKind } from '../model/fixes';
import { labelOf, outcomes } from '../model/vocabulary';

const { t } = vscode.l10n;

/** The title of a quick fix. */
export function fixTitle({ kind, values }: Pick<Fix, 'kind' | 'values'>): string {
  return titles[kind](values);
}

const titles: { readonly [Kind in FixKind]: (values: Fix['values']) => string } = {
  change: ({ to = '' }) => t('Change to “{0}”', to),
  'own-key': ({ to = '' }) => t('Keep it as a key of your own, “{0}”', to),
  quote: () => t('Put it in quotes'),
  'remove-key': ({ key = '' }) => t('Remove this “{0}”', key),
  'add-key': ({ key = '' }) => t('Add “{0}”', key),
  set: ({ key = '', value = '' }) => t('Set “{0}” to {1}', key, value),
  'cancel-round': () => t('Mark this round as cancelled'),
  outcome: ({ value = '' }) => t('Record it as “{0}”', t(labelOf(outcomes, value))),
  'add-offer': ({ value = '' }) => t('Add an offer of {0}', value),
  'add-story': ({ value = '' }) => t('Add “{0}” to stories.md', value),
  'remove-marker': () => t('Remove this marker'),
  'remove-markers': ({ name = '' }) => t('Remove the markers of “{0}”; the text stays', name),
  'keep-mine': () => t('Keep mine'),
  regenerate: ({ name = '' }) => t('Generate “{0}” again', name),
  'remove-item': () => t('Remove this item'),
  'remove-id': () => t('Remove its id; the box stays'),
};
