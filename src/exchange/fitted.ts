import type { Value } from '../model/edit';
import { limits } from '../model/limits';
import { logText } from './logText';
import { shortened } from './shortened';

type Data = { readonly [key: string]: Value | undefined };

/** Room that is left for what is added by hand, in bytes. */
const room = 1024;

/** The data of a log, its longest values cut until the log is no larger than a log may be; the same object where it is. */
export function fitted<Log extends Data>(data: Log): Log {
  if (fits(logText(data))) return data;
  const [longest] = Object.entries(data).sort(([, a], [, b]) => sizeOf(b) - sizeOf(a));
  if (!longest) return data;
  const [key, value] = longest;
  const half = typeof value === 'string' ? shortened(value, Math.floor(value.length / 2)) : undefined;
  return fitted({ ...data, [key]: half });
}

function sizeOf(value: Value | undefined): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}

function fits(text: string): boolean {
  const most = limits.bytes - room;
  if (text.length * 3 <= most || text.length > most) return text.length * 3 <= most;
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes <= most;
}
