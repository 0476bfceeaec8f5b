import { MEASURES } from '../../model/run.ts'
import { isDrawn, planNamed } from '../plans.ts'
import { valuesAt } from '../points.ts'
import type { Runs } from '../work.ts'
import type { Factor } from './factor.ts'
import type { Question } from './question.ts'
import type { Sweep } from './sweep.ts'

/** A sweep without its results: what analyses may be asked of it. */
export function sweepOf({ work, scenario, points }: Runs, question: Question): Omit<Sweep, 'results'> {
  const { factors, outcomes, title } = question
  const plan = planNamed(work.plan)
  return {
    title,
    plan: work.plan,
    drawn: isDrawn(plan),
    seed: scenario.seed,
    designs: work.designNames,
    baseline: work.baseline,
    factors,
    points: work.points,
    unit: plan.draw?.(factors.length, work.points, scenario.seed) ?? placesOf(factors, points),
    addresses: points.addresses,
    values: points.values,
    measures: outcomes.map((name) => MEASURES.find((known) => known.name === name) ?? ownFormula(name)),
    replicates: work.replicates,
    sharing: work.sharing,
    sequential: work.precision !== undefined,
  }
}

/** A user's own formula says nothing about which way is better. */
function ownFormula(name: string): Sweep['measures'][number] {
  return { name, about: 'formula of your own', unit: '', better: 'neither' }
}

/** Where listed points stand among the values of each factor, in the middle of their share of 0…1. */
function placesOf(factors: readonly Factor[], points: Runs['points']): Float64Array {
  const unit = new Float64Array(points.count * factors.length)
  let first = 0
  for (const [f, { addresses, distribution }] of factors.entries()) {
    const rows = distribution.kind === 'values' ? distribution.rows : []
    const known = new Map(rows.map((row, n) => [row.join(), n]))
    for (let point = 0; point < points.count; point++) {
      const row = valuesAt(points, point).subarray(first, first + addresses.length)
      unit[point * factors.length + f] = ((known.get(row.join()) ?? 0) + 0.5) / Math.max(1, rows.length)
    }
    first += addresses.length
  }
  return unit
}
