import { describe, expect, test } from 'vitest'
import { Random } from '../../../src/math/random.ts'
import { overview, type OverviewRow } from '../../../src/study/analyses/overview.ts'
import { MEASURES } from '../../../src/model/run.ts'
import { sweepWith } from '../../helpers/sweepWith.ts'

const rowsOf = (...args: Parameters<typeof sweepWith>): readonly OverviewRow[] => overview.analyse(sweepWith(...args), {}).rows

describe('the overview of a sweep', () => {
  test('has means over points of means over replicates, and says how often each is ahead', () => {
    // Ahead by 1 at five points, behind by 1 at three, within noise at two.
    const gain = [1, 1, 1, 1, 1, -1, -1, -1, 0, 0]
    const [base, coached] = rowsOf({}, (_, d, p, r) => p + 0.1 * r + d * (gain[p] + 0.01 * (r % 2 ? 1 : -1)))
    expect(base).toMatchObject({
      design: 'ad hoc',
      mean: expect.closeTo(4.65, 12),
      least: expect.closeTo(0.15, 12),
      most: expect.closeTo(9.15, 12),
    })
    expect(base.versus).toBeUndefined()
    expect(coached.versus).toMatchObject({ ahead: 5, behind: 3, noise: 2 })
    expect(coached.versus!.difference).toBeCloseTo(0.2, 12)
  })

  test('less is ahead where less is better', () => {
    const measures = MEASURES.filter(({ name }) => name === 'duplicatedShare')
    expect(rowsOf({ measures }, (_, d, __, r) => 0.01 * r - d - (d * r) / 1000)[1].versus).toMatchObject({ ahead: 10, behind: 0 })
  })

  test('failed runs are left out, and a point without any counts nowhere', () => {
    const [, coached] = rowsOf({}, (_, d, p, r) => (p === 9 || (p === 3 && r === 0) ? NaN : p + d + 0.001 * r * d))
    expect(coached.mean).toBeCloseTo(5.0015, 3)
    expect(coached.versus).toMatchObject({ ahead: 9, behind: 0, noise: 0 })
  })

  test('on a grid with runs missing, what differs between points is not taken for luck', () => {
    const random = new Random('gaps', 0)
    let held = 0
    let width = 0
    for (let sweep = 0; sweep < 200; sweep++) {
      random.enter(sweep, 0)
      const made = rowsOf({ points: 12, replicates: 20, sharing: 0 }, (_, d, p, r) => {
        // Differences go from 0 to 1.1 over the points; a tenth of the runs is missing.
        if (d === 1 && random.uniform(p * 50 + r, 9) < 0.1) return NaN
        return d * (0.1 * p + 0.05 * random.normal(r, 2) + 0.05 * random.normal(p * 50 + r, 3))
      })
      const { difference, half } = made[1].versus!
      width += half! / 200
      if (Math.abs(difference - 0.55) <= half!) held++
    }
    expect(Math.abs(held / 200 - 0.95)).toBeLessThanOrEqual(0.04)
    // 0.05 × √(1/20 + 1/216) × t: about 0.025, where taking points for luck gave several times as much.
    expect(width).toBeLessThan(0.035)
  })

  // Drawn points are a sample of places; those of a grid are not, but they share their worlds.
  test.each([
    ['drawn points', 1],
    ['blocks of three points', 3],
    ['a grid that shares its worlds', 0],
  ])('its interval holds the truth in 95 ± 4 %% of 200: %s', (_, sharing) => {
    const random = new Random('overview', sharing)
    let held = 0
    for (let sweep = 0; sweep < 200; sweep++) {
      const [, coached] = rowsOf({ points: 12, replicates: 6, sharing }, (__, d, p, r) => {
        // A true difference of 0.5 at every point, what the place adds (to drawn ones), and luck that those with the same worlds share.
        random.enter(sweep, 0)
        const place = sharing === 0 ? 0 : random.normal(Math.floor(p / sharing), 1)
        const luck = random.normal(sharing === 0 ? r : 100 * Math.floor(p / sharing) + r, 2)
        return d * (0.5 + place + luck + 0.3 * random.normal(p * 50 + r, 3))
      })
      const { difference, half } = coached.versus!
      if (Math.abs(difference - 0.5) <= half!) held++
    }
    expect(Math.abs(held / 200 - 0.95)).toBeLessThanOrEqual(0.04)
  })
})
