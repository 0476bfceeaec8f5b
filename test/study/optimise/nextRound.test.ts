import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { archiveOf } from '../../../src/study/optimise/archive.ts'
import { frontsOf } from '../../../src/study/optimise/dominance.ts'
import { nextRound } from '../../../src/study/optimise/nextRound.ts'
import type { Lever, Space } from '../../../src/study/optimise/space.ts'
import { keyOf } from '../../../src/study/optimise/space.ts'
import { KNOWN, distanceTo, frontOf } from './fronts.ts'
import { ANY, BUDGET, QUIET, SRN, anyLevers, measures, search, spaceFor, split } from './problems.ts'
import type { Noise, Problem } from './problems.ts'

const SIZE = 20

/** True values of those that the search takes for the front. */
function found(problem: Problem, rounds: number, noise: Noise, worlds: number): number[][] {
  const { space, history } = search(problem, rounds, SIZE, noise, worlds)
  const { costs, usable, units } = archiveOf(space, history)
  return frontsOf(costs, usable)[0].map((c) => problem.value(units[c]))
}

/** All that so many settings by pure chance hold. */
function byChance({ levers, value, refused }: Problem, count: number): number[][] {
  const random = new Random('chance', 0)
  random.enter(0, 0)
  const units = Array.from({ length: count }, (_, c) => Float64Array.from(levers, (_, l) => random.uniform(c, l)))
  return units.filter((unit) => !refused?.(unit)).map(value)
}

// Own noise in shares of the front's length: after 20 worlds its standard error is a ninetieth of it.
describe.each([
  // name, rounds of 20, distance without noise and with noise, how many times nearer than pure chance (without noise)
  ['ZDT1', 48, 0.02, 0.04, 20],
  ['ZDT2', 48, 0.04, 0.04, 20],
  ['ZDT3', 48, 0.03, 0.07, 15],
  ['BNH', 20, 0.01, 0.05, 1.5],
  ['SRN', 20, 0.012, 0.015, 2.5],
  ['DTLZ2', 48, 0.1, 0.13, 1.3],
])('%s', (name, rounds, quiet, noisy, times) => {
  const { problem, size } = KNOWN[name]
  const goal = frontOf(name)

  test('has a known front that is allowed', () => {
    for (const unit of KNOWN[name].levers) expect(problem.refused?.(Float64Array.from(unit)) ?? false).toBe(false)
  })

  test('is found', () => {
    const distance = distanceTo(goal, found(problem, rounds, QUIET, 1), size)
    expect(distance).toBeLessThan(quiet)
    expect(distance * times).toBeLessThan(distanceTo(goal, byChance(problem, rounds * SIZE), size))
  })

  test('is found in noise, most of it common to a world', () => {
    const noise = { common: 0.3 * size[0], own: 0.05 * size[0] }
    expect(distanceTo(goal, found(problem, rounds, noise, 20), size)).toBeLessThan(noisy)
  })
})

test('noise that is common to a world alone leaves every round as it would be without', () => {
  const rounds = [QUIET, { common: 0.25, own: 0 }].map((noise) => search(BUDGET, 6, SIZE, noise, 8).history.map(({ unit }) => [...unit]))
  expect(rounds[1]).toEqual(rounds[0])
})

test('three objectives: what is found comes down to the sphere, in 960 settings to 0.1 and in 1920 to 0.06', () => {
  const above = [48, 96].map((rounds) => {
    const lengths = found(KNOWN.DTLZ2.problem, rounds, QUIET, 1).map((point) => Math.sqrt(point.reduce((sum, x) => sum + x * x, 0)))
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length - 1
  })
  expect(above[0]).toBeLessThan(0.1)
  expect(above[1]).toBeLessThan(0.06)
})

describe('a round', () => {
  const { space, history } = search(BUDGET, 8, SIZE)

  test('is the same whenever it is asked for, and does not read later rounds', () => {
    for (const round of [0, 3, 7]) expect(nextRound(space, history, round, 'search')).toEqual(history[round].unit)
    expect(nextRound(space, history.slice(0, 3), 3, 'search')).toEqual(history[3].unit)
    expect(nextRound(space, history, 3, 'other')).not.toEqual(history[3].unit)
  })

  test('never asks what has been asked', () => {
    const asked = history.flatMap(({ unit }) => split(unit, 6)).map(keyOf)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toHaveLength(8 * SIZE)
  })

  test('begins with a Latin hypercube: each part of each lever is met once', () => {
    const first = split(nextRound({ ...space, fits: undefined }, [], 0, 'search'), 6)
    for (let l = 0; l < 6; l++) {
      const parts = first.map((unit) => Math.min(SIZE - 1, Math.floor(unit[l] * SIZE)))
      expect(new Set(parts).size).toBeGreaterThanOrEqual(SIZE - 1)
    }
  })

  test('begins with what the user names', () => {
    const start = new Float64Array(6).fill(0.25)
    const unit = nextRound({ ...space, start }, [], 0, 'search')
    expect(unit.slice(0, 6)).toEqual(start)
    expect(unit).toHaveLength(6 * SIZE)
  })
})

test('one objective: the optimum', () => {
  const problem: Problem = {
    levers: anyLevers(4),
    better: ['higher'],
    value: (unit) => [1 - unit.reduce((sum, x, l) => sum + (x - 0.2 * (l + 1)) * (x - 0.2 * (l + 1)), 0)],
  }
  const { space, history } = search(problem, 25, SIZE, { common: 0.3, own: 0 }, 10)
  const { costs, usable, units } = archiveOf(space, history)
  const best = usable.reduce((a, b) => (costs[b][0] < costs[a][0] ? b : a))
  units[best].forEach((x, l) => expect(Math.abs(x - 0.2 * (l + 1))).toBeLessThan(0.02))
})

