import type { Scenario } from '../../model/scenario.ts'
import { differingEvents, differingLevers, type Versus } from '../../study/why/levers.ts'
import { fewer, MOST_PLAYERS, playersOf, usualBy, type Player } from '../../study/why/players.ts'
import { targetOf } from '../../study/why/target.ts'
import { planWhy, type WhyPlan } from '../../study/why/why.ts'

/** What is to be run to explain a difference in a measure of the model; undefined where two designs do the same. */
export function whyPlan(scenario: Scenario, versus: Versus, measure: string): WhyPlan | undefined {
  const levers = differingLevers(scenario, versus)
  const events = differingEvents(scenario, versus).length > 0
  const groups = playersOf(levers, events, usualBy(levers, events), []) as Player[]
  if (groups.length === 0) return undefined
  const joined = groups.length <= MOST_PLAYERS ? [] : fewer(groups, MOST_PLAYERS).map((names) => names.split('+'))
  const players = playersOf(levers, events, usualBy(levers, events), joined) as Player[]
  return planWhy(scenario, versus, players, targetOf(scenario, [], measure)!)
}
