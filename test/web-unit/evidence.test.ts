import { describe, expect, test } from 'vitest'
import { GROUPS } from '../../src/model/registry.ts'
import { MEASURES } from '../../src/model/run.ts'
import { runGroup } from '../../src/study/group.ts'
import type { Crew } from '../../src/web/engine/crew.ts'
import { TASKS } from '../../src/web/engine/tasks.ts'
import { Depending, type DependSeen } from '../../src/web/evidence/depending.ts'
import { dependenceOf, turns } from '../../src/web/evidence/effects.ts'
import { evidenceRows, soughtRows } from '../../src/web/evidence/rows.ts'
import { gradeSentence } from '../../src/web/evidence/sentence.ts'
import { otherValues, trialsOf } from '../../src/web/evidence/trials.ts'
import { dependRows, dependSentence } from '../../src/web/evidence/words.ts'
import { scenarioAt } from '../../src/study/points.ts'
import { scenario } from '../helpers/scenario.ts'

const small = scenario({ weeks: 8 })
const parameter = (address: string) => {
  const [group, name] = address.split('.')
  return GROUPS.find((known) => known.name === group)!.parameters[name]
}

describe('the table of parameters', () => {
  const rows = evidenceRows(small, [0, 1])

  test('has every parameter, with what it is here', () => {
    expect(rows).toHaveLength(GROUPS.reduce((sum, { parameters }) => sum + Object.keys(parameters).length, 0))
    const row = (address: string) => rows.find((one) => one.address === address)
    expect(row('sizes.teams')).toMatchObject({ here: '6', usual: '120', isUsual: false })
    expect(row('support.coaches')).toMatchObject({ here: 'ad hoc 0; central 1', isUsual: false })
    expect(row('demand.strainLaw')).toMatchObject({ here: 'queue', usual: 'queue', range: 'queue, share', isUsual: true })
  })

  test('is searched by words, grade and whether a value is usual', () => {
    const all = { text: '', grade: '', unusual: false } as const
    expect(soughtRows(rows, all)).toEqual(rows)
    expect(soughtRows(rows, { ...all, text: 'SUPPORT coaches' }).map(({ address }) => address)).toContain('support.coaches')
    expect(soughtRows(rows, { ...all, text: 'no such thing' })).toEqual([])
    const graded = soughtRows(rows, { ...all, grade: 'A' })
    expect(graded.length).toBeGreaterThan(5)
    expect(graded.every((row) => row.parameter.grade === 'A')).toBe(true)
    const unusual = soughtRows(rows, { ...all, unusual: true }).map(({ address }) => address)
    expect(unusual).toContain('sizes.teams')
    expect(unusual).not.toContain('demand.hours')
  })

  test('is counted by grade', () => {
    const counts = [...gradeSentence(rows).matchAll(/\d+/g)].map(Number)
    expect(counts).toHaveLength(6)
    const [behind, a, b, c, d, levers] = counts
    expect(a + b + c + d).toBe(behind)
    expect(behind + levers).toBe(rows.length)
  })
})

describe('trials of assumptions', () => {
  test('go half way to the ends of a range, at most to twice the value, and to each other option', () => {
    expect(otherValues(parameter('demand.hours'), 8)).toEqual([4, 16])
    expect(otherValues(parameter('issues.commonness'), 0.7)).toEqual([0.35, 0.85])
    expect(otherValues(parameter('start.reliance'), 0)).toEqual([0.5])
    expect(otherValues(parameter('issues.loci'), 3)).toEqual([6])
    expect(otherValues(parameter('demand.strainLaw'), 0)).toEqual([1])
  })

  test('are of every assumption of place and behaviour, but for sizes and what cannot be run', () => {
    const { trials, tried, untried } = trialsOf(small, [0, 1])
    const addresses = new Set(trials.map(({ address }) => address))
    expect(addresses.size).toBe(tried)
    expect([...addresses].every((address) => parameter(address).grade === 'D' && parameter(address).role !== 'lever')).toBe(true)
    expect([...addresses].some((address) => address.startsWith('sizes.'))).toBe(false)
    expect(untried.filter((address) => addresses.has(address))).toEqual([])
    const all = GROUPS.flatMap(({ name, parameters }) =>
      Object.values(parameters).filter(({ grade, role }) => name !== 'sizes' && grade === 'D' && role !== 'lever'),
    )
    expect(tried + untried.length).toBe(all.length)
  })

  test('give the change of the difference, world by world', async () => {
    const ask = async (task: 'point', of: never, args: never) => TASKS[task](of, args)
    const crew = { ask } as unknown as Pick<Crew, 'ask'>
    const question = { scenario: small, design: 1, versus: 0, measure: 'gapClosed', worlds: 2 }
    const seen = await new Promise<DependSeen>((done) =>
      new Depending(crew, (found) => found.done === found.wanted && done(found), expect.fail).show(question),
    )
    const found = seen.found!
    expect(seen.wanted).toBe(2 * (seen.trials.trials.length + 1))
    const gap = MEASURES.findIndex(({ name }) => name === 'gapClosed')
    const differences = (of: typeof small): number[] =>
      [0, 1].map((world) => {
        const [a, b] = runGroup(of, [1, 0], world)
        return a.measures[gap] - b.measures[gap]
      })
    const { address, to, effect } = found.effects.find((one) => one.address === 'testing.error')!
    const there = differences(scenarioAt(small, { addresses: [address], count: 1, values: Float64Array.of(to) }, 0))
    const here = differences(small)
    expect(effect.mean).toBeCloseTo((there[0] - here[0] + there[1] - here[1]) / 2, 12)
    expect(found.here.mean).toBeCloseTo((here[0] + here[1]) / 2, 12)
    const sentence = dependSentence(seen, found, MEASURES[gap])
    expect(sentence).toMatch(/^Central less ad hoc is [+−]?[\d.]+ ± [\d.]+ points/)
    expect(sentence).toContain(`Of ${seen.trials.tried} assumptions`)
    expect(new Set(dependRows(seen, found, 'd1', 3).map(({ group }) => group)).size).toBe(3)
  }, 20_000)

  test('stand in the order of what they change beyond noise; the answer turns where the other is clearly ahead', () => {
    const trial = (address: string) => ({ address, from: 1, to: 2 })
    const here = [0.1, 0.11, 0.09]
    const found = dependenceOf([trial('a'), trial('b'), trial('c'), trial('d')], here, [
      [0.5, -0.4, 0.3],
      [0.12, 0.13, 0.11],
      [-0.1, -0.11, -0.08],
      [NaN, 0.1, NaN],
    ])
    expect(found.effects.map(({ address }) => address)).toEqual(['c', 'b', 'a'])
    expect(found.effects.map((effect) => turns(found, effect))).toEqual([true, false, false])
  })
})
