import type { Scalar } from 'yaml';
import type { Style } from './style';

/** A value as text: what stands beside its key or dash, and the lines below, indented from the key or dash. */
export interface Written {
  readonly head: string;
  readonly tail: readonly string[];
}

/** What a new scalar should be like: the style of the one it replaces, and the indentation of its lines. */
export type Likeness = Partial<Pick<Setting, 'like' | 'indent'>>;

/** Where a scalar will stand, and what it should look like. */
export interface Setting {
  readonly style: Style;
  /** Inside brackets or braces, where everything must fit on a line. */
  readonly flow: boolean;
  /** Columns by which the lines of a block scalar stand deeper than its key or dash. */
  readonly indent: number;
  /** The style of the scalar that is replaced. */
  readonly like?: Scalar.Type | undefined;
  /** All text in double quotes, which are safe in every place. */
  readonly careful: boolean;
}

/** What may not stand in YAML as it is (YAML 1.2, section 5.1), or confuses editors: control characters and the like. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/u;

/** Plain text that YAML 1.2 or 1.1 takes for a number, a boolean, nothing, or an instruction to merge. */
const notText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|[-+]?(?:\.inf|\.nan|0[box][\da-f_]+|(?:\d[\d_]*)?\.?[\d_]*(?:e[-+]?\d*)?|\d[\d_]*(?::\d+)+(?:\.\d*)?))$/i;

/** Writes a scalar: as the one it replaces where it can be, text of several lines as a block, other text plain if safe. */
export function writeScalar(value: string | number | boolean, setting: Setting): Written {
  if (typeof value === 'number') return { head: writeNumber(value), tail: [] };
  if (typeof value === 'boolean') return { head: String(value), tail: [] };
  const { like = 'PLAIN', flow, careful } = setting;
  if (careful || like === 'QUOTE_DOUBLE') return { head: doubleQuoted(value), tail: [] };
  const block = like === 'BLOCK_FOLDED' || like === 'BLOCK_LITERAL';
  if (!flow && (block || value.includes('\n')) && fitsBlock(value, setting.indent)) {
    const folded = like === 'BLOCK_FOLDED' && !/^[ \t]/m.test(value);
    return blockScalar(folded ? '>' : '|', value, setting.indent);
  }
  if (like !== 'QUOTE_SINGLE' && isPlain(value, flow)) return { head: value, tail: [] };
  const single = like === 'QUOTE_SINGLE' || setting.style.quote === "'";
  return { head: single && fitsLine(value) ? singleQuoted(value) : doubleQuoted(value), tail: [] };
}

function writeNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0.0' : String(value);
  return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
}

function fitsLine(text: string): boolean {
  return !unprintable.test(text) && !text.includes('\n');
}

function fitsBlock(text: string, indent: number): boolean {
  return /\S/.test(text) && !unprintable.test(text) && indent < 10;
}

/** Whether text needs no quotes: stricter than YAML 1.2, section 7.3.3, so that other readers agree. */
function isPlain(text: string, flow: boolean): boolean {
  if (text !== text.trim() || !fitsLine(text) || text.includes('\t')) return false;
  if (!/^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:][^\s,[\]{}])/u.test(text) || notText.test(text)) return false;
  if (/:(?:\s|$)|\s#|^(?:---|\.\.\.)/.test(text)) return false;
  return !flow || !/[,[\]{}]/.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  const escape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu, escape);
}

/** YAML 1.2, section 8.1: the header says how many line endings close the text, and the indentation if unclear. */
function blockScalar(char: '|' | '>', text: string, indent: number): Written {
  const body = text.replace(/\n$/, '');
  const chomping = body === text ? '-' : body.endsWith('\n') ? '+' : '';
  const hint = /^\n* /.test(text) ? String(indent) : '';
  const shown = char === '>' ? body.replace(/(?<=[^\n])\n+(?=[^\n])/g, '$&\n') : body;
  const tail = shown.split('\n').map((line) => line && ' '.repeat(indent) + line);
  return { head: char + hint + chomping, tail };
}
