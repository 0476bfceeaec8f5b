import type { Scenario } from '../model/scenario.ts'
import type { Experiment } from '../study/experiment.ts'
import { AS_IT_IS } from '../study/points.ts'
import type { Runs, Work } from '../study/work.ts'
import { workOf } from '../study/workOf.ts'
import { canonical } from './canonical.ts'
import { hashOf, hashOfParts } from './hash.ts'
import { pointsText, readPoints } from './results/pointsText.ts'

/** Work with everything that names it: the texts of `plan.json` and `scenario.json`, and the plan's id. */
export interface Order extends Runs {
  readonly planText: string
  readonly scenarioText: string
  /** sha256 of `plan.json` without its last newline. */
  readonly id: string
}

/**
 * The order for an experiment. The scenario in it has gone through its own JSON, so that a run is the same whether it starts
 * now or is taken up again from the folder.
 */
export function orderOf(experiment: Experiment, given: Scenario, engine: string): Order {
  const scenarioText = canonical({ ...given, replicates: experiment.replicates })
  const scenario = JSON.parse(scenarioText) as Scenario
  const { points } = experiment
  const table = points.addresses.length === 0 ? '' : hashOfParts(pointsText(points))
  const planText = canonical(workOf(experiment, scenario, { scenario: hashOf(scenarioText), table, engine }))
  return { work: JSON.parse(planText) as Work, scenario, points, planText, scenarioText, id: hashOf(planText) }
}

const FORMAT = 'constancy-plan/2'

/** The order that a folder's files hold; `fault` says why they hold none. `table` is asked for where something varies. */
export function readOrder(planFile: string, scenarioFile: string, table: () => string): Order | { readonly fault: string } {
  const planText = planFile.trimEnd()
  const scenarioText = scenarioFile.trimEnd()
  let work: Work
  let scenario: Scenario
  try {
    work = JSON.parse(planText) as Work
    scenario = JSON.parse(scenarioText) as Scenario
  } catch {
    return { fault: 'plan.json or scenario.json is not JSON' }
  }
  if (work.format !== FORMAT) return { fault: `plan.json: format "${String(work.format)}", expected "${FORMAT}"` }
  if (canonical(work) !== planText) return { fault: 'plan.json was changed after it was written' }
  if (hashOf(scenarioText) !== work.scenario) return { fault: 'scenario.json is not the one that plan.json was made for' }
  const text = work.table === '' ? undefined : table()
  if (text !== undefined && hashOf(text) !== work.table) return { fault: 'points.csv is not the one that plan.json was made for' }
  const points = text === undefined ? AS_IT_IS : readPoints(text)
  return { work, scenario, points, planText, scenarioText, id: hashOf(planText) }
}
