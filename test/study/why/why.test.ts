import { describe, expect, test } from 'vitest'
import { MEASURES } from '../../../src/model/run.ts'
import { runTask } from '../../../src/study/checks/world.ts'
import { compareColumns } from '../../../src/study/comparison.ts'
import { runGroup } from '../../../src/study/group.ts'
import { measurable } from '../../../src/study/columns.ts'
import { readFormulas } from '../../../src/study/formulas/formulas.ts'
import { differingEvents, differingLevers } from '../../../src/study/why/levers.ts'
import { playersOf } from '../../../src/study/why/players.ts'
import { shapleyValues } from '../../../src/study/why/shapley.ts'
import { targetOf } from '../../../src/study/why/target.ts'
import { differenceIn, planWhy, typicalWorld, whyOf } from '../../../src/study/why/why.ts'
import { weeklyHours } from '../../../src/model/budget.ts'
import { scenarioOf } from '../../helpers/place.ts'

const WORLDS = 6
const scenario = {
  ...scenarioOf({
    weeks: 40,
    designs: {
      a: { sharing: { recordSuccess: 0.2 } },
      b: { support: { coaches: 0.5 }, sharing: { recordSuccess: 0.7 }, choice: { lookUp: 0.5 } },
    },
    events: [{ week: 20, designs: [1], set: { demand: { firmness: 0.6 } } }],
  }),
  measures: [{ name: 'perHour', formula: '1000 * gapClosed / hours.total' }],
}
const versus = { from: 0, to: 1 }
const names = measurable(scenario.weeks).map((m) => MEASURES[m].name)

async function whyIn(measure: string) {
  const { formulas } = await readFormulas(scenario.measures, names)
  const players = playersOf(differingLevers(scenario, versus), differingEvents(scenario, versus).length > 0, 'process', [])
  if ('found' in players) throw new Error(players.found)
  const plan = planWhy(scenario, versus, players, targetOf(scenario, formulas, measure)!)
  return { plan, why: whyOf(plan, runTask({ ...plan.setting, first: 0, end: WORLDS })) }
}

/** What `compare` would say of the same worlds. */
function compared(of: (measures: Float64Array) => number) {
  const worlds = Array.from({ length: WORLDS }, (_, world) => runGroup(scenario, [0, 1], world).map(({ measures }) => of(measures)))
  const question = {
    design: 'b',
    baseline: 'a',
    measure: 'm',
    better: 'higher',
    skewed: false,
    level: 0.95,
    seed: '1',
    sequential: false,
  } as const
  return compareColumns(
    worlds.map(([, b]) => b),
    worlds.map(([a]) => a),
    question,
  )
}

describe('on the engine', () => {
  test.each(['gapClosed', 'duplicatedShare', 'careDelivered.end'])(
    '%s: shares add up to what compare says of the same worlds',
    async (name) => {
      const { why } = await whyIn(name)
      const expected = compared((measures) => measures[names.indexOf(name)])
      expect(why.means).toEqual([expected.baselineMean, expected.mean])
      expect(why.difference.mean).toBeCloseTo(expected.difference, 14)
      expect(why.difference.low).toBeCloseTo(expected.low!, 12)
      expect(why.difference.high).toBeCloseTo(expected.high!, 12)
      expect(why.players.map((player) => player.name)).toEqual(['choice', 'support', 'sharing', 'events'])
      expect(why.players.reduce((sum, { share }) => sum + share.mean, 0)).toBeCloseTo(expected.difference, 12)
    },
  )

  test('in every single world, to rounding', async () => {
    const { plan } = await whyIn('gapClosed')
    for (let world = 0; world < 3; world++) {
      const outcomes = runGroup(plan.setting.scenario, plan.setting.designs, world)
      const game = outcomes.map(({ measures }) => measures[names.indexOf('gapClosed')])
      const [a, b] = runGroup(scenario, [0, 1], world).map(({ measures }) => measures[names.indexOf('gapClosed')])
      expect([game[0], game.at(-1)]).toEqual([a, b])
      expect(shapleyValues(game, plan.players.length).reduce((sum, one) => sum + one, 0)).toBeCloseTo(b - a, 14)
    }
  })

  test('a formula of the scenario is a measure like others', async () => {
    const { why } = await whyIn('perHour')
    const at = (name: string): number => names.indexOf(name)
    const expected = compared((measures) => (1000 * measures[at('gapClosed')]) / measures[at('hours.total')])
    expect(why.difference.mean).toBeCloseTo(expected.difference, 12)
  })

  test('hours drawn, and hours of testing, add up too', async () => {
    const { why, plan } = await whyIn('gapClosed')
    const left = (design: number): number => weeklyHours(scenario, design).find(({ about }) => about === 'protected time of teams')!.hours
    expect(why.players.reduce((sum, { draws }) => sum + draws, 0)).toBeCloseTo(left(0) - left(1), 9)
    expect(why.players[plan.players.findIndex(({ name }) => name === 'support')].draws).toBeCloseTo(18.75, 9)
    const expected = compared((measures) => measures[names.indexOf('testing.total')] / scenario.weeks)
    expect(why.players.reduce((sum, { testing }) => sum + testing.mean, 0)).toBeCloseTo(expected.difference, 9)
  })

  test('a world that was not run is run for its difference', async () => {
    const { why, plan } = await whyIn('duplicatedShare')
    expect(differenceIn(plan, why, 2)).toBe(why.differences[2])
    const fewer = { differences: why.differences.slice(0, 2) }
    expect(differenceIn(plan, fewer, 4)).toBe(why.differences[4])
  })
})

test('the typical world is the one nearest to the mean', () => {
  expect(typicalWorld({ differences: [1, 9, 4.5, 4.4] })).toBe(2)
  expect(typicalWorld({ differences: [2, 4] })).toBe(0)
})
