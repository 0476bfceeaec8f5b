import { describe, expect, test } from 'vitest'
import { replicates } from '../../../src/study/analyses/replicates.ts'
import { replicatesNeeded } from '../../../src/study/decide/replicates.ts'
import { holds, made, shareOf } from '../../helpers/decision.ts'
import type { Made } from '../../helpers/decision.ts'

const two = [() => 0, () => 1]

describe('replicates', () => {
  test('are worked out for the half-width, half of it and a quarter, paired and unpaired', () => {
    // Luck of 10 in the world, 1 in each design: paired √2, unpaired √(2 × 101).
    const sweep = made({ seed: 1, points: 200, replicates: 20, world: 10, designs: two })
    const [row] = replicates.analyse(sweep, { halfWidth: 0.4 }).rows
    expect(row.sd).toBeCloseTo(Math.SQRT2, 1)
    expect(row.needed.map(({ halfWidth }) => halfWidth)).toEqual([0.4, 0.2, 0.1])
    const [one, half, quarter] = row.needed
    expect(Math.abs(one.replicates / replicatesNeeded(Math.SQRT2, 0.4, 0.95) - 1)).toBeLessThan(0.06)
    expect(half.replicates / one.replicates).toBeCloseTo(4, 0)
    expect(quarter.replicates / half.replicates).toBeCloseTo(4, 0)
    expect(Math.abs(one.unpaired! / replicatesNeeded(Math.sqrt(202), 0.4, 0.95, 2) - 1)).toBeLessThan(0.1)
    expect(one.low!).toBeLessThanOrEqual(one.replicates)
    expect(one.high!).toBeGreaterThanOrEqual(one.replicates)
  })

  test.each<[string, Omit<Made, 'seed' | 'designs'>]>([
    ['worlds of their own', { points: 60, replicates: 2 }],
    ['runs missing', { points: 20, replicates: 5, failing: 0.1 }],
    ['one point', { points: 1, replicates: 40 }],
    ['all in the same worlds', { points: 40, replicates: 10, sharing: 0, fate: 1 }],
  ])('have the truth in their interval as often as it says: %s', (_, of) => {
    const truth = replicatesNeeded(Math.sqrt(2 + 2 * (of.fate ?? 0) ** 2), 0.1, 0.95)
    const share = shareOf((seed) =>
      holds(replicates.analyse(made({ ...of, seed, designs: two }), { halfWidth: 0.1 }).rows[0].needed[0], truth),
    )
    expect(share).toBeGreaterThanOrEqual(0.91)
    expect(share).toBeLessThanOrEqual(0.99)
  })

  test('are refused without a second design or replicate, and not known where no point has two pairs', () => {
    const sweep = made({ seed: 1, points: 3, replicates: 2, designs: two })
    expect(replicates.refuses(sweep)).toBeUndefined()
    expect(replicates.refuses({ ...sweep, designs: ['a'] })).toContain('at least two designs')
    expect(replicates.refuses({ ...sweep, replicates: 1 })).toContain('one replicate says nothing')
    expect(replicates.analyse(made({ seed: 1, points: 3, replicates: 1, designs: two }), { halfWidth: 1 }).rows).toEqual([])
    expect(replicates.analyse(made({ seed: 1, points: 3, replicates: 2, failing: 1, designs: two }), { halfWidth: 1 }).rows).toEqual([])
  })

  test('is a table of as many columns as it says', () => {
    const found = replicates.analyse(made({ seed: 1, points: 3, replicates: 2, designs: [...two, () => 2] }), { halfWidth: 1 })
    const table = replicates.table(found)
    expect(table.rows).toHaveLength(6)
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
  })
})

test('unless asked, the width is a point of a share, and a hundredth of the baseline’s mean of all else', () => {
  const widths = (unit: string): number[] =>
    replicates
      .analyse(made({ seed: 1, points: 20, replicates: 4, unit, designs: [() => 3120, () => 3200] }), { halfWidth: 0 })
      .rows[0].needed.map((one) => one.halfWidth)
  expect(widths('share')).toEqual([0.01, 0.005, 0.0025])
  expect(widths('hours')).toEqual([30, 15, 7.5])
})
