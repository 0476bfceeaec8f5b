import type { Scenario } from '../model/scenario.ts'
import { unaffordable } from '../model/varied.ts'
import { failure, runGroup, type Outcome } from './group.ts'
import { drawOf, type Group } from './layout.ts'
import { scenarioAt } from './points.ts'
import type { Runs } from './work.ts'

const NONE = new Float32Array(0)

/** A point: the scenario there, and the designs (positions in `work.designs`) that can be paid for; or why there is none. */
type There = { readonly scenario: Scenario; readonly paid: readonly number[]; readonly unpaid: ReadonlyMap<number, Outcome> } | Outcome

/**
 * Runs worlds one by one, each at its point; weekly series only where they are stored. Never throws: where the scenario makes no
 * sense at a point every run of it fails, where a design costs more than there is its runs alone.
 */
export function groupRunner({ work, scenario, points }: Runs): (group: Group) => Outcome[] {
  let point = -1
  let there: There
  return (group) => {
    if (group.point !== point) there = atPoint(group.point)
    point = group.point
    if (!('scenario' in there)) return work.designs.map(() => there as Outcome)
    const { paid, unpaid } = there
    const ran = runGroup(
      there.scenario,
      paid.map((d) => work.designs[d]),
      drawOf(work, group),
    )
    const outcomes = work.designs.map((_, d) => unpaid.get(d) ?? ran[paid.indexOf(d)])
    return work.series ? outcomes : outcomes.map((outcome) => ({ ...outcome, series: NONE }))
  }

  function atPoint(n: number): There {
    try {
      const laid = scenarioAt(scenario, points, n)
      const unpaid = new Map<number, Outcome>()
      // A scenario as its file says it was checked when it was read.
      for (const [d, design] of work.vary.length === 0 ? [] : work.designs.entries()) {
        const why = unaffordable(laid, design)
        if (why !== undefined) unpaid.set(d, failure(why))
      }
      return { scenario: laid, paid: work.designs.flatMap((_, d) => (unpaid.has(d) ? [] : [d])), unpaid }
    } catch (error) {
      return failure(error)
    }
  }
}
