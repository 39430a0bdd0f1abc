import { readSyntax } from '../model/syntax';
import { mostCells, noRows, type ImportProblem, type LogEntry, type Outside } from './outside';

type Item = Readonly<Record<string, unknown>>;

/** Values inside one another that are looked at. */
const mostDepth = 100;
/** Values that the aliases of a YAML text may stand for, for each that is written. */
const mostAliases = 100;

/** What a text holds that looks like JSON or like a list in YAML; undefined for any other. */
export function readLists(text: string): Outside | undefined {
  if (/^\s*[[{]/.test(text)) return readJson(text);
  const [first = ''] = /^(?!\s*#|---|\s*$).*$/m.exec(text) ?? [];
  const isList = /^\s*-(?:\s+\S.*?:(?:\s|$)|\s*$)/.test(first) || /^[\w"' -]+:\s*(?:#.*)?$/.test(first);
  return isList ? readYaml(text) : undefined;
}

function readJson(text: string): Outside {
  try {
    return outsideOf(JSON.parse(text));
  } catch (error) {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
    const items = lines.map(jsonLine);
    if (items.length > 1 && items.every((item) => item !== undefined)) return outsideOf(items);
    // What is no JSON for want of quotes is a list in YAML all the same.
    const yaml = readYaml(text);
    if (yaml.problems.length === 0) return yaml;
    return noRows({ row: 1, code: 'bad-json', values: { detail: messageOf(error) } });
  }
}

function jsonLine(line: string): Item | undefined {
  try {
    const item: unknown = JSON.parse(line);
    return isItem(item) ? item : undefined;
  } catch {
    return undefined;
  }
}

function readYaml(text: string): Outside {
  const syntax = readSyntax(text);
  const bad = (row: number, detail: string) => noRows({ row, code: 'bad-yaml', values: { detail } });
  if ('code' in syntax) return bad(1, syntax.code);
  const problem = syntax.problems.find(({ code }) => code === 'syntax');
  if (problem) return bad(problem.range.start.line + 1, problem.values['detail'] ?? '');
  try {
    return outsideOf(syntax.document.toJS({ maxAliasCount: mostAliases }));
  } catch (error) {
    return bad(1, messageOf(error));
  }
}

function outsideOf(data: unknown): Outside {
  if (isItem(data) && data['debrief'] === 1 && isList(data['logs'])) return ownLogs(data['logs']);
  const list = listIn(data);
  if (!list) return noRows({ row: 1, code: 'no-table', values: {} });
  const problems: ImportProblem[] = [];
  const items = list.map((item, index) => {
    const number = index + 1;
    if (!isItem(item)) problems.push({ row: number, code: 'not-a-row', values: {} });
    return { number, cells: isItem(item) ? flattened(item) : new Map<string, string>() };
  });
  const headers = [...new Set(items.flatMap(({ cells }) => [...cells.keys()]))];
  if (headers.length * items.length > mostCells)
    return noRows({ row: 1, code: 'too-many-cells', values: {} });
  const rows = items.map(({ number, cells }) => ({
    number,
    cells: headers.map((header) => cells.get(header) ?? ''),
  }));
  return { kind: 'rows', headers, rows, problems };
}

function ownLogs(entries: readonly unknown[]): Outside {
  const logs: LogEntry[] = [];
  const problems: ImportProblem[] = [];
  for (const [index, entry] of entries.entries()) {
    const number = index + 1;
    if (!isItem(entry) || !isItem(entry['log']))
      problems.push({ row: number, code: 'not-a-row', values: {} });
    else if (!isWithin(entry['log'], mostDepth)) problems.push({ row: number, code: 'too-deep', values: {} });
    else logs.push({ number, path: textOf(entry['path']), log: entry['log'] });
  }
  return { kind: 'logs', logs, problems };
}

/** The list itself, or the one list that stands in a map, or a map that is a row by itself. */
function listIn(data: unknown): readonly unknown[] | undefined {
  if (isList(data)) return data;
  if (!isItem(data)) return undefined;
  const lists = Object.values(data)
    .filter(isList)
    .filter((value) => value.some(isItem));
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return Object.values(data).some((value) => typeof value === 'string') ? [data] : undefined;
}

/** The cells of an item: `{job: {title: x}}` has the column `job title`, a list stands in one cell. */
function flattened(item: Item, prefix = '', depth = 0): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, value] of Object.entries(item)) {
    const name = prefix ? `${prefix} ${key}` : key;
    if (isItem(value) && depth < 2) {
      for (const [inner, text] of flattened(value, name, depth + 1)) cells.set(inner, text);
    } else cells.set(name, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (isList(value) && value.every((item) => typeof item !== 'object')) return value.map(textOf).join('; ');
  return isWithin(value, mostDepth) ? JSON.stringify(value) : '';
}

/** Whether a value has at most so many values inside one another; never goes deeper to find out. */
function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isWithin(inner, depth - 1));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !isList(value);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
