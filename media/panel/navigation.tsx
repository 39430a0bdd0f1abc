import type { Destination, Place } from '../../src/panel/place';
import { usePanel } from './context';
import { memory } from './memory';

/** The way from any page to another. An application belongs to the applications. */
export function Navigation({ place, destinations }: { place: Place; destinations: readonly Destination[] }) {
  const { words, go } = usePanel();
  const here = place.page === 'application' ? 'applications' : place.page;
  return (
    <nav class="navigation" aria-label={words.pages}>
      {destinations.map((page) => (
        <button
          key={page}
          type="button"
          class="destination"
          aria-current={page === here ? (place.page === page ? 'page' : 'true') : undefined}
          onClick={() => go((page === 'lookBack' && memory.lookBack) || { page })}
        >
          {words[page]}
        </button>
      ))}
    </nav>
  );
}
