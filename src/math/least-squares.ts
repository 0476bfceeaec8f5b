import { inverse } from './inverse.ts'
import { log } from './portable.ts'

/** Sums for least squares of y on the columns of x, gathered a row at a time; those of parts can be taken from those of the whole. */
export interface Sums {
  /** Columns of x. */
  readonly size: number
  readonly n: number
  /** `xx[i * size + j]`, both halves. */
  readonly xx: Float64Array
  readonly xy: Float64Array
  readonly yy: number
}

/** A straight combination of the first columns. */
export interface Fit {
  readonly coefficients: Float64Array
  /** Sum of squared residuals. */
  readonly residual: number
}

/** Sums of the rows of `x[row * size + column]` that `chosen` lets in; rows with a y that is no number are left out. */
export function sumsOf(x: Float64Array, size: number, y: ArrayLike<number>, chosen: (row: number) => boolean = () => true): Sums {
  const xx = new Float64Array(size * size)
  const xy = new Float64Array(size)
  let n = 0
  let yy = 0
  for (let row = 0; row < y.length; row++) {
    if (!Number.isFinite(y[row]) || !chosen(row)) continue
    n++
    yy += y[row] * y[row]
    for (let i = 0; i < size; i++) {
      const xi = x[row * size + i]
      xy[i] += xi * y[row]
      for (let j = 0; j <= i; j++) xx[i * size + j] += xi * x[row * size + j]
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) xx[j * size + i] = xx[i * size + j]
  return { size, n, xx, xy, yy }
}

export function less(whole: Sums, part: Sums): Sums {
  return {
    size: whole.size,
    n: whole.n - part.n,
    xx: whole.xx.map((value, i) => value - part.xx[i]),
    xy: whole.xy.map((value, i) => value - part.xy[i]),
    yy: whole.yy - part.yy,
  }
}

/** Least squares on the first `size` columns; undefined where they are not independent of one another. */
export function fit(sums: Sums, size: number): Fit | undefined {
  const lower = cholesky(sums, size)
  if (lower === undefined) return undefined
  const coefficients = solved(lower, size, sums.xy)
  let residual = sums.yy
  for (let i = 0; i < size; i++) residual -= coefficients[i] * sums.xy[i]
  return { coefficients, residual: Math.max(0, residual) }
}

/** Inverse of xx for the first `size` columns; undefined as with `fit`. */
export function inverseOf({ xx, size: wide }: Sums, size: number): Float64Array | undefined {
  return inverse(
    Float64Array.from({ length: size * size }, (_, n) => xx[Math.floor(n / size) * wide + (n % size)]),
    size,
  )
}

/**
 * Of several sizes the one with the least AICc (Hurvich & Tsai 1989); the smaller one of equals. Sizes that leave too few rows, or
 * whose columns depend on one another, are passed over; the first is used if all are.
 */
export function bestSize(sums: Sums, sizes: readonly number[]): number {
  const mean = sums.xy[0] / sums.n
  const floor = 1e-12 * Math.max(sums.yy - sums.n * mean * mean, 1e-3 * sums.yy)
  let best = sizes[0]
  let least = Infinity
  for (const size of sizes) {
    const k = size + 1
    const found = sums.n - k - 1 > 0 ? fit(sums, size) : undefined
    if (found === undefined) continue
    // What is left of rounding is no reason for a larger model.
    const criterion = floor > 0 ? sums.n * log(Math.max(found.residual, floor) / sums.n) + (2 * k * sums.n) / (sums.n - k - 1) : k
    if (criterion < least - 1e-9) {
      least = criterion
      best = size
    }
  }
  return best
}

const DEPENDENT = 1e-10

function cholesky({ xx, size: width }: Sums, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = xx[i * width + j]
      for (let k = 0; k < j; k++) sum -= lower[i * size + k] * lower[j * size + k]
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]
      else if (sum > DEPENDENT * xx[i * width + i]) lower[i * size + i] = Math.sqrt(sum)
      else return undefined
    }
  }
  return lower
}

function solved(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = right.slice(0, size)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i] -= lower[i * size + k] * x[k]
    x[i] /= lower[i * size + i]
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i] -= lower[k * size + i] * x[k]
    x[i] /= lower[i * size + i]
  }
  return x
}
