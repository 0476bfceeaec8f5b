import { known } from '../known.ts'
import { LEVEL } from '../level.ts'
import type { Column, Limit, Space } from '../decide/box.ts'
import { part } from '../decide/box.ts'
import { partsByChance } from '../decide/parts.ts'
import { findRegions } from '../decide/regions.ts'
import type { CheckedFigures, Figures, Region } from '../decide/regions.ts'
import { pairedDifferences, pointMeans, signOf } from '../decide/runs.ts'
import { columnOf, isOrdered, valuesOfFactor } from '../decide/settings.ts'
import type { Factor } from '../sweep/factor.ts'
import type { Analysis } from '../sweep/analysis.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { inBlocks } from './sampled.ts'

/** What a region asks of one factor. */
export interface Restriction {
  readonly factor: string
  readonly whole: boolean
  /** null where that end is open; both null where options are named. */
  readonly low: number | null
  readonly high: number | null
  /** What is left of options or rows, by name; null for numbers. */
  readonly options: readonly string[] | null
  /** Least and greatest value of the factor in the sweep; null for options. */
  readonly range: readonly [number, number] | null
  /** Probability that chance makes this restriction look as good. */
  readonly quasiP: number
}

/** A part of the space of factors in which something mostly holds. */
export interface FoundRegion {
  readonly restrictions: readonly Restriction[]
  /** On the half of the points in which it was found. */
  readonly found: Figures
  /** On the other half. */
  readonly checked: CheckedFigures
}

/** Where one design beats another. Written as JSON. */
export interface DiscoverFound {
  readonly measure: string
  readonly unit: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly design: string
  readonly versus: string
  readonly level: number
  readonly threshold: number
  /** What is looked for: points where the design is ahead of the other by more than the threshold, or behind it. */
  readonly way: 'ahead' | 'behind'
  /** Points with at least one pair of runs. */
  readonly points: number
  /** Whether the points are a sample of what may be true; chosen ones are counted as if they were. */
  readonly drawn: boolean
  readonly cases: number
  readonly regions: readonly FoundRegion[]
  /** The next box, which did not stand the check. */
  readonly failed: FoundRegion | null
}

const LEAST = 40

/**
 * Scenario discovery: the Patient Rule Induction Method (Friedman & Fisher 1999) as Bryant & Lempert (2010) use it. A region is about
 * settings between those that were run, so that these count as a sample in its intervals and p, also where they are chosen.
 */
