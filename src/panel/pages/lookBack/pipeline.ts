import { ends, passed, type Band, type End, type PassedStage, type Pipeline } from '../../../model/pipeline';
import { labelOf } from '../../../model/vocabulary';
import { fill } from '../../words';
import type { Reader } from '../phrases';
import { countWords, numberWords } from './phrases';

/** The flow of applications, to be drawn, and the table that says the same. */
export interface PipelineView {
  /** The stages that any reached, in rising order. */
  readonly stages: readonly {
    readonly id: PassedStage;
    readonly label: string;
    readonly n: number;
    /** As it is said: `1,000`. */
    readonly count: string;
  }[];
  readonly ends: readonly { readonly id: End; readonly label: string }[];
  readonly bands: readonly BandView[];
  /** A row a stage: how many reached it, went on from it, and stand there. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
  };
}

/** The applications that went from a stage to another, or stand there. */
export interface BandView {
  /** `applied/screen`; stays with the band when facts change. */
  readonly id: string;
  readonly from: PassedStage;
  readonly to: PassedStage | End;
  readonly n: number;
  readonly count: string;
  /** `Applied to Screen: 12 applications`. */
  readonly label: string;
  readonly logs: readonly string[];
}

/** The pipeline in words and numbers. */
export function pipelineView({ reached, bands }: Pipeline, reader: Reader): PipelineView {
  const stages = passed.flatMap(({ id, label }) => {
    const n = reached.get(id);
    return n === undefined ? [] : [{ id, label: reader.translate(label), n, count: numberWords(n, reader) }];
  });
  const usedEnds = ends
    .filter(({ id }) => bands.some(({ to }) => to === id))
    .map(({ id, label }) => ({ id, label: reader.translate(label) }));
  const { words } = reader;
  return {
    stages,
    ends: usedEnds,
    bands: bands.map((band) => bandView(band, reader)),
    table: {
      head: [words.stage, words.lookReached, words.lookWentOn, ...usedEnds.map(({ label }) => label)],
      rows: stages.map(({ id, label, n }) => {
        const leaving = bands.filter(({ from }) => from === id);
        const count = (isCounted: (band: Band) => boolean) =>
          leaving.filter(isCounted).reduce((sum, { applications }) => sum + applications.length, 0);
        const onward = count(({ to }) => !isEnd(to));
        const figures = [n, onward, ...usedEnds.map((end) => count(({ to }) => to === end.id))];
        return { label, cells: figures.map((figure) => (figure === 0 ? '' : numberWords(figure, reader))) };
      }),
    },
  };
}

function bandView({ from, to, applications }: Band, reader: Reader): BandView {
  const { words, translate } = reader;
  const n = applications.length;
  const many = countWords(n, words.lookOneApplication, words.lookManyApplications, reader);
  const phrase = isEnd(to) ? words.lookBandEnd : words.lookBandTo;
  const label = fill(
    phrase,
    translate(labelOf(passed, from)),
    translate(labelOf([...passed, ...ends], to)),
    many,
  );
  return {
    id: `${from}/${to}`,
    from,
    to,
    n,
    count: numberWords(n, reader),
    label,
    logs: applications.map(({ uri }) => uri),
  };
}

function isEnd(to: Band['to']): to is End {
  return ends.some(({ id }) => id === to);
}
