import { expect, test } from 'vitest'
import { ranks, rising } from '../../src/math/ranks.ts'

test('ranks: alike values share theirs', () => {
  expect([...ranks([30, 10, 20, 10])]).toEqual([4, 1.5, 3, 1.5])
  expect([...ranks([5, 5, 5])]).toEqual([2, 2, 2])
})

test('ranks among some only', () => {
  expect([...ranks([30, 10, 20, 10], Int32Array.of(1, 2, 0))]).toEqual([3, 1, 2, 0])
})

test('rising order keeps alike values as they are', () => {
  expect([...rising([3, 1, 2, 1])]).toEqual([1, 3, 2, 0])
})
