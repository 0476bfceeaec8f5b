import { describe, expect, test } from 'vitest'
import { inverse } from '../../src/math/inverse.ts'

describe('the inverse of a symmetric matrix', () => {
  test('by hand', () => {
    const found = inverse(Float64Array.of(4, 2, 2, 3), 2) ?? []
    ;[0.375, -0.25, -0.25, 0.5].forEach((value, i) => expect(found[i]).toBeCloseTo(value, 14))
  })

  test('times the matrix is the unit matrix: Hilbert’s of size 5, known to be hard', () => {
    const size = 5
    const matrix = Float64Array.from({ length: 25 }, (_, i) => 1 / (Math.floor(i / size) + (i % size) + 1))
    const found = inverse(matrix, size) ?? new Float64Array(25)
    expect(found[0]).toBeCloseTo(25, 6)
    for (let r = 0; r < size; r++) {
      for (let c = 0; c < size; c++) {
        let sum = 0
        for (let i = 0; i < size; i++) sum += matrix[r * size + i] * found[i * size + c]
        expect(sum).toBeCloseTo(r === c ? 1 : 0, 9)
      }
    }
  })

  test('there is none where a row is made of others', () => {
    expect(inverse(Float64Array.of(1, 2, 2, 4), 2)).toBeUndefined()
    expect(inverse(Float64Array.of(0), 1)).toBeUndefined()
  })
})
