import type { Application } from '../../model/logbook';
import type { Names } from '../../model/mask';
import { beganWithin } from '../../model/period';
import { pipelineOf } from '../../model/pipeline';
import { countedApplications } from '../../model/used';
import { labelOf, outcomes, type Outcome } from '../../model/vocabulary';
import type { Place } from '../protocol';
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
import { excerpt, type Reader } from './phrases';
import { nameLength, nameOf, type Search } from './shared';

/** The days that are looked at, both included; all when missing. `YYYY-MM-DD`. */
export type LookBackPlace = Extract<Place, { page: 'lookBack' }>;

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

/** An application behind a figure. */
export interface BehindView {
  readonly company: string;
  readonly role: string;
  readonly outcome: { readonly id: Outcome; readonly label: string };
}

/** The look back on some days. */
export function lookBackPage(
  { applications: all, names }: Search,
  place: LookBackPlace,
  reader: Reader,
): LookBackPage {
  const counted = countedApplications(all);
  const period = periodOf(place, reader);
  const applications = beganWithin(counted, period, reader.now.timeZoneId);
  const pipeline = pipelineOf(applications);
  const sent = pipeline.applications;
  const { lookOneBegan, lookManyBegan } = reader.words;
  return {
    place: { page: 'lookBack', ...period },
    kind: 'lookBack',
    empty: counted.every(({ stage }) => stage === 'saved'),
    range: rangeView(period, reader),
    ...(sent.length > 0 && { began: countWords(sent.length, lookOneBegan, lookManyBegan, reader) }),
    pipeline: pipelineView(pipeline, reader),
    rates: rateViews(sent, reader),
    times: timesViews(sent, reader),
    comparisons: comparisonViews(sent, names.mask, reader),
    lessons: lessonsView(applications, names, reader),
    changes: changeViews(applications, names, reader),
    behind: Object.fromEntries(applications.map((one) => [one.uri, behindView(one, names, reader)])),
  };
}

function behindView(application: Application, names: Names, { translate }: Reader): BehindView {
  const { log, outcome } = application;
  return {
    company: nameOf(application, names),
    role: excerpt(names.mask(log.role), nameLength),
    outcome: { id: outcome, label: translate(labelOf(outcomes, outcome)) },
  };
}
