import manifest from '../package.json';
import words from '../package.nls.json';
import { rules } from '../src/model/problems';
import { commandWords } from './commandWords';

/** The README with its tables as the manifest and the rules have them, each between markers such as `<!-- rules -->`. */
export function withTables(readme: string): string {
  return Object.entries({ commands, settings, rules: ruleRows }).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n\n)[^]*?(\n\n<!-- /${name} -->)`),
        (_all, opening: string, closing: string) => opening + table(rows()) + closing,
      ),
    readme,
  );
}

/** A manifest's text, or what stands for it in English. */
function english(text: string): string {
  return new Map(Object.entries(words)).get(text.slice(1, -1)) ?? text;
}

const code = (text: string) => `\`${text}\``;

function commands(): string[][] {
  return [
    ['Command', 'Id', 'What it does'],
    ...manifest.contributes.commands.map(({ command, title }) => [
      english(title),
      code(command),
      commandWords[command] ?? '',
    ]),
  ];
}

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly items?: { readonly type: string; readonly enum?: readonly string[] };
  readonly minimum?: number;
  readonly maximum?: number;
}

function settings(): string[][] {
  const properties = Object.entries<Setting>(manifest.contributes.configuration.properties);
  return [
    ['Setting', 'Default', 'Meaning'],
    ...properties.map(([name, setting]) => [
      code(name),
      code(JSON.stringify(setting.default)),
      [english(setting.markdownDescription ?? setting.description ?? ''), ...valuesOf(setting)].join(' '),
    ]),
  ];
}

/** What a setting may be, where its type does not say it. */
function valuesOf({ enum: values = [], enumDescriptions, items, minimum, maximum }: Setting): string[] {
  const named = values.map((value, index) => {
    const text = english(enumDescriptions?.[index] ?? '').replace(/\.$/, '');
    return `${code(JSON.stringify(value))}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
  });
  return [
    ...(named.length > 0 ? [`${named.join('; ')}.`] : []),
    ...(items?.enum ? ['See [Rules](#rules).'] : []),
    ...(minimum !== undefined && maximum !== undefined ? [`${minimum} to ${maximum}.`] : []),
  ];
}

interface Rule {
  readonly severity: string;
  readonly about: string;
  readonly finds: string;
  readonly fix?: string;
}

const subjects: Readonly<Record<string, string>> = {
  form: 'every log',
  sense: 'an open log',
  markdown: 'an open document',
};

function ruleRows(): string[][] {
  return [
    ['Code', 'Shown as', 'Looks at', 'What it finds', 'Quick fix'],
    ...Object.entries<Rule>(rules).map(([name, { severity, about, finds, fix = '' }]) => [
      code(name),
      severity,
      subjects[about] ?? about,
      finds,
      fix,
    ]),
  ];
}

/** A Markdown table as Prettier leaves it; its first row is the head. */
function table([head = [], ...rows]: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)),
  );
  const line = (cells: readonly string[], pad = ' ') =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, pad)).join(' | ')} |`;
  const rule = head.map(() => '');
  return [line(head), line(rule, '-'), ...rows.map((row) => line(row))].join('\n');
}
