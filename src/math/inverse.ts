/** Pivots below this share of what they were: the columns cannot be told apart. */
const SINGULAR = 1e-10

/**
 * Inverse of a symmetric matrix that is positive definite, row by row, by Gauss and Jordan's elimination, for which such a
 * matrix needs no exchange of rows. undefined where a row is, but for rounding, made of the others.
 * @param matrix `size * size` numbers
 */
export function inverse(matrix: Float64Array, size: number): Float64Array | undefined {
  const a = Float64Array.from(matrix)
  for (let p = 0; p < size; p++) {
    const pivot = a[p * size + p]
    if (!(pivot > SINGULAR * matrix[p * size + p])) return undefined
    a[p * size + p] = 1
    for (let c = 0; c < size; c++) a[p * size + c] /= pivot
    for (let r = 0; r < size; r++) if (r !== p) reduce(a, size, r, p)
  }
  return a
}

/** Takes row `p` out of row `r`. */
function reduce(a: Float64Array, size: number, r: number, p: number): void {
  const factor = a[r * size + p]
  a[r * size + p] = 0
  for (let c = 0; c < size; c++) a[r * size + c] -= factor * a[p * size + c]
}
