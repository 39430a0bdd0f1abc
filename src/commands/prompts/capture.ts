import * as vscode from 'vscode';
import type { NewAction } from '../../documents/appendActions';
import { practiceActions } from '../../documents/practice';
import type { Captured } from '../../model/capture';
import type { Question, Round } from '../../model/log';
import { meetsPerson } from '../../model/stage';
import { labelOf, roundTypes } from '../../model/vocabulary';
import { askAsFar, pickOne, pickSome, pressOne, typeValue, type Ask } from './ask';
import { withSkip } from './choices';
import { ratingChoices, typeQuestions, type Entered, type ReadLine } from './questions';

/** What was told of a round, and what to do about it. */
export interface Told extends Captured {
  readonly questions: readonly Question[];
  readonly actions: readonly NewAction[];
}

/** What the questions are asked with. */
interface Surroundings {
  readonly read: ReadLine;
  readonly today: string;
  /** Actions that are still open: none is offered twice. */
  readonly present: readonly Pick<NewAction, 'text'>[];
}

/** Asks how a round was; what its log knows is not asked. What was told before the person left counts. */
export async function askToCapture(round: Round, { read, today, present }: Surroundings): Promise<Told> {
  const { t } = vscode.l10n;
  const entered: Entered[] = [];
  let wentWell = '';
  const asks = {
    self_rating: pressOne(t('How did it feel? Press 1 to 4.'), withSkip(ratingChoices())),
    wentWell: typeValue({
      prompt: t('One thing that went well? Leave it empty if nothing comes to mind.'),
      placeholder: t('a calm start, a good question of mine'),
      read: (typed) => ({ value: (wentWell = typed) }),
    }),
    questions: typeQuestions(entered, read),
    followed_up: pickOne<string | undefined>(t('Thank-you sent?'), [
      { label: t('Not yet'), value: undefined },
      { label: t('Yes'), value: today },
      { label: t('None is owed'), value: 'none' },
    ]),
  };
  const kind = t(labelOf(roundTypes, round.type ?? 'other'));
  const { answers } = await askAsFar<{
    self_rating: number | undefined;
    wentWell: string;
    questions: readonly Entered[];
    actions: readonly NewAction[];
    followed_up: string | undefined;
  }>(t('Capture Round: {0}', kind), {
    self_rating: () => (round.self_rating === undefined ? asks.self_rating : undefined),
    wentWell: () => asks.wentWell,
    questions: () => asks.questions,
    actions: ({ questions = [] }) =>
      askForActions(
        practiceActions(
          questions.map(({ question }) => question),
          present,
        ),
      ),
    followed_up: () => (meetsPerson(round) && round.followed_up === undefined ? asks.followed_up : undefined),
  });
  return {
    self_rating: answers.self_rating,
    wentWell,
    questions: entered.map(({ question }) => question),
    followed_up: answers.followed_up,
    actions: answers.actions ?? [],
  };
}

function askForActions(actions: readonly NewAction[]): Ask<readonly NewAction[]> | undefined {
  const { t } = vscode.l10n;
  const [first, ...others] = actions;
  if (!first) return undefined;
  if (others.length > 0) {
    return pickSome(
      t('What to practice before the next round? Uncheck the rest.'),
      actions.map((action) => ({ label: action.text, description: action.area ?? '', value: action })),
    );
  }
  return typeValue<readonly NewAction[]>({
    prompt: t('Practice it before the next round? Change it as you like, or leave it empty.'),
    value: first.text,
    read: (typed) => {
      const text = typed.trim();
      return { value: text === '' ? [] : [{ ...first, text }] };
    },
  });
}
