import type { Factor } from '../../src/study/sweep/factor.ts'
import type { Sweep } from '../../src/study/sweep/sweep.ts'
import { chance } from './sample.ts'

/** A parameter that is uniform from 0 to 1. */
export function factor(name: string): Factor {
  return { name, addresses: [name], distribution: { kind: 'uniform', low: 0, high: 1 }, whole: false }
}

/** An outcome of a design at a point in a world whose luck is a standard normal number. */
type Outcome = (unit: readonly number[], luck: number) => number

/** A sweep over given points with one measure, `gapClosed`, in the designs `siloed` (the baseline) and `coached`. */
export function sweepOf(
  plan: string,
  factors: readonly Factor[],
  rows: readonly (readonly number[])[],
  { replicates = 4, sharing = 0 }: { readonly replicates?: number; readonly sharing?: number },
  siloed: Outcome,
  coached: Outcome,
): Sweep {
  const random = chance('worlds')
  const world = (point: number): number => (sharing === 0 ? 0 : 1 + Math.floor(point / sharing))
  const results = [siloed, coached].map((outcome) =>
    Float64Array.from({ length: rows.length * replicates }, (_, i) => {
      const point = Math.floor(i / replicates)
      return outcome(rows[point], random.normal(world(point), i % replicates))
    }),
  )
  const flat = Float64Array.from(rows.flat())
  return {
    title: 'What matters',
    plan,
    drawn: sharing > 0,
    seed: '1',
    designs: ['siloed', 'coached'],
    baseline: 0,
    factors,
    points: rows.length,
    unit: flat,
    addresses: factors.flatMap(({ addresses }) => addresses),
    values: flat,
    measures: [{ name: 'gapClosed', about: 'quality gap closed', unit: 'share', better: 'higher' }],
    replicates,
    sharing,
    sequential: false,
    results: [results],
  }
}
