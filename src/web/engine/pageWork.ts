import type { Scenario } from '../../model/scenario.ts'
import { comparisonOf } from '../../study/experiment.ts'
import type { Work } from '../../study/work.ts'
import { workOf } from '../../study/workOf.ts'

/** The work of a comparison on the page, of which nothing is stored. @param own names of the user's own measures that are ready */
export function pageWork(scenario: Scenario, designs: readonly string[], replicates: number, own: readonly string[]): Work {
  const work = workOf(comparisonOf(scenario, { designs, replicates }), scenario, { scenario: '', table: '', engine: '' })
  return { ...work, formulas: own.length, measures: [...work.measures.slice(0, work.measures.length - work.formulas), ...own] }
}
