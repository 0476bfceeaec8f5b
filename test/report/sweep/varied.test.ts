import { describe, expect, test } from 'vitest'
import { factorWords } from '../../../src/report/sweep/factorWords.ts'
import { variedBlocks } from '../../../src/report/sweep/varied.ts'
import type { Distribution, Factor } from '../../../src/study/sweep/factor.ts'
import { derivedOf, variedOf } from '../../../src/study/sweep/varied.ts'
import { sweepWith } from '../../helpers/sweepWith.ts'
import { told } from '../../helpers/told.ts'

function factor(addresses: readonly string[], distribution: Distribution): Factor {
  return { name: addresses.join(' + '), addresses, distribution, whole: false }
}

const together = factor(['sizes.teams', 'sizes.departments'], {
  kind: 'values',
  rows: [
    [60, 6],
    [240, 24],
  ],
})
const lever = factor(['designs.central coaching.support.coaches'], { kind: 'uniform', low: 0, high: 8 })

/** What the table says of one factor's values. */
function values(distribution: Distribution, plan = 'sobol', address = 'demand.hours'): string {
  const { rows } = told(variedBlocks({ plan, points: 40, factors: variedOf([factor([address], distribution)]), derived: [] }))
  return rows[0][3]
}

describe('what was varied', () => {
  test('is told with what it means and its unit', () => {
    const factors = variedOf([factor(['demand.hours'], { kind: 'uniform', low: 3, high: 16 })])
    expect(told(variedBlocks({ plan: 'latin-hypercube', points: 400, factors, derived: [] })).rows).toEqual([
      ['demand.hours', 'improvement hours for every 20 staff', 'hours/week', '3 to 16, all alike likely'],
    ])
  })

  test.each<[Distribution, string]>([
    [{ kind: 'logUniform', low: 8, high: 36 }, '8 to 36, each doubling alike likely'],
    [{ kind: 'triangular', low: 3, mode: 8.5, high: 16 }, '3 to 16, likeliest 8.5 (triangular)'],
    [{ kind: 'normal', mean: 8, sd: 2, low: 0, high: 100 }, 'about 8 (normal, sd 2), cut to 0 to 100'],
    [{ kind: 'logNormal', median: 8, sd: 0.5, low: 0, high: 100 }, 'about 8 (log-normal, sd 0.5 of the logarithm), cut to 0 to 100'],
    [{ kind: 'values', rows: [[4], [8]] }, '4, 8, all alike likely'],
    [{ kind: 'values', rows: Array.from({ length: 40 }, (_, n) => [n / 10]) }, '40 values from 0 to 3.9, all alike likely'],
  ])('has words for %o', (distribution, words) => expect(values(distribution)).toBe(words))

  test('says of values that were chosen, or sought, nothing of how likely they are', () => {
    expect(values({ kind: 'values', rows: [[4], [8]] }, 'grid')).toBe('4, 8')
    expect(values({ kind: 'uniform', low: 0, high: 8 }, 'optimise')).toBe('0 to 8')
  })

  test('names options, and whole numbers', () => {
    expect(values({ kind: 'values', rows: [[1], [0]] }, 'grid', 'issues.neighbours')).toBe('ring, random')
    expect(values({ kind: 'uniform', low: 0, high: 4 }, 'sobol', 'issues.complexity')).toBe('whole numbers from 0 to 4, all alike likely')
  })

  test('says which parameters move together, and by which formula others follow', () => {
    const address = 'support.coaches'
    const sweep = sweepWith({ points: 2, factors: [together], addresses: [...together.addresses, address] }, () => 0)
    const derived = derivedOf({ ...sweep, values: Float64Array.from([60, 6, 2, 240, 24, 8]) }, [{ address, formula: 'sizes.teams / 30' }])
    const { rows } = told(variedBlocks({ plan: 'grid', points: 2, factors: variedOf([together]), derived }))
    expect(rows.map((row) => row[3])).toEqual([
      '60, 240; moves together with sizes.departments',
      '6, 24; moves together with sizes.teams',
      '= sizes.teams / 30 (2 to 8)',
    ])
  })

  test('is not told where nothing was', () => expect(variedBlocks({ plan: 'compare', points: 1, factors: [], derived: [] })).toEqual([]))
})

test('sentences call factors by short words, and values by their unit', () => {
  const hours = factor(['demand.hours'], { kind: 'uniform', low: 3, high: 16 })
  const words = factorWords(variedOf([together, lever, hours]))
  expect(words.name(lever.name)).toBe('support.coaches of central coaching')
  expect(words.value(lever.name, '3')).toBe('3 FTE')
  expect(words.introduced('demand.hours')).toBe('demand.hours (improvement hours for every 20 staff)')
  expect(words.name(together.name)).toBe('sizes.teams (with sizes.departments)')
  expect(words.choice(together.name, '60, 6')).toBe('60 with 6')
})
