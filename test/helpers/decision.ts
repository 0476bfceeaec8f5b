import { Random, addressOf } from '../../src/math/random.ts'
import type { Better } from '../../src/model/measure.ts'
import type { Factor } from '../../src/study/sweep/factor.ts'
import type { Sweep } from '../../src/study/sweep/sweep.ts'

/** Synthetic sweeps with known answers. */
export interface Made {
  seed: number
  points: number
  replicates: number
  sharing?: number
  /** Whether points are a sample of what may be true; they are unless told otherwise. */
  drawn?: boolean
  factors?: readonly Factor[]
  plan?: string
  better?: Better
  unit?: string
  baseline?: number
  /** True mean of a design at a point, from the values of all factors' addresses. */
  designs: readonly ((x: readonly number[]) => number)[]
  /** Standard deviation of luck that each design has for itself; 1 unless given. */
  noise?: number
  /** Standard deviation of luck that all designs of a world share. */
  world?: number
  /** Standard deviation of luck that a design has in a world, whatever the point: only where all points share worlds. */
  fate?: number
  /** Share of runs that fail. */
  failing?: number
  /** Places of factors instead of random ones. */
  unit0?: Float64Array
}

export function uniformFactor(name: string, low: number, high: number): Factor {
  return { name, addresses: [name], distribution: { kind: 'uniform', low, high }, whole: false }
}

export function optionFactor(name: string, options: readonly string[]): Factor {
  return { name, addresses: [name], distribution: { kind: 'values', rows: options.map((_, i) => [i]) }, whole: true, options }
}

/** Values of a factor at a place: uniform and rows are all that tests need. */
function placed({ distribution }: Factor, u: number): readonly number[] {
  if (distribution.kind === 'values')
    return distribution.rows[Math.min(distribution.rows.length - 1, Math.floor(u * distribution.rows.length))]
  if (distribution.kind === 'uniform') return [distribution.low + u * (distribution.high - distribution.low)]
  throw new Error(`no ${distribution.kind} in tests`)
}

export function made(of: Made): Sweep {
  const { points, replicates, noise = 1, world = 0, fate = 0, failing = 0, sharing = 1 } = of
  const factors = of.factors ?? [uniformFactor('x', -1, 1)]
  const random = new Random(`made ${of.seed}`, 0)
  const draw = (name: string, n: number): void => random.enter(addressOf(name), n)
  draw('unit', 0)
  const unit = of.unit0 ?? Float64Array.from({ length: points * factors.length }, (_, i) => random.uniform(i, 0))
  const rows = Array.from({ length: points }, (_, p) => factors.flatMap((factor, f) => placed(factor, unit[p * factors.length + f])))
  const results = of.designs.map((mean, d) => {
    const column = new Float64Array(points * replicates)
    for (let p = 0; p < points; p++) {
      const truth = mean(rows[p])
      for (let r = 0; r < replicates; r++) {
        const i = p * replicates + r
        draw('noise', d)
        column[i] = truth + noise * random.normal(i, 0)
        if (world > 0) {
          draw('world', 0)
          column[i] += world * random.normal(sharing === 0 ? r : i, 0)
        }
        if (fate > 0) {
          draw('fate', d)
          column[i] += fate * random.normal(sharing === 0 ? r : Math.floor(p / sharing) * replicates + r, 0)
        }
        draw('fails', d)
        if (failing > 0 && random.uniform(i, 0) < failing) column[i] = NaN
      }
    }
    return column
  })
  return {
    title: 'made',
    plan: of.plan ?? 'latin-hypercube',
    drawn: of.drawn ?? true,
    seed: String(of.seed),
    designs: of.designs.map((_, d) => (d === 0 ? 'ad hoc' : `plan ${d}`)),
    baseline: of.baseline ?? 0,
    factors,
    points,
    unit,
    addresses: factors.flatMap(({ addresses }) => addresses),
    values: Float64Array.from(rows.flat()),
    measures: [{ name: 'gain', about: 'what is gained', unit: of.unit ?? 'units', better: of.better ?? 'higher' }],
    replicates,
    sharing,
    sequential: false,
    results: [results],
  }
}

/** Share of 200 repeats in which something holds. */
export function shareOf(holds: (seed: number) => boolean, repeats = 200): number {
  let count = 0
  for (let seed = 0; seed < repeats; seed++) if (holds(seed)) count++
  return count / repeats
}

export function holds(interval: { low: number | null; high: number | null }, truth: number): boolean {
  return interval.low !== null && interval.high !== null && interval.low <= truth && truth <= interval.high
}
