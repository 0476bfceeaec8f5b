import { describe, expect, test } from 'vitest'
import { sensitivity } from '../../../src/study/analyses/sensitivity.ts'
import type { FoundSubject } from '../../../src/study/analyses/sensitivity.ts'
import type { Sweep } from '../../../src/study/sweep/sweep.ts'
import { chance, morrisPoints, randomPoints, saltelliPoints } from '../../helpers/sample.ts'
import { factor, sweepOf } from '../../helpers/sweep.ts'

const FACTORS = ['demand.load', 'workforce.turnover', 'nothing'].map(factor)
const points = {
  morris: morrisPoints(chance('morris'), 10, 3),
  saltelli: saltelliPoints(chance('saltelli'), 128, 3),
  'latin-hypercube': randomPoints(chance('rank'), 150, 3),
}

type Plan = keyof typeof points

/** The lead of coached over siloed falls with load and rises a little with turnover. */
function swept(plan: Plan, options: { replicates?: number; sharing?: number } = {}, luck = 0): Sweep {
  const siloed = (_: readonly number[], world: number) => 0.2 + luck * world
  const coached = ([load, turnover]: readonly number[], world: number) => 0.7 - 0.4 * load + 0.2 * turnover + 1.5 * luck * world
  return sweepOf(plan, FACTORS, points[plan], options, siloed, coached)
}

function lead(found: ReturnType<typeof sensitivity.analyse>): FoundSubject {
  return found.subjects[0]
}

function value({ effects }: FoundSubject, parameter: string, index: string): number {
  return effects.find((effect) => effect.parameter === parameter)?.indices.find((one) => one.index === index)?.value ?? NaN
}

