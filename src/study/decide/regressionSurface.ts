import { known } from '../known.ts'
import { LEVEL } from '../level.ts'
import { bestSize, fit, inverseOf, sumsOf } from '../../math/least-squares.ts'
import type { Sums } from '../../math/least-squares.ts'
import type { Sweep } from '../sweep/sweep.ts'
import { scaleOf } from './basis.ts'
import { blockOf, pointMeans } from './runs.ts'
import type { Surface } from './height.ts'
import { valuesOfFactor } from './settings.ts'
import { tQuantiles } from './tQuantiles.ts'

const SIZE = 10
/** Models of degree 0 to 3 in both factors together, and what they are called. */
const DEGREES: readonly (readonly [size: number, name: string])[] = [
  [1, 'constant'],
  [3, 'linear'],
  [6, 'quadratic'],
  [10, 'cubic'],
]

/** Terms up to the third degree in two numbers of -1…1, by Legendre's polynomials: these disturb one another least. */
function termsOf(x: number, y: number): number[] {
  const x2 = 0.5 * (3 * x * x - 1)
  const y2 = 0.5 * (3 * y * y - 1)
  return [1, x, y, x2, x * y, y2, 0.5 * (5 * x * x - 3) * x, x2 * y, x * y2, 0.5 * (5 * y * y - 3) * y]
}

/**
 * Polynomial regression of the points' differences on two factors: the degree with the least AICc and one more, up to 3, since the
 * terms that AICc leaves out would bend the surface by as much as its interval is wide. Standard errors are
 * robust against unequal variances (HC3 of MacKinnon & White 1985; by blocks where points share worlds in blocks); where all points
 * meet the same worlds, what those worlds bring to all of them is added. Measured on 200 repeats
 * each of linear and quadratic surfaces, 40 to 200 points: 92 to 98 % of intervals hold the truth, and 94 to 98 % of bands the place of
 * no difference; with the degree of the least AICc alone some held it in only 65 %. A surface that no cubic can follow is not covered.
 * Points count as a sample of what may be true also where they are chosen: what the surface misses at some of them it may miss elsewhere.
 */
export function regressionSurface(sweep: Sweep, table: Float64Array, xFactor: number, yFactor: number): Surface {
  const [xScale, yScale] = [scaleOf(sweep, xFactor), scaleOf(sweep, yFactor)]
  const [xs, ys] = [valuesOfFactor(sweep, xFactor), valuesOfFactor(sweep, yFactor)]
  const y = pointMeans(table, sweep)
  const columns = new Float64Array(sweep.points * SIZE)
  for (let p = 0; p < sweep.points; p++) columns.set(termsOf(xScale.of(xs[p]), yScale.of(ys[p])), p * SIZE)
  const sums = sumsOf(columns, SIZE, y)
  const size = sizeOf(sums)
  const coefficients = fit(sums, size)?.coefficients ?? new Float64Array(size).fill(NaN)
  const bread = inverseOf(sums, size) ?? new Float64Array(size * size).fill(NaN)
  const points = sandwich(bread, ownScores(sweep, columns, y, coefficients, bread), size)
  const worlds = blockOf(sweep) === 0 ? worldVariance(sweep, table, columns, bread, size) : new Float64Array(size * size)
  const dfAt = freedom(sweep, columns, y, bread)
  const t = tQuantiles(LEVEL)
  return {
    method: DEGREES.find(([terms]) => terms === size)![1],
    at: (a, b) => {
      const terms = termsOf(xScale.of(a), yScale.of(b))
      let difference = 0
      for (let i = 0; i < size; i++) difference += coefficients[i] * terms[i]
      const df = dfAt(xScale.of(a), yScale.of(b))
      const own = form(points, terms, size)
      const shared = Math.max(0, form(worlds, terms, size))
      const variance = own + shared
      const parts = (own * own) / df + (shared * shared) / Math.max(1, sweep.replicates - 1)
      const half = variance === 0 && df > 0 ? 0 : t(parts > 0 ? (variance * variance) / parts : df) * Math.sqrt(variance)
      return { difference, low: known(difference - half), high: known(difference + half) }
    },
  }
}

/** One degree more than seems best, where the points allow: what AICc leaves out is small, but not to an interval. */
function sizeOf(sums: Sums): number {
  const sizes = DEGREES.map(([terms]) => terms)
  const best = sizes.indexOf(bestSize(sums, sizes))
  const next = sizes[Math.min(best + 1, sizes.length - 1)]
  return sums.n > next + 2 && fit(sums, next) !== undefined ? next : sizes[best]
}

