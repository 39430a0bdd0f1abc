/** How long a text may be that is likely to be said by several logs, and how many of those are remembered. */
const longest = 40;
const most = 5000;

const nothing: readonly never[] = Object.freeze([]);

/**
 * Shares among plain data what many of them hold: short texts and empty lists. It changes the data it is given, which
 * then must not be changed any more.
 */
export function createPool(): <Data>(data: Data) => Data {
  const texts = new Map<string, string>();

  const shareText = (text: string): string => {
    if (text.length > longest) return text;
    const known = texts.get(text);
    if (known === undefined && texts.size < most) texts.set(text, text);
    return known ?? text;
  };
  const share = (value: unknown): unknown => {
    if (typeof value === 'string') return shareText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value) && value.length === 0) return nothing;
    // There is nothing to share in lists of numbers, and they are long.
    if (Array.isArray(value) && typeof value[0] === 'number') return value;
    const holder = value as Record<string, unknown>;
    for (const key in holder) {
      const held = holder[key];
      const shared = share(held);
      // Texts that say the same are equal, and yet may be two in memory.
      if (shared !== held || typeof held === 'string') holder[key] = shared;
    }
    return value;
  };
  return <Data>(data: Data) => share(data) as Data;
}
