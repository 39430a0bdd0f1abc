import type { Column } from '../../../src/panel/pages/table';
import type { Words } from '../../../src/panel/words';

/** The columns of the table in their order; the style sheet says which of them a width has room for. */
export const columns: readonly { readonly id: Column; readonly label: keyof Words }[] = [
  { id: 'company', label: 'tableCompany' },
  { id: 'role', label: 'tableRole' },
  { id: 'outcome', label: 'outcome' },
  { id: 'stage', label: 'stage' },
  { id: 'next', label: 'next' },
  { id: 'interest', label: 'interest' },
  { id: 'applied', label: 'applied' },
  { id: 'source', label: 'source' },
  { id: 'location', label: 'location' },
];