export const discover: Analysis<DiscoverFound> = {
  name: 'discover',
  about:
    'Under which conditions is a design ahead of another? Boxes of parameter values (PRIM), found on half of the settings, checked on the rest.',
  options: {
    design: { kind: 'design', about: 'the design that is judged', default: 'first' },
    versus: { kind: 'design', about: 'the design that it is compared with', default: 'baseline' },
    measure: { kind: 'measure', about: 'what is compared' },
    threshold: {
      kind: 'number',
      about: 'by how much it must be ahead (or behind)',
      unit: 'of the measure',
      default: 0,
      range: [-1e9, 1e9],
    },
    ahead: {
      kind: 'number',
      about: '1 to look for where it is ahead, 0 for where it is behind',
      unit: '0 or 1',
      default: 1,
      range: [0, 1],
    },
  },
  refuses(sweep) {
    const { designs, factors, points } = sweep
    if (designs.length < 2) return 'it compares two designs: name at least two'
    if (factors.length === 0) return 'it looks for conditions: vary something'
    if (points < LEAST) return `it needs at least ${LEAST} settings, half of them to try what it finds; this plan has ${points}`
    return inBlocks(sweep)
  },
  analyse(sweep, chosen) {
    const [design, versus, measure] = ['design', 'versus', 'measure'].map((name) => chosen[name] as number)
    const way = (chosen.ahead as number) >= 0.5 ? 'ahead' : 'behind'
    const { name, unit, better } = sweep.measures[measure]
    const sign = signOf(better) * (way === 'ahead' ? 1 : -1)
    const means = pointMeans(pairedDifferences(sweep, measure, design, versus), sweep)
    const coded = sweep.factors.map((_, f) => coding(sweep, f))
    const space: Space = {
      columns: coded.map(({ column }) => column),
      cases: Uint8Array.from(means, (mean) => (sign * mean > (chosen.threshold as number) ? 1 : 0)),
    }
    const there = (p: number): boolean => Number.isFinite(means[p])
    const half = partsByChance(sweep, 'halves', 2)
    const [learn, check] = [0, 1].map((side) => part(space, (p) => there(p) && half[p] === side))
    const { regions, failed } = findRegions(learn, check)
    const told = (region: Region): FoundRegion => ({
      restrictions: region.box.flatMap((limit, f) => (limit ? [restriction(sweep.factors[f], coded[f], limit, region.quasiP[f])] : [])),
      found: region.found,
      checked: region.checked,
    })
    return {
      measure: name,
      unit,
      better,
      design: sweep.designs[design],
      versus: sweep.designs[versus],
      level: LEVEL,
      threshold: chosen.threshold as number,
      way,
      points: learn.cases.length + check.cases.length,
      drawn: sweep.drawn,
      cases: [...learn.cases, ...check.cases].reduce((sum, one) => sum + one, 0),
      regions: regions.map(told),
      failed: failed && told(failed),
    }
  },
  table: (found) => ({
    file: 'regions.csv',
    about: `Where ${found.design} is ${found.way === 'ahead' ? 'ahead of' : 'behind'} ${found.versus}.`,
    columns: [
      { name: 'measure', type: 'string', about: 'what is compared' },
      { name: 'design', type: 'string', about: 'name of the design' },
      { name: 'versus', type: 'string', about: 'the design it is compared with' },
      { name: 'region', type: 'integer', about: 'its number, in the order in which they were found' },
      { name: 'parameter', type: 'string', about: 'what is restricted' },
      { name: 'low', type: 'number', about: 'least value; empty where that end is open' },
      { name: 'high', type: 'number', about: 'greatest value; empty where that end is open' },
      { name: 'options', type: 'string', about: 'options that belong to it' },
      { name: 'quasi_p', type: 'number', about: 'probability that chance makes this restriction look as good' },
      { name: 'density', type: 'number', about: 'share of its settings at which it holds, where it was found', unit: 'share' },
      { name: 'coverage', type: 'number', about: 'share of all such settings that it has, where it was found', unit: 'share' },
      { name: 'mass', type: 'number', about: 'share of all settings that it has', unit: 'share' },
      { name: 'checked_density', type: 'number', about: 'density on the other half of the settings', unit: 'share' },
      { name: 'checked_density_low', type: 'number', about: 'low end of its Wilson interval', unit: 'share' },
      { name: 'checked_density_high', type: 'number', about: 'high end of its Wilson interval', unit: 'share' },
      { name: 'checked_coverage', type: 'number', about: 'coverage on the other half of the settings', unit: 'share' },
      { name: 'checked_coverage_low', type: 'number', about: 'low end of its Wilson interval', unit: 'share' },
      { name: 'checked_coverage_high', type: 'number', about: 'high end of its Wilson interval', unit: 'share' },
      {
        name: 'base',
        type: 'number',
        about: 'share of settings outside earlier regions at which it holds, on the other half',
        unit: 'share',
      },
    ],
    rows: found.regions.flatMap(({ restrictions, found: own, checked }, n) =>
      restrictions.map((one) => [
        found.measure,
        found.design,
        found.versus,
        n + 1,
        one.factor,
        one.low,
        one.high,
        one.options === null ? null : one.options.join('; '),
        one.quasiP,
        own.density,
        own.coverage,
        own.mass,
        checked.density,
        checked.densityLow,
        checked.densityHigh,
        checked.coverage,
        checked.coverageLow,
        checked.coverageHigh,
        checked.base,
      ]),
    ),
  }),
}

/** A factor as a column of the space, with names of its places where these have no order. */
interface Coded {
  readonly column: Column
  readonly places: readonly string[]
}

function coding(sweep: Sweep, f: number): Coded {
  const factor = sweep.factors[f]
  if (isOrdered(factor)) return { column: { ordered: true, values: valuesOfFactor(sweep, f) }, places: [] }
  if (factor.options !== undefined) return { column: { ordered: false, values: valuesOfFactor(sweep, f) }, places: factor.options }
  const from = columnOf(sweep.factors, f)
  const rows = Array.from({ length: sweep.points }, (_, p) => {
    const start = p * sweep.addresses.length + from
    return [...sweep.values.subarray(start, start + factor.addresses.length)].join(', ')
  })
  const places = [...new Set(rows)]
  const number = new Map(places.map((place, n) => [place, n]))
  return { column: { ordered: false, values: Float64Array.from(rows, (row) => number.get(row)!) }, places }
}

function restriction({ name, whole }: Factor, { column, places }: Coded, limit: Limit, quasiP: number): Restriction {
  const named = { factor: name, whole, quasiP }
  if ('without' in limit) {
    const met = new Set(column.values)
    const options = places.filter((_, n) => met.has(n) && !limit.without.includes(n))
    return { ...named, low: null, high: null, options, range: null }
  }
  let [least, most] = [Infinity, -Infinity]
  for (const value of column.values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return { ...named, low: known(limit.low), high: known(limit.high), options: null, range: [least, most] }
}
