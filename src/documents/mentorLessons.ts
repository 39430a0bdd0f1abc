import type { ActionLesson, Calibration, CompetencyLesson, LessonsReport, Strength } from '../model/lessons';
import { mean, speaksFrom } from '../model/statistics';
import { labelOf, ratings } from '../model/vocabulary';
import { itemLabel } from './checklists';
import { competencyPhrase } from './mentor';
import { answerPhrase, inline, list } from './phrases';

/** How much is told: the best of the strengths, the latest of the ratings. */
const shown = { strengths: 10, ratings: 6 };

/** What a search has taught, as Markdown for a mentor. Everything that a user wrote goes through `redact` first. */
export function mentorLessons(report: LessonsReport, redact: (text: string) => string): string {
  const say = (text: string) => inline(redact(text));
  const isFirst = ({ text }: Strength, index: number, all: readonly Strength[]) =>
    all.findIndex((other) => other.text === text) === index;
  const best = report.strengths.filter(isFirst).slice(0, shown.strengths);
  const parts = [
    ['What goes well', list(best.map(({ text, rating }) => answerPhrase({ text: redact(text), rating })))],
    ['How answers went', list(report.competencies.map((lesson) => competencyLine(lesson, say)))],
    [
      'What has not worked out yet',
      list(report.gaps.map(({ item, n }) => `${say(itemLabel(item))}: ${times(n)}`)),
    ],
    ['What I am working on', report.actions.map((action) => actionLine(action, say)).join('\n')],
    ['How it felt, and how it went', calibrationLines(report.calibration)],
  ].filter(([, content]) => content !== '');
  const body = parts.map(([title = '', content = '']) => `## ${title}\n\n${content}\n`);
  return ['# What I have learned\n', ...body].join('\n');
}

type Say = (text: string) => string;

/** `System design: shaky, solid, solid; 2.7 of 4 on average` */
function competencyLine({ competency, n, average, ratings: rated }: CompetencyLesson, say: Say): string {
  const name = competencyPhrase(competency, say);
  const words = rated.slice(-shown.ratings).map(({ rating }) => labelOf(ratings, rating));
  const all = n > shown.ratings ? `, the last ${String(shown.ratings)} of ${String(n)}` : '';
  const figure = n === 1 ? '' : `; ${oneDecimal(average)} of 4 on average`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words.join(', ')}${all}${figure}`;
}

const verdicts = { higher: 'higher since', same: 'about the same since', lower: 'lower so far' } as const;

function actionLine({ text, area, done, before, since, verdict }: ActionLesson, say: Say): string {
  const about = area === undefined ? '' : ` (${competencyPhrase(area, say)})`;
  const figures = [before, since].map((values) => oneDecimal(mean(values) ?? 0)).join(' before, then ');
  const changed = verdict === 'too few' ? '' : `: ${verdicts[verdict]}, ${figures} of 4`;
  return `- [${done ? 'x' : ' '}] ${say(text)}${about}${changed}`;
}

function calibrationLines({ n, thoughtGood, wentOn, thoughtBad, wentOnAnyway }: Calibration): string {
  if (n < speaksFrom.calibration) return '';
  return list([
    `Rounds I thought good: ${String(thoughtGood)}, of which ${String(wentOn)} went on`,
    `Rounds I thought less good: ${String(thoughtBad)}, of which ${String(wentOnAnyway)} went on anyway`,
  ]);
}

function times(n: number): string {
  return ['never', 'once', 'twice'][n] ?? `${String(n)} times`;
}

function oneDecimal(value: number): string {
  return String(Math.round(value * 10) / 10);
}
