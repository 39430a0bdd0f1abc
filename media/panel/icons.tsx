import type { JSX } from 'preact';

/** Pictures of 16 by 16, drawn with lines of the text's colour. */
const shapes = {
  back: <path d="M10 3 5 8l5 5" />,
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  file: <path d="M4 2.5h5l3 3v8H4ZM9 2.5v3h3M6.5 8.5h3m-3 2.5h3" />,
  search: <path d="M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4ZM10.2 10.2l3.3 3.3" />,
  rising: <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  falling: <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />,
  calendar: <path d="M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v3m5-3v3" />,
  message: <path d="M2.5 3.5h11v7.5H8l-3 2.7V11H2.5Z" />,
  notebook: <path d="M3.5 2.5h9v11h-9ZM6 2.5v11" />,
  warning: <path d="M8 2.2 14.5 13.6h-13ZM8 6.5v3.4m0 1.6v.6" />,
  offer: (
    <path d="M2.5 5.5h11V8h-11ZM3.5 8v5.5h9V8M8 5.5v8M8 5.3C5 5.3 4 2.3 5.7 2.1 7.3 1.9 8 5.3 8 5.3s.7-3.4 2.3-3.2C12 2.3 11 5.3 8 5.3Z" />
  ),
  pending: <circle cx="8" cy="8" r="5.5" />,
  accepted: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM5.3 8.2l2 2 3.5-4" />,
  declined: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.1 4.1l7.8 7.8" />,
  rejected: <path d="M2.5 3h11v3h-11Zm1 3v7h9V6M6.5 8.5h3" />,
  no_response: <circle cx="8" cy="8" r="5.5" class="dashed" />,
  withdrawn: <path d="M6.5 3.5 3 7l3.5 3.5M3.3 7H9a4 4 0 0 1 4 4v1.5" />,
  passed: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  failed: <path d="M3.5 8h9" />,
  cancelled: <path d="M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.1 4.1l7.8 7.8" />,
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same; screen readers pass it by. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
