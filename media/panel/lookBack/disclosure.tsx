import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from '../icons';

/** Something that is folded away until asked for. */
export function Disclosure({ label, children }: { label: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="disclosure">
      <button
        type="button"
        class="disclosure-head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="chevron" />
        {label}
      </button>
      <div id={id}>{open && children}</div>
    </div>
  );
}
