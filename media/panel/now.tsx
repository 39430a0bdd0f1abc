import type { NowPage } from '../../src/panel/pages/now';
import { usePanel } from './context';

export function Now({ page: _ }: { page: NowPage }) {
  const { words } = usePanel();
  return (
    <div class="page now">
      <h1 tabIndex={-1}>{words.now}</h1>
    </div>
  );
}
