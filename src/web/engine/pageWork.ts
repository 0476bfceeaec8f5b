import type { Scenario } from '../../model/scenario.ts'
import { comparisonOf } from '../../study/experiment.ts'
import type { Work } from '../../study/work.ts'
import { workOf } from '../../study/workOf.ts'

/** The work of a comparison on the page, in the model's own measures: formulas are for the command line, and nothing is stored. */
export function pageWork(scenario: Scenario, designs: readonly string[], replicates: number): Work {
  const work = workOf(comparisonOf(scenario, { designs, replicates }), scenario, { scenario: '', table: '', engine: '' })
  return { ...work, formulas: 0, measures: work.measures.slice(0, work.measures.length - work.formulas) }
}
