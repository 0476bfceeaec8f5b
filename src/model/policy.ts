import type { Random } from '../math/random.ts'
import { budgetOf, lentTo } from './budget.ts'
import type { Settings } from './parameter.ts'
import { layTies } from './place/network.ts'
import { stillActive } from './processes/support.ts'
import { issuesOf } from './projects.ts'
import { USES, type World } from './world.ts'

/**
 * Puts settings in force in every organisation: the budget is drawn up, coaches are at their place, and what one process must
 * know of another's parameters is written into columns. Called before week 0 and whenever an event changes something.
 */
export function putInForce(world: World, settings: readonly Settings[], random: Random): void {
  for (const [o, values] of settings.entries()) {
    drawUp(world, values, lentTo(settings, o), o)
    world.activeNow[o] = stillActive(values.support.trained, values.support.stillCoaching, random, world.organisationKey[o])
    world.testHoursUsual[o] = values.testing.hours
    world.errorUsual[o] = values.testing.error
    world.reworkNow[o] = values.demand.rework
    world.adaptBase[o] = values.testing.adaptation
    world.copyErrorNow[o] = values.testing.copyError
    world.adherenceNow[o] = values.testing.adherence
    world.disruptionNow[o] = values.adoption.disruption
    world.codified[o] = values.forgetting.codifying
    world.recordLife[o] = values.forgetting.halfLife * (1 + 2 * values.forgetting.codifying)
    world.gapSpread[o] = values.issues.gapError
  }
  // What reaches patients may depend on any of this.
  world.steady.fill(0)
  // And so may what the next test needs.
  world.need.fill(0)
  const ties = settings.map(({ sharing }) => ({ within: sharing.tiesWithin, across: sharing.tiesAcross, partners: sharing.tiesPartners }))
  layTies(world, settings[0].network.shape, settings[0].network.degree, ties, random)
}

function drawUp(world: World, values: Settings, lent: number, organisation: number): void {
  let teams = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) if (world.staff[t] > 0) teams++
  const budget = budgetOf(values, { teams, staff: world.staffAll[organisation], issues: issuesOf(world, organisation), lent })
  world.coachFte[organisation] = values.support.coaches * (1 - values.support.exported) + lent
  world.budget[organisation] = budget.hours
  world.income[organisation] = budget.income
  world.protectedHours[organisation] = Math.max(0, budget.protectedHours)
  world.standing.set(budget.standing, organisation * USES.length)
}
