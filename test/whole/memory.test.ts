import { expect, test } from 'vitest'
import { heapGrowth } from '../helpers/heap.ts'

test('neither weeks nor runs leave memory behind: less than 64 kB', () => {
  const grown = heapGrowth()
  expect(grown.weeks).toBeLessThan(64 * 1024)
  expect(grown.runs).toBeLessThan(64 * 1024)
})
