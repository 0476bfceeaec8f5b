import type { Scenario } from '../model/scenario.ts'
import type { Experiment } from '../study/experiment.ts'
import type { Work } from '../study/work.ts'
import { workOf } from '../study/workOf.ts'
import { canonical } from './canonical.ts'
import { hashOf } from './hash.ts'

/** Work with everything that names it: the texts of `plan.json` and `scenario.json`, and the plan's id. */
export interface Order {
  readonly work: Work
  readonly scenario: Scenario
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
  const planText = canonical(workOf(experiment, scenario, hashOf(scenarioText), engine))
  return { work: JSON.parse(planText) as Work, scenario, planText, scenarioText, id: hashOf(planText) }
}

/** The order that a folder's two files hold; `fault` says why they hold none. */
export function readOrder(planFile: string, scenarioFile: string): Order | { readonly fault: string } {
  const planText = planFile.trimEnd()
  const scenarioText = scenarioFile.trimEnd()
  try {
    const work = JSON.parse(planText) as Work
    if (work.format !== 'constancy-plan/1') return { fault: `plan.json: format "${String(work.format)}", expected "constancy-plan/1"` }
    if (canonical(work) !== planText) return { fault: 'plan.json was changed after it was written' }
    if (hashOf(scenarioText) !== work.scenario) return { fault: 'scenario.json is not the one that plan.json was made for' }
    return { work, scenario: JSON.parse(scenarioText) as Scenario, planText, scenarioText, id: hashOf(planText) }
  } catch {
    return { fault: 'plan.json or scenario.json is not JSON' }
  }
}
