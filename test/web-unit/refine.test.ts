import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Kept } from '../../src/web/engine/kept.ts'
import { refine } from '../../src/web/engine/refine.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Jobs that end one after another, ten milliseconds each. */
function slow(jobs: number, of: { readonly fails?: number; readonly signal?: AbortSignal } = {}) {
  const looks: number[] = []
  const kept: number[] = []
  const faults: string[] = []
  refine({
    jobs: Array.from({ length: jobs }, (_, n) => n),
    ask: (n) =>
      new Promise<number>((done, failed) => {
        setTimeout(() => (n === of.fails ? failed(new Error('broke')) : done(n)), 10 * (n + 1))
      }),
    keep: (job, given) => void kept.push(job + given),
    look: (done) => {
      looks.push(done)
    },
    fault: (why) => void faults.push(why),
    signal: of.signal ?? new AbortController().signal,
  })
  return { looks, kept, faults }
}

test('looks at once, now and then, and at the end', async () => {
  const { looks, kept } = slow(100)
  expect(looks).toEqual([0])
  await vi.advanceTimersByTimeAsync(1000)
  expect(kept).toEqual(Array.from({ length: 100 }, (_, n) => 2 * n))
  expect(looks.at(-1)).toBe(100)
  expect(looks.length).toBeGreaterThan(5)
  expect(looks.length).toBeLessThan(10)
})

test('where there is nothing to do it looks once', async () => {
  const { looks } = slow(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(looks).toEqual([0])
})

test('a job that fails is told, and the others are kept', async () => {
  const { kept, faults } = slow(10, { fails: 3 })
  await vi.advanceTimersByTimeAsync(1000)
  expect(faults).toEqual(['broke'])
  expect(kept).toHaveLength(9)
})

test('after it was dropped nothing is looked at or told, but what is still given is kept', async () => {
  const ending = new AbortController()
  const { looks, kept, faults } = slow(10, { fails: 9, signal: ending.signal })
  await vi.advanceTimersByTimeAsync(25)
  ending.abort()
  await vi.advanceTimersByTimeAsync(1000)
  expect(looks).toEqual([0])
  expect(kept).toHaveLength(9)
  expect(faults).toEqual([])
})

test('the last few are kept, those asked for last', () => {
  const kept = new Kept<number[]>(2, () => [])
  kept.of('a').push(1)
  kept.of('b').push(2)
  kept.of('a').push(3)
  kept.of('c')
  expect(kept.of('a')).toEqual([1, 3])
  expect(kept.of('b')).toEqual([])
})
