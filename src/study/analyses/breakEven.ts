import { LEVEL } from '../level.ts'
import { pairedDifferences, pointMeans } from '../decide/runs.ts'
import { isOrdered } from '../decide/settings.ts'
import { PLACES, placesOn, surfaceOver } from '../decide/surface.ts'
import type { Height } from '../decide/height.ts'
import { crossings } from '../decide/zeros.ts'
import type { Crossings } from '../decide/zeros.ts'
import type { Analysis } from '../sweep/analysis.ts'
import type { Sweep } from '../sweep/sweep.ts'

interface Axis {
  readonly factor: string
  readonly whole: boolean
  /** Places at which the surface is drawn, rising. */
  readonly places: readonly number[]
}

/** Over two factors, where one design is as good as another. Written as JSON. */
export interface BreakEvenFound {
  readonly measure: string
  readonly unit: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly design: string
  readonly versus: string
  readonly level: number
  /** Points with at least one pair of runs; where there is none, there is no map either. */
  readonly points: number
  /** Whether the points are a sample of what may be true; a regression takes chosen ones for one. */
  readonly drawn: boolean
  /** How the surface was made: `grid`, or the degree of the polynomial. */
  readonly method: string
  readonly first: Axis
  readonly second: Axis
  /** Other factors, averaged over. */
  readonly others: readonly string[]
  /** Factors that were asked for but have no numbers in order; the next ones stand in their place. */
  readonly passedOver: readonly string[]
  /** `map[first][second]`: design less versus. */
  readonly map: readonly (readonly Height[])[]
  /** For each place of the first factor, where the difference is 0 along the second. */
  readonly lines: readonly Crossings[]
}

/** Steps between two drawn places when zeros are looked for. */
const FINE = 10
const LEAST = 12

/** Break-even surface of two designs over two factors. */
export const breakEven: Analysis<BreakEvenFound> = {
  name: 'breakEven',
  about: 'Over two factors, where is a design just as good as another? A smooth surface of the paired difference, and where it is 0.',
  options: {
    design: { kind: 'design', about: 'the design that is judged', default: 'first' },
    versus: { kind: 'design', about: 'the design that it is compared with', default: 'baseline' },
    measure: { kind: 'measure', about: 'what is compared' },
    factors: { kind: 'factors', about: 'the two factors; those that are options are passed over' },
  },
  refuses({ designs, factors, points, plan, replicates }) {
    if (designs.length < 2) return 'it compares two designs: name at least two'
    const numeric = factors.filter(isOrdered).length
    if (numeric < 2) return `it is about two factors with numbers; this experiment varies ${numeric === 0 ? 'none' : 'only one'}`
    const grid = plan === 'grid' && factors.length === 2 && replicates > 1
    if (!grid && points < LEAST) return `it needs at least ${LEAST} settings for its surface; this plan has ${points}`
    return undefined
  },
  analyse(sweep, chosen) {
    const [design, versus, measure] = ['design', 'versus', 'measure'].map((name) => chosen[name] as number)
    const wanted = chosen.factors as readonly number[]
    const numeric = (f: number): boolean => isOrdered(sweep.factors[f])
    const [x, y] = [...new Set([...wanted, ...sweep.factors.keys()])].filter(numeric)
    const differences = pairedDifferences(sweep, measure, design, versus)
    const means = pointMeans(differences, sweep)
    const points = means.filter(Number.isFinite).length
    const surface = surfaceOver(sweep, differences, x, y)
    const [first, second] = [x, y].map((factor) => axisOf(sweep, factor, means))
    const { name, unit, better } = sweep.measures[measure]
    const fine = Array.from({ length: (PLACES - 1) * FINE + 1 }, (_, n) => {
      const [low, high] = [second.places[0], second.places[PLACES - 1]]
      return low + ((high - low) * n) / ((PLACES - 1) * FINE)
    })
    const columns = points === 0 ? [] : first.places.map((a) => fine.map((b) => surface.at(a, b)))
    return {
      measure: name,
      unit,
      better,
      design: sweep.designs[design],
      versus: sweep.designs[versus],
      level: LEVEL,
      points,
      drawn: sweep.drawn,
      method: surface.method,
      first,
      second,
      others: sweep.factors.flatMap((factor, f) => (f === x || f === y ? [] : [factor.name])),
      passedOver: wanted.filter((f) => !numeric(f)).map((f) => sweep.factors[f].name),
      map: columns.map((column) => column.filter((_, n) => n % FINE === 0)),
      lines: columns.map((column) => crossings(fine, column)),
    }
  },
  table: (found) => ({
    file: 'breakeven-surface.csv',
    about: `Paired difference of two designs over ${found.first.factor} and ${found.second.factor}.`,
    columns: [
      { name: 'measure', type: 'string', about: 'what is compared' },
      { name: 'design', type: 'string', about: 'name of the design' },
      { name: 'versus', type: 'string', about: 'the design it is compared with' },
      { name: 'first', type: 'number', about: `value of ${found.first.factor}` },
      { name: 'second', type: 'number', about: `value of ${found.second.factor}` },
      { name: 'difference', type: 'number', about: 'design less versus', unit: found.unit },
      { name: 'ci_low', type: 'number', about: 'low end of its interval', unit: found.unit },
      { name: 'ci_high', type: 'number', about: 'high end of its interval', unit: found.unit },
    ],
    rows: found.map.flatMap((column, i) =>
      column.map(({ difference, low, high }, j) => [
        found.measure,
        found.design,
        found.versus,
        found.first.places[i],
        found.second.places[j],
        difference,
        low,
        high,
      ]),
    ),
  }),
}

function axisOf(sweep: Sweep, factor: number, means: Float64Array): Axis {
  const { name, whole } = sweep.factors[factor]
  return { factor: name, whole, places: placesOn(sweep, factor, means) }
}
