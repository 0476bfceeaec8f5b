import type { Factor } from '../../src/study/sweep/factor.ts'
import type { Sweep } from '../../src/study/sweep/sweep.ts'
import { MEASURES } from '../../src/model/run.ts'

/** A sweep with results that are told by a function of (measure, design, point, replicate); NaN: failed or not asked for. */
export function sweepWith(
  changes: Partial<Sweep>,
  value: (measure: number, design: number, point: number, replicate: number) => number,
): Sweep {
  const designs = changes.designs ?? ['ad hoc', 'coached']
  const measures = changes.measures ?? MEASURES.filter(({ name }) => name === 'gapClosed')
  const points = changes.points ?? 10
  const replicates = changes.replicates ?? 4
  const factors: readonly Factor[] = changes.factors ?? [
    { name: 'demand.pressure', addresses: ['demand.pressure'], distribution: { kind: 'uniform', low: 0, high: 1 }, whole: false },
  ]
  const unit = changes.unit ?? Float64Array.from({ length: points * factors.length }, (_, n) => (n * 0.618) % 1)
  const results = measures.map((_, m) =>
    designs.map((__, d) =>
      Float64Array.from({ length: points * replicates }, (___, n) => value(m, d, Math.floor(n / replicates), n % replicates)),
    ),
  )
  return {
    title: 'A sweep',
    plan: 'latin-hypercube',
    drawn: changes.sharing !== 0,
    seed: '1',
    baseline: 0,
    addresses: factors.flatMap(({ addresses }) => addresses),
    values: unit,
    sharing: 1,
    sequential: false,
    ...changes,
    designs,
    measures,
    points,
    replicates,
    factors,
    unit,
    results,
  }
}
