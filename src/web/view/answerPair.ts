import { ranked } from '../../report/comparison/find.ts'
import type { Seen } from '../engine/seen.ts'
import { sidesMark } from '../state/sides.ts'
import type { State } from '../state/state.ts'

/**
 * The two that the answer's first sentence is about, which go along from its page to those that tell of two: they follow the answer
 * until the user chooses others.
 */
export function answerPair(
  { view, marks }: Pick<State, 'view' | 'marks'>,
  seen: Pick<Seen, 'answer' | 'work'> | undefined,
): State['marks'] {
  if (view !== 'answer' || seen === undefined || sidesMark(marks) === 'design') return {}
  const { answer, work } = seen
  const [best] = ranked(answer)
  const pair = work.designNames.filter((name) => name === best || name === answer.baseline)
  return { pair: pair.length === 2 && work.designNames.length > 2 ? pair.join(',') : '' }
}
