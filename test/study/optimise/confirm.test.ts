import { describe, expect, test } from 'vitest'
import { standardError, summarise } from '../../../src/math/summary.ts'
import { archiveOf } from '../../../src/study/optimise/archive.ts'
import { beats } from '../../../src/study/optimise/beats.ts'
import { confirm } from '../../../src/study/optimise/confirm.ts'
import type { Estimate, Fresh } from '../../../src/study/optimise/confirm.ts'
import { front } from '../../../src/study/optimise/front.ts'
import { BUDGET, evaluate, measures, search, split } from './problems.ts'

const NOISE = { common: 0.2, own: 0.1 }
const REPEATS = 200

interface End {
  readonly low: number | null
  readonly high: number | null
}

const holds = ({ low, high }: End, truth: number): boolean => low! <= truth && truth <= high!

/** A whole small search: 4 rounds of 16 in 10 worlds, then 12 settings and an even split in 30 fresh ones. */
function repeat(n: number) {
  const luck = `repeat ${n}`
  const { space, history } = search(BUDGET, 4, 16, NOISE, 10, luck)
  const shortlist = front(space, history, 12)
  const units = split(shortlist.unit, 6)
  const even = new Float64Array(6).fill(1 / 3)
  const fresh = (unit: Float64Array): Float64Array[] => evaluate(BUDGET, unit, NOISE, 1000, 30, luck)
  const confirmed = confirm(
    { objectives: space.objectives, worlds: 30, settings: units.map(fresh), present: fresh(even), baseline: null },
    luck,
  )
  const truth = units.map((unit) => BUDGET.value(unit))
  const known = BUDGET.value(even)
  // The same difference by the worlds that chose the winner.
  const { costs } = archiveOf(space, history)
  const first = shortlist.candidates.map((c) => costs[c][0])
  const winner = first.indexOf(Math.min(...first))
  const [chosen, plain] = [units[winner], even].map((unit) => evaluate(BUDGET, unit, NOISE, 0, 10, luck)[0])
  const gained = summarise(chosen).mean - summarise(plain).mean
  return { confirmed, truth, known, winner, gained }
}

describe('intervals over 200 searches', () => {
  const runs = Array.from({ length: REPEATS }, (_, n) => repeat(n))
  const share = (all: readonly boolean[]): number => all.filter((held) => held).length / all.length

  test('hold the truth in 95 ± 4 %: all settings of the shortlist', () => {
    const held = runs.flatMap(({ confirmed, truth }) =>
      confirmed.settings.flatMap(({ estimates, position }) =>
        estimates.map((estimate: Estimate, o) => holds(estimate, truth[position][o])),
      ),
    )
    expect(Math.abs(share(held) - 0.95)).toBeLessThanOrEqual(0.04)
  })

  test('hold the truth in 95 ± 4 %: what the winner of the search gains over the design as it is', () => {
    const held = runs.map(({ confirmed, truth, known, winner }) =>
      holds(confirmed.settings[winner].fromPresent[0], truth[winner][0] - known[0]),
    )
    expect(Math.abs(share(held) - 0.95)).toBeLessThanOrEqual(0.04)
  })

  test.each([0, 1])('hold the truth in 95 ± 4 %%: what the pick of the fresh worlds gains in objective %i', (o) => {
    const held = runs.map(({ confirmed, truth, known }) => {
      const pick = confirmed.settings.find(({ position }) => position === confirmed.best[o])!
      return holds(pick.fromPresent[o], truth[pick.position][o] - known[o])
    })
    expect(Math.abs(share(held) - 0.95)).toBeLessThanOrEqual(0.04)
  })

  test('the worlds of the search flatter its winner; fresh ones do not', () => {
    const [old, fresh] = [
      runs.map(({ gained, truth, known, winner }) => gained - (truth[winner][0] - known[0])),
      runs.map(
        ({ confirmed, truth, known, winner }) => confirmed.settings[winner].fromPresent[0].difference - (truth[winner][0] - known[0]),
      ),
    ].map(summarise)
    expect(old.mean).toBeGreaterThan(4 * standardError(old))
    expect(Math.abs(fresh.mean)).toBeLessThan(2.6 * standardError(fresh))
  })

  test('hold it in 95 ± 4 % still: those picked out as the front by the fresh worlds', () => {
    const held = runs.flatMap(({ confirmed, truth }) =>
      confirmed.settings
        .filter(({ onFront }) => onFront)
        .flatMap(({ estimates, position }) => estimates.map((estimate, o) => holds(estimate, truth[position][o]))),
    )
    expect(Math.abs(share(held) - 0.95)).toBeLessThanOrEqual(0.04)
  })
})

