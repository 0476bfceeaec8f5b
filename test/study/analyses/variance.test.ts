import { describe, expect, test } from 'vitest'
import { variance } from '../../../src/study/analyses/variance.ts'
import { chance, randomPoints, saltelliPoints } from '../../helpers/sample.ts'
import { factor, sweepOf } from '../../helpers/sweep.ts'

const FACTORS = ['demand.load', 'workforce.turnover'].map(factor)

/** The lead varies by 1/12 from point to point, by 1/12 from world to world. */
function swept(plan: string, rows: readonly (readonly number[])[], options: { replicates?: number; sharing?: number }) {
  const coached = ([load]: readonly number[], world: number) => 1 + load + world / Math.sqrt(12)
  return sweepOf(plan, FACTORS, rows, options, () => 0.5, coached)
}

const rows = randomPoints(chance('variance'), 200, 2)

describe('variance', () => {
  test('of the difference: half is ignorance, half luck', () => {
    const [lead, alone] = variance.analyse(swept('latin-hypercube', rows, { replicates: 8, sharing: 1 }), {})
    expect(lead).toMatchObject({ measure: 'gapClosed', design: 'coached', versus: 'siloed', points: 200, n: 1600 })
    expect(lead.parts.map(({ part }) => part)).toEqual(['ignorance', 'chance'])
    expect(Math.abs((lead.parts[0].share ?? NaN) - 0.5)).toBeLessThan(0.06)
    expect(Math.abs((lead.sd ?? NaN) - Math.sqrt(1 / 6))).toBeLessThan(0.03)
    // The baseline is the same everywhere.
    expect(alone).toMatchObject({ design: 'siloed', versus: '', sd: 0 })
    expect(alone.parts.map(({ share }) => share)).toEqual([null, null])
  })

  test('points that share their worlds show that luck does the same to all', () => {
    const [lead] = variance.analyse(swept('latin-hypercube', rows, { replicates: 30, sharing: 0 }), {})
    expect(lead.parts.map(({ part }) => part)).toEqual(['ignorance', 'chance', 'interplay'])
    expect(lead.parts[2].share).toBeCloseTo(0, 9)
    expect(lead.parts[1].low).toBeLessThan(0.5)
    expect(lead.parts[1].high).toBeGreaterThan(0.5)
  })

  test('of plan saltelli the first points of the blocks count', () => {
    const blocks = saltelliPoints(chance('saltelli'), 100, 2)
    const [lead] = variance.analyse(swept('saltelli', blocks, { sharing: 4 }), {})
    expect(lead).toMatchObject({ points: 100, n: 400 })
    const first = blocks.filter((_, at) => at % 4 === 0)
    expect(lead).toEqual(variance.analyse(swept('latin-hypercube', first, { sharing: 1 }), {})[0])
  })

  test('its table names each part', () => {
    const table = variance.table(variance.analyse(swept('latin-hypercube', rows, { sharing: 1 }), {}))
    expect(table.file).toBe('variance.csv')
    expect(table.columns.map(({ name }) => name)).toEqual(['measure', 'design', 'versus', 'part', 'share', 'ci_low', 'ci_high', 'sd'])
    expect([...table.rows].map((row) => row.slice(0, 4).join(' '))).toEqual([
      'gapClosed coached siloed ignorance',
      'gapClosed coached siloed chance',
      'gapClosed siloed  ignorance',
      'gapClosed siloed  chance',
      'gapClosed coached  ignorance',
      'gapClosed coached  chance',
    ])
  })

  test('says what to do where it cannot be done', () => {
    const sweep = swept('latin-hypercube', rows, { replicates: 2 })
    expect(variance.refuses(sweep)).toBeUndefined()
    expect(variance.refuses({ ...sweep, replicates: 1 })).toContain('at least two replicates')
    expect(variance.refuses({ ...sweep, plan: 'morris' })).toContain('use plan latin-hypercube')
    expect(variance.refuses({ ...sweep, plan: 'grid' })).toContain('use plan latin-hypercube')
    expect(variance.refuses({ ...sweep, points: 9 })).toContain('at least 10 settings')
    expect(variance.refuses({ ...sweep, plan: 'saltelli', points: 39 })).toContain('there are 9')
  })
})