describe('whole numbers and options', () => {
  const whole: Lever = { levels: 21, ordered: true }
  const option: Lever = { levels: 4, ordered: false }
  // Best: 13 of 0 to 20, the third option, 0.7; the second goal wants few.
  const problem: Problem = {
    levers: [whole, option, ANY],
    better: ['higher', 'lower'],
    value: ([n, choice, x]) => {
      const number = Math.floor(n * 21)
      const away = (number - 13) / 20
      return [1 - away * away - (Math.floor(choice * 4) === 2 ? 0 : 0.3) - (x - 0.7) * (x - 0.7), number / 20]
    },
  }

  test('the best of them are found', () => {
    const { space, history } = search(problem, 20, SIZE)
    const { costs, usable, units } = archiveOf(space, history)
    const front = frontsOf(costs, usable)[0].map((c) => units[c])
    // The front has one setting for each number up to 13: nothing else is nowhere worse.
    expect([...new Set(front.map(([n]) => Math.floor(n * 21)))].sort((a, b) => a - b)).toEqual([...Array(14).keys()])
    for (const [, choice, x] of front) {
      expect(Math.floor(choice * 4)).toBe(2)
      expect(Math.abs(x - 0.7)).toBeLessThan(0.1)
    }
  })

  test('a small space is asked whole, and then no more', () => {
    const small: Problem = { ...problem, levers: [{ levels: 5, ordered: true }, option], value: ([n, choice]) => [n, choice] }
    const { history } = search(small, 12, 6)
    expect(history.reduce((sum, { results }) => sum + results.length, 0)).toBe(20)
    expect(history.at(-1)!.results).toHaveLength(0)
  })
})

describe('a budget', () => {
  test('is kept by every setting, and every round is full, though a third of the volume or less is allowed', () => {
    for (const problem of [BUDGET, SRN]) {
      const { history } = search(problem, 20, SIZE)
      const units = history.flatMap(({ unit }) => split(unit, problem.levers.length))
      expect(units).toHaveLength(20 * SIZE)
      expect(units.filter((unit) => problem.refused!(unit))).toEqual([])
    }
  })

  test('the best splits spend it: along the front nearly nothing is left over', () => {
    const { space, history } = search(BUDGET, 48, SIZE)
    const { costs, usable, units } = archiveOf(space, history)
    const spent = frontsOf(costs, usable)[0].map((c) => units[c].reduce((sum, x) => sum + x, 0))
    expect(spent.reduce((sum, x) => sum + x, 0) / spent.length).toBeGreaterThan(1.95)
  })

  test('where nothing fits, nothing is asked', () => {
    const { history } = search({ ...BUDGET, refused: () => true }, 2, SIZE)
    expect(history.map(({ unit }) => unit.length)).toEqual([0, 0])
  })

  test('it finds its way from a single setting that fits', () => {
    const start = new Float64Array(6).fill(0.1)
    const narrow: Problem = { ...BUDGET, refused: (unit) => unit.reduce((sum, x) => sum + x, 0) > 0.62 }
    const { history } = search(narrow, 15, SIZE, QUIET, 1, 'search', { ...spaceFor(narrow, SIZE), start })
    expect(history[0].results).toHaveLength(1)
    expect(history.reduce((sum, { results }) => sum + results.length, 0)).toBeGreaterThan(10 * SIZE)
  })
})

describe('failed runs', () => {
  const space: Space = { levers: [ANY], objectives: measures(['lower']), size: 3 }

  test('worlds that a candidate missed do not flatter it', () => {
    // The third world is a hard one; the second candidate did not come through it, and is 0.1 worse in the others.
    const results = [[Float64Array.of(1, 2, 9)], [Float64Array.of(1.1, 2.1, NaN)], [Float64Array.of(1.2, 2.2, 9.2)]]
    const { costs } = archiveOf(space, [{ unit: Float64Array.of(0, 0.5, 1), results }])
    expect(costs[0][0]).toBeLessThan(costs[1][0])
    expect(costs[1][0]).toBeLessThan(costs[2][0])
  })

  test('who ran in less than half of the worlds is not judged', () => {
    const results = [[Float64Array.of(1, 2, 9)], [Float64Array.of(0, NaN, NaN)], [Float64Array.of(NaN, NaN, NaN)]]
    const archive = archiveOf(space, [{ unit: Float64Array.of(0, 0.5, 1), results }])
    expect(archive).toMatchObject({ usable: [0], failed: 2 })
  })

  test('the search goes on where a tenth of all runs fails', () => {
    const luck = new Random('failures', 0)
    luck.enter(0, 0)
    const { space: whole, history } = search(BUDGET, 1, SIZE)
    for (let round = 1; round < 10; round++) {
      const unit = nextRound(whole, history, round, 'search')
      const candidates = split(unit, 6)
      const results = candidates.map((candidate, c) =>
        BUDGET.value(candidate).map((value) =>
          Float64Array.from({ length: 1 }, () => (luck.uniform(SIZE * round + c, 0) < 0.1 ? NaN : value)),
        ),
      )
      history.push({ unit, results })
    }
    const archive = archiveOf(whole, history)
    expect(archive.failed).toBeGreaterThan(10)
    expect(archive.usable.length).toBeGreaterThan(150)
  })
})