describe('sensitivity', () => {
  test('puts the difference first, then the designs', () => {
    const { subjects } = sensitivity.analyse(swept('latin-hypercube'), {})
    expect(subjects.map(({ design, versus }) => [design, versus])).toEqual([
      ['coached', 'siloed'],
      ['siloed', ''],
      ['coached', ''],
    ])
  })

  test.each(Object.keys(points) as Plan[])('ranks the parameters of the difference, and shows what has no effect: %s', (plan) => {
    const found = lead(sensitivity.analyse(swept(plan), {}))
    expect(found.effects.map(({ parameter }) => parameter)).toEqual(['demand.load', 'workforce.turnover', 'nothing'])
    expect(found.effects.map(({ shown }) => shown)).toEqual([true, true, false])
  })

  test('takes its method from the plan: known answers of a plane', () => {
    const morris = lead(sensitivity.analyse(swept('morris'), {}))
    expect(value(morris, 'demand.load', 'mu')).toBeCloseTo(-0.4, 9)
    expect(value(morris, 'workforce.turnover', 'mu_star')).toBeCloseTo(0.2, 9)
    const sobol = lead(sensitivity.analyse(swept('saltelli'), {}))
    expect(Math.abs(value(sobol, 'demand.load', 'ST') - 0.8)).toBeLessThan(0.2)
    const rank = lead(sensitivity.analyse(swept('latin-hypercube'), {}))
    expect(Math.abs(value(rank, 'demand.load', 'S1') - 0.8)).toBeLessThan(0.1)
    expect(value(rank, 'workforce.turnover', 'SRRC')).toBeGreaterThan(0)
    expect(rank.R2).toBeGreaterThan(0.95)
  })

  test('does not take luck for an effect: each point with worlds of its own', () => {
    for (const plan of ['morris', 'saltelli'] as const) {
      const found = lead(sensitivity.analyse(swept(plan, { sharing: 1, replicates: 6 }, 0.1), {}))
      const nothing = found.effects.find(({ parameter }) => parameter === 'nothing')
      expect(nothing?.indices[0].value).toBeGreaterThan(0)
      expect(nothing?.chance).toBeGreaterThan(0)
      expect(nothing?.shown).toBe(false)
      expect(found.effects[0]).toMatchObject({ parameter: 'demand.load', shown: true })
      // What luck makes of the index of a parameter without effect, as measured and as expected.
      const ratio = (nothing?.indices[0].value ?? NaN) / (nothing?.chance ?? NaN)
      expect(Math.abs(ratio - 1)).toBeLessThan(0.5)
    }
  })

  test('luck that all points share cancels from step to step', () => {
    const found = lead(sensitivity.analyse(swept('morris', { sharing: 0 }, 0.1), {}))
    expect(found.effects.find(({ parameter }) => parameter === 'nothing')?.indices[0].value).toBeCloseTo(0, 9)
    expect(value(found, 'demand.load', 'mu')).toBeCloseTo(-0.4, 9)
  })

  test('options, and several numbers chosen together, are names: without direction', () => {
    const option = { ...factor('support.kind'), options: ['none', 'some', 'much'] }
    const rows = randomPoints(chance('options'), 200, 3).map(([kind, b, c]) => [Math.floor(3 * kind), b > 0.5 ? 1 : 2, c])
    const sizes = { kind: 'values' as const, rows: [[1, 0.5]] }
    const both = { ...factor('teams, departments'), addresses: ['teams', 'departments'], distribution: sizes }
    const coached = ([kind, size]: readonly number[]) => (kind === 1 ? 1 : 0) + 0.5 * size
    const { effects } = lead(
      sensitivity.analyse(
        sweepOf('latin-hypercube', [option, both], rows, {}, () => 0, coached),
        {},
      ),
    )
    expect(effects.map(({ indices }) => indices.map(({ index }) => index))).toEqual([['S1'], ['S1']])
    expect(effects.map(({ parameter }) => parameter)).toEqual(['support.kind', 'teams, departments'])
    // Of the second there are as many choices as points: nothing can be said of it.
    expect(effects[1].indices[0].value).toBeNull()
    const steps = sweepOf('morris', [option, ...FACTORS.slice(1)], points.morris, {}, () => 0, coached)
    expect(lead(sensitivity.analyse(steps, {})).effects[0].indices.map(({ index }) => index)).toEqual(['mu_star', 'sigma'])
  })

  test('its table has a row for every index', () => {
    const table = sensitivity.table(sensitivity.analyse(swept('morris'), {}))
    expect(table.file).toBe('sensitivity.csv')
    expect(table.columns.map(({ name }) => name)).toEqual([
      'method',
      'measure',
      'design',
      'versus',
      'parameter',
      'index',
      'value',
      'ci_low',
      'ci_high',
      'n',
    ])
    // Three subjects, three parameters, mu_star, mu, sigma and chance.
    const rows = [...table.rows]
    expect(rows.length).toBe(36)
    for (const row of rows) expect(row.length).toBe(table.columns.length)
    const rank = sensitivity.table(sensitivity.analyse(swept('latin-hypercube'), {}))
    expect([...rank.rows].filter((row) => row[5] === 'R2').map((row) => row[4])).toEqual(['', ''])
  })

  test('what it finds is plain: failed points leave null, not NaN', () => {
    const sweep = swept('latin-hypercube')
    const broken = { ...sweep, results: [sweep.results[0].map((column) => column.map(() => NaN))] }
    const found = sensitivity.analyse(broken, {})
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    expect(lead(found).effects[0].indices[0].value).toBeNull()
  })

  test('says what to do where it cannot be done', () => {
    const some = swept('latin-hypercube')
    expect(sensitivity.refuses(some)).toBeUndefined()
    expect(sensitivity.refuses(swept('morris'))).toBeUndefined()
    expect(sensitivity.refuses(swept('saltelli'))).toBeUndefined()
    expect(sensitivity.refuses({ ...some, plan: 'compare' })).toContain('use plan latin-hypercube')
    expect(sensitivity.refuses({ ...some, plan: 'grid' })).toContain('use plan latin-hypercube')
    expect(sensitivity.refuses({ ...some, points: 19 })).toContain('at least 20 settings for 3 factors: points: 20 or more; there are 19')
    expect(sensitivity.refuses({ ...some, plan: 'morris', points: 12 })).toContain(
      'at least 4 trajectories of 4 settings, better 10 to 20: points: 16 or more, better 40 to 80; there are 12',
    )
    expect(sensitivity.refuses({ ...some, plan: 'saltelli', points: 63 * 5 })).toContain(
      'at least 64 blocks of 5 settings, better 512: points: 320 or more, better 2560; there are 315',
    )
  })
})