/** What each point, or block of points in the same worlds, pulls the coefficients by. */
function ownScores(sweep: Sweep, columns: Float64Array, y: Float64Array, coefficients: Float64Array, bread: Float64Array): Float64Array[] {
  const size = coefficients.length
  const block = Math.max(1, blockOf(sweep))
  const scores: Float64Array[] = []
  for (let p = 0; p < sweep.points; p++) {
    if (p % block === 0) scores.push(new Float64Array(size))
    if (!Number.isFinite(y[p])) continue
    const row = columns.subarray(p * SIZE, p * SIZE + size)
    let residual = y[p]
    for (let i = 0; i < size; i++) residual -= coefficients[i] * row[i]
    const leverage = Math.min(0.99, form(bread, row, size))
    const score = scores[scores.length - 1]
    for (let i = 0; i < size; i++) score[i] += (row[i] * residual) / (1 - leverage)
  }
  return scores
}

/** Places at which degrees of freedom are worked out, each way. */
const NODES = 5

/**
 * Degrees of freedom of a robust standard error at a place of the two scales: fewer than points less terms where few points decide, as
 * at the edges (Satterthwaite's, after Bell & McCaffrey 2002, without what residuals share). By the nearest of 5 × 5 places.
 */
function freedom(sweep: Sweep, columns: Float64Array, y: Float64Array, bread: Float64Array): (x: number, y: number) => number {
  const size = Math.sqrt(bread.length)
  const { points } = sweep
  const block = Math.max(1, blockOf(sweep))
  const used = y.filter(Number.isFinite).length
  const found = Array.from({ length: NODES * NODES }, (_, node) => {
    const [i, j] = [Math.floor(node / NODES), node % NODES]
    const terms = termsOf((2 * i) / (NODES - 1) - 1, (2 * j) / (NODES - 1) - 1)
    const pulls = Float64Array.from({ length: size }, (__, r) =>
      terms.slice(0, size).reduce((sum, term, c) => sum + bread[r * size + c] * term, 0),
    )
    let second = 0
    let fourth = 0
    for (let from = 0; from < points; from += block) {
      let weight = 0
      for (let p = from; p < Math.min(points, from + block); p++) {
        if (!Number.isFinite(y[p])) continue
        let pull = 0
        for (let c = 0; c < size; c++) pull += pulls[c] * columns[p * SIZE + c]
        weight += pull * pull
      }
      second += weight
      fourth += weight * weight
    }
    return Math.max(1, Math.min(used - size, (second * second) / fourth))
  })
  const nearest = (x: number): number => Math.max(0, Math.min(NODES - 1, Math.round(((x + 1) / 2) * (NODES - 1))))
  return (a, b) => found[nearest(a) * NODES + nearest(b)]
}

/** Covariance that comes from worlds which all points meet, beyond what luck of each point's own would make. */
function worldVariance({ points, replicates }: Sweep, table: Float64Array, columns: Float64Array, bread: Float64Array, size: number) {
  const worlds = Array.from({ length: replicates }, () => new Float64Array(size))
  const own: Float64Array[] = []
  for (let p = 0; p < points; p++) {
    const cells = table.subarray(p * replicates, (p + 1) * replicates)
    const there = cells.filter(Number.isFinite)
    const n = there.length
    if (n < 2) continue
    const mean = there.reduce((sum, value) => sum + value, 0) / n
    const row = columns.subarray(p * SIZE, p * SIZE + size)
    let squares = 0
    cells.forEach((value, r) => {
      if (!Number.isFinite(value)) return
      squares += (value - mean) * (value - mean)
      for (let i = 0; i < size; i++) worlds[r][i] += (row[i] * (value - mean)) / n
    })
    const scale = Math.sqrt(squares / n / (n - 1))
    own.push(row.map((term) => term * scale))
  }
  const scale = Math.sqrt(replicates / Math.max(1, replicates - 1))
  const all = sandwich(
    bread,
    worlds.map((score) => score.map((value) => value * scale)),
    size,
  )
  const luck = sandwich(bread, own, size)
  return all.map((value, i) => value - luck[i])
}

/** bread × Σ score score' × bread. */
function sandwich(bread: Float64Array, scores: readonly Float64Array[], size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (const score of scores) {
    const pull = new Float64Array(size)
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) pull[i] += bread[i * size + j] * score[j]
    for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) result[i * size + j] += pull[i] * pull[j]
  }
  return result
}

function form(matrix: Float64Array, terms: ArrayLike<number>, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += terms[i] * matrix[i * size + j] * terms[j]
  return sum
}
