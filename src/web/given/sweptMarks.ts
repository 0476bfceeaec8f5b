import type { OfSweep } from '../../formats/opening.ts'
import type { Scenario } from '../../model/scenario.ts'
import { MAIN } from '../../study/answer.ts'
import { axisOf, type FlipAxis } from '../flip/axis.ts'
import { firstChoice } from '../flip/choices.ts'
import { hasOwnValues } from '../flip/unlike.ts'
import type { State } from '../state/state.ts'

/**
 * The map that is nearest to a sweep: its first measure, its first design, and the two parameters that matter most for these of
 * those that a map can move alone, between the ends of the sweep; numbers before options. Undefined where there is none.
 */
export function sweptMarks(scenario: Scenario, { design, swept, measure }: OfSweep): State['marks'] | undefined {
  if (design === undefined) return undefined
  const { designs, baseline } = scenario
  const pair = [designs.findIndex(({ name }) => name === design), baseline] as const
  const axes = swept.flatMap(({ address, ends }) => {
    const mark = [address, ...(ends ?? [])].join(',')
    const axis = axisOf(scenario, mark)
    return axis !== undefined && moves(scenario, axis) ? [{ address, mark, number: ends !== undefined }] : []
  })
  const [x, y] = axes.sort((a, b) => Number(b.number) - Number(a.number))
  if (x === undefined) return undefined
  const beside = firstChoice(scenario, ...pair).find((address) => address !== x.address)
  return { ...(designs.length > 2 ? { design } : {}), ...(measure === MAIN ? {} : { measure }), x: x.mark, y: y?.mark ?? beside }
}

/** Whether an axis goes anywhere, and can be laid on all. */
function moves(scenario: Scenario, { at, places }: FlipAxis): boolean {
  return places.length > 1 && !hasOwnValues(scenario, at)
}
