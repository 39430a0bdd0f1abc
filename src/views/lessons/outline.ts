import * as vscode from 'vscode';
import { itemLabel } from '../../documents/checklists';
import { dayWords, type Calendar } from '../../model/dateWords';
import {
  toPractice,
  type ActionLesson,
  type Lessons,
  type TracedCompetency,
  type TracedRating,
} from '../../model/lessons';
import type { Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { speaksFrom } from '../../model/statistics';
import { labelOf, results } from '../../model/vocabulary';
import {
  actionGist,
  actionInWords,
  badFeelingWords,
  competencyName,
  goodFeelingWords,
  ratingsAtAGlance,
  ratingsInWords,
  ratingWord,
  storyWords,
  timesWords,
} from './words';

const { t } = vscode.l10n;

/** A row of the view, as data. A row without rows below leads to a line of a file. */
export interface Row {
  /** Unlike that of any other row. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** The whole of it, for the tooltip, and for those who hear the tree; the label and description where absent. */
  readonly words?: readonly string[];
  /** A theme icon. */
  readonly icon?: string;
  readonly place?: Place;
  /** Rows below; `unfolded` at first. */
  readonly rows?: readonly Row[];
  readonly unfolded?: boolean;
  /** The action, where the person may be asked whether it helped. */
  readonly compared?: ActionLesson;
}

/** A line of a file, counted from 0. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** What the rows are made from beside the lessons. */
export interface Surroundings {
  readonly calendar: Calendar;
  readonly names: Names;
  readonly find: (log: string) => Application | undefined;
  /** What the person said of an action, in words; undefined while they have not been asked. */
  readonly helped: (action: ActionLesson) => string | undefined;
}

/** So many strengths stand in the open; the others are one click away. */
const strengthsInTheOpen = 7;

/** The lessons as rows: strengths first, one thing to practice next, then the rest. Sections without rows are left out. */
export function outlineOf(lessons: Lessons, around: Surroundings): Row[] {
  const sections: readonly Row[] = [
    {
      id: 'strengths',
      label: t('Strengths'),
      icon: 'sparkle',
      unfolded: true,
      rows: strengthRows(lessons, around),
    },
    {
      id: 'practice',
      label: t('To practice next'),
      icon: 'target',
      unfolded: true,
      rows: practiceRows(lessons, around),
    },
    {
      id: 'competencies',
      label: t('Competencies'),
      icon: 'graph',
      unfolded: true,
      rows: lessons.competencies.map((competency) => competencyRow(competency, 'competencies', around)),
    },
    { id: 'gaps', label: t('Not this time'), icon: 'lightbulb', rows: gapRows(lessons, around) },
    { id: 'actions', label: t('Actions'), icon: 'tasklist', rows: actionRows(lessons, around) },
    {
      id: 'feeling',
      label: t('How your feeling matched'),
      icon: 'compass',
      rows: feelingRows(lessons, around),
    },
    { id: 'stories', label: t('Stories'), icon: 'book', rows: storyRows(lessons, around) },
  ];
  return sections.filter(({ rows = [] }) => rows.length > 0);
}

function strengthRows({ strengths }: Lessons, around: Surroundings): Row[] {
  const rows = strengths.map(({ text, rating, log, line }, index) => ({
    id: `strengths/${String(index)}`,
    label: around.names.mask(text),
    description: joined(ratingWord(rating), whereOf(log, around)),
    place: { file: log, line },
  }));
  if (rows.length <= strengthsInTheOpen + 1) return rows;
  const others = rows.slice(strengthsInTheOpen);
  const more: Row = { id: 'strengths/more', label: t('{0} more', others.length), rows: others };
  return [...rows.slice(0, strengthsInTheOpen), more];
}

function practiceRows({ competencies }: Lessons, around: Surroundings): Row[] {
  const next = toPractice(competencies);
  return next ? [competencyRow(next, 'practice', around)] : [];
}

function competencyRow(competency: TracedCompetency, section: string, around: Surroundings): Row {
  const id = `${section}/${competency.competency}`;
  const label = around.names.mask(competencyName(competency.competency));
  return {
    id,
    label,
    description: ratingsAtAGlance(competency),
    words: [label, ...ratingsInWords(competency)],
    rows: ratingRows(competency, id, around),
  };
}

/** The answers behind a figure, newest first. */
function ratingRows(
  { ratings }: { readonly ratings: readonly TracedRating[] },
  id: string,
  around: Surroundings,
): Row[] {
  return ratings
    .map(({ text, date, rating, log, line }, index) => ({
      id: `${id}/${String(index)}`,
      label: text === undefined ? ratingWord(rating) : around.names.mask(text),
      description: joined(
        text === undefined ? '' : ratingWord(rating),
        whereOf(log, around),
        dayWords(date, around.calendar),
      ),
      place: { file: log, line },
    }))
    .reverse();
}

function gapRows({ gaps }: Lessons, around: Surroundings): Row[] {
  return gaps.map(({ item, n, sources }) => {
    const places = sources.map(({ line, document, log }) => ({ log, place: { file: document, line } }));
    const row = { id: `gaps/${item}`, label: t(itemLabel(item)), description: timesWords(n) };
    return withPlaces(row, places, around);
  });
}

/** Those that show what changed come first, then the others that are done. */
function actionRows({ actions }: Lessons, around: Surroundings): Row[] {
  const rank = ({ done, verdict }: ActionLesson) => (verdict !== 'too few' ? 0 : done ? 1 : 2);
  return [...actions]
    .sort((a, b) => rank(a) - rank(b))
    .map((action) => {
      const helped = around.helped(action);
      const label = around.names.mask(action.text);
      const gist = joined(helped ?? '', ...actionGist(action, around.calendar));
      const words = [
        label,
        ...actionInWords(action).map(around.names.mask),
        ...(helped === undefined ? [] : [helped]),
      ];
      const id = `actions/${action.document}#${String(action.line)}`;
      const isCompared = action.verdict !== 'too few';
      return {
        id,
        label,
        description: around.names.mask(gist),
        words,
        icon: iconOf(action),
        place: { file: action.document, line: action.line },
        ...(isCompared && { rows: ratingRows(action, id, around) }),
        ...(isCompared && helped === undefined && { compared: action }),
      };
    });
}

function iconOf({ done, verdict }: ActionLesson): string {
  if (verdict === 'higher') return 'arrow-up';
  return done ? 'pass' : 'circle-large-outline';
}

function feelingRows({ calibration }: Lessons, around: Surroundings): Row[] {
  const { n, rounds } = calibration;
  if (n < speaksFrom.calibration) return [];
  const sentences = [
    { felt: 'good', label: goodFeelingWords(calibration) },
    { felt: 'bad', label: badFeelingWords(calibration) },
  ] as const;
  return sentences.flatMap(({ felt, label }) => {
    const rows = rounds
      .filter((round) => round.felt === felt)
      .map(({ log, line, passed }, index) => ({
        id: `feeling/${felt}/${String(index)}`,
        label: whereOf(log, around),
        description: t(labelOf(results, passed ? 'passed' : 'failed')),
        place: { file: log, line },
      }));
    return rows.length > 0 ? [{ id: `feeling/${felt}`, label, rows }] : [];
  });
}

function storyRows({ stories }: Lessons, around: Surroundings): Row[] {
  return stories.map((story) => {
    const places = story.sources.map(({ log, line }) => ({ log, place: { file: log, line } }));
    const label = around.names.mask(story.story);
    return withPlaces(
      { id: `stories/${story.story}`, label, description: storyWords(story) },
      places,
      around,
    );
  });
}

/** A row that leads to the place itself where there is one, else holds a row for each. */
function withPlaces(
  row: Row & { readonly description: string },
  places: readonly { readonly log: string; readonly place: Place }[],
  around: Surroundings,
): Row {
  const [only, ...others] = places;
  if (only && others.length === 0) {
    return { ...row, description: joined(row.description, whereOf(only.log, around)), place: only.place };
  }
  return {
    ...row,
    rows: places.map(({ log, place }, index) => ({
      id: `${row.id}/${String(index)}`,
      label: whereOf(log, around),
      place,
    })),
  };
}

/** Company and role of a log. */
function whereOf(log: string, { names, find }: Surroundings): string {
  return joined(names.of.get(log) ?? '', find(log)?.log.role ?? '');
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
