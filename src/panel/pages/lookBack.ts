import { dayWords } from '../../model/dateWords';
import { excerpt } from '../../model/excerpt';
import type { Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { firstDay, isWithin } from '../../model/period';
import { pipelineOf } from '../../model/pipeline';
import { compare } from '../../model/order';
import { countedApplications } from '../../model/used';
import { labelOf, stages } from '../../model/vocabulary';
import type { LookBackPlace } from '../place';
import { changeViews, type ChangeView } from './lookBack/changes';
import {
  comparisonViews,
  rateViews,
  timesViews,
  type ComparisonView,
  type RateView,
  type TimesView,
} from './lookBack/figures';
import { lessonsView, type LessonsView } from './lookBack/lessons';
import { countWords } from './lookBack/phrases';
import { pipelineView, type PipelineView } from './lookBack/pipeline';
import { periodOf, rangeView, type RangeView } from './lookBack/range';
import type { Reader } from './phrases';
import { nameLength, nameOf, type ShownApplications } from './shared';

/** What there is to learn from the applications that began within some days. */
export interface LookBackPage {
  readonly place: LookBackPlace;
  readonly kind: 'lookBack';
  /** Nothing was ever sent: there is nothing to choose days for. */
  readonly empty: boolean;
  readonly range: RangeView;
  /** How many began in these days, in words; none where there are none. */
  readonly began?: string;
  readonly pipeline: PipelineView;
  readonly rates: readonly RateView[];
  readonly times: readonly TimesView[];
  readonly comparisons: readonly ComparisonView[];
  readonly lessons: LessonsView;
  readonly changes: readonly ChangeView[];
  /** What every application behind a figure is called, by its log. */
  readonly behind: Readonly<Record<string, BehindView>>;
}

/** An application behind a figure: how far it came and since when, not how it ended. */
export interface BehindView {
  readonly company: string;
  readonly role: string;
  readonly stage: string;
  readonly began?: string;
}

/** The look back on some days. */
export function lookBackPage(
  { applications: all, names }: ShownApplications,
  place: LookBackPlace,
  reader: Reader,
): LookBackPage {
  const counted = countedApplications(all);
  const period = periodOf(place, reader);
  const began = counted
    .map((application) => ({ application, day: firstDay(application.log, reader.now.timeZoneId) }))
    .filter(({ day }) => isWithin(day, period))
    .sort(furthestFirst);
  const applications = began.map(({ application }) => application);
  const pipeline = pipelineOf(applications);
  const sent = pipeline.applications;
  const isAll = period.from === undefined && period.to === undefined;
  const { lookOneBegan, lookManyBegan, lookOneEver, lookManyEver } = reader.words;
  return {
    place: { page: 'lookBack', ...period },
    kind: 'lookBack',
    empty: counted.every(({ stage }) => stage === 'saved'),
    range: rangeView(period, reader),
    ...(sent.length > 0 && {
      began: countWords(
        sent.length,
        isAll ? lookOneEver : lookOneBegan,
        isAll ? lookManyEver : lookManyBegan,
        reader,
      ),
    }),
    pipeline: pipelineView(pipeline, reader),
    rates: rateViews(sent, reader),
    times: timesViews(sent, reader),
    comparisons: comparisonViews(sent, names.mask, reader),
    lessons: lessonsView(applications, names, reader),
    changes: changeViews(applications, names, reader),
    behind: Object.fromEntries(began.map((one) => [one.application.uri, behindView(one, names, reader)])),
  };
}

/** An application, and the day it began. */
interface Began {
  readonly application: Application;
  readonly day: string | undefined;
}

const order = stages.map(({ id }) => id);

/** Those that came furthest first, the newest of them first. */
function furthestFirst(a: Began, b: Began): number {
  const furthest = order.indexOf(b.application.stage) - order.indexOf(a.application.stage);
  return furthest || compare(b.day ?? '', a.day ?? '');
}

function behindView({ application, day }: Began, names: Names, reader: Reader): BehindView {
  const { log, stage } = application;
  return {
    company: nameOf(application, names),
    role: excerpt(names.mask(log.role), nameLength),
    stage: reader.translate(labelOf(stages, stage)),
    ...(day !== undefined && { began: dayWords(day, reader) }),
  };
}
