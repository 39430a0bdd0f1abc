import type { LookBackPage } from '../../src/panel/pages/lookBack';
import { usePanel } from './context';

export function LookBack({ page: _ }: { page: LookBackPage }) {
  const { words } = usePanel();
  return (
    <div class="page look-back">
      <h1 tabIndex={-1}>{words.lookBack}</h1>
    </div>
  );
}
