import type { Scenario } from '../model/scenario.ts'
import { failure, runGroup, type Outcome } from './group.ts'
import { drawOf, type Group } from './layout.ts'
import { scenarioAt } from './points.ts'
import type { Runs } from './work.ts'

const NONE = new Float32Array(0)

/**
 * Runs worlds one by one, each at its point; weekly series only where they are stored. Never throws: where the scenario makes no
 * sense at a point, every run of it fails.
 */
export function groupRunner({ work, scenario, points }: Runs): (group: Group) => Outcome[] {
  let point = -1
  let there: Scenario | Outcome
  return (group) => {
    if (group.point !== point) there = atPoint(group.point)
    point = group.point
    if (!('designs' in there)) return work.designs.map(() => there as Outcome)
    const outcomes = runGroup(there, work.designs, drawOf(work, group))
    return work.series ? outcomes : outcomes.map((outcome) => ({ ...outcome, series: NONE }))
  }

  function atPoint(n: number): Scenario | Outcome {
    try {
      return scenarioAt(scenario, points, n)
    } catch (error) {
      return failure(error)
    }
  }
}
