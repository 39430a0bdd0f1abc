import type { DecidePage } from '../../src/panel/pages/decide';
import { usePanel } from './context';

export function Decide({ page: _ }: { page: DecidePage }) {
  const { words } = usePanel();
  return (
    <div class="page decide">
      <h1 tabIndex={-1}>{words.decide}</h1>
    </div>
  );
}