describe('a confirmation', () => {
  const objectives = measures(['higher', 'lower'])
  /** World means 0, 1, 2 …; `own` tells settings apart by a little noise. */
  const results = (high: number, low: number, own: number): Float64Array[] =>
    [high, low].map((value, o) => Float64Array.from({ length: 20 }, (_, w) => value + w + 0.01 * (((7 * w + 3 * own + o) % 5) - 2)))
  const fresh: Fresh = {
    objectives,
    worlds: 20,
    settings: [results(3, 1, 0), results(2, 0, 1), results(1, 1, 2)],
    present: results(1.5, 1.5, 3),
    baseline: results(0, 0.5, 4),
  }
  const { settings, present, baseline, worlds, dropped, best, knee } = confirm(fresh, 'seed')

  test('tells who is on the front, and who beats whom', () => {
    expect(settings.map(({ onFront }) => onFront)).toEqual([true, true, false])
    expect(settings.map(({ chance }) => chance)).toEqual([1, 1, 0])
    expect([best, knee]).toEqual([[0, 1], null])
    expect(settings[0].beats).toEqual([-1])
    expect(settings[1].beats).toEqual([2, -1])
    expect(present).toMatchObject({ position: -1, onFront: false, chance: 0, fromPresent: [] })
  })

  test('compares with the design as it is and with the baseline, in pairs', () => {
    expect(settings[0].fromPresent.map(({ verdict }) => verdict)).toEqual(['better', 'better'])
    expect(settings[0].fromPresent[0].difference).toBeCloseTo(1.5, 2)
    expect(settings[2].fromPresent.map(({ verdict }) => verdict)).toEqual(['worse', 'better'])
    expect(settings[2].fromBaseline.map(({ verdict }) => verdict)).toEqual(['better', 'worse'])
    expect(baseline![0].mean).toBeCloseTo(9.5, 2)
    expect([worlds, dropped]).toEqual([20, []])
  })

  test('leaves out worlds that one of them missed, and whoever missed too many', () => {
    const missing = (count: number): Float64Array[] =>
      results(9, -1, 5).map((values) => values.map((value, w) => (w < count ? NaN : value)))
    const some = confirm({ ...fresh, settings: [...fresh.settings, missing(2), missing(3)] }, 'seed')
    expect(some.worlds).toBe(18)
    expect(some.dropped).toEqual([4])
    expect(some.settings.map(({ position }) => position)).toEqual([0, 1, 2, 3])
    expect(some.settings.map(({ onFront }) => onFront)).toEqual([false, false, false, true])
  })

  test('can do without the design as it is, and without settings', () => {
    const alone = confirm({ ...fresh, present: null, baseline: null }, 'seed')
    expect(alone).toMatchObject({ present: null, baseline: null })
    expect(alone.settings[0].fromPresent).toEqual([])
    expect(confirm({ ...fresh, settings: [], present: null, baseline: null }, 'seed')).toMatchObject({ settings: [], best: [], knee: null })
  })
})

test('beating takes all objectives; the same in every world is no obstacle', () => {
  const objectives = measures(['higher', 'lower'])
  const clear = Float64Array.of(2, 3.1, 4)
  const plain = Float64Array.of(1, 2, 3)
  const vague = Float64Array.of(0, 4, 1)
  expect(beats(objectives, [clear, plain], [plain, plain], 0.95)).toBe(true)
  expect(beats(objectives, [plain, plain], [clear, plain], 0.95)).toBe(false)
  expect(beats(objectives, [clear, vague], [plain, plain], 0.95)).toBe(false)
  expect(beats(objectives, [plain, plain], [plain, plain], 0.95)).toBe(false)
})
