import { addressOf, partOf, type Random } from '../../math/random.ts'
import type { Scenario } from '../scenario.ts'
import type { World } from '../world.ts'
import { layTurns } from '../turns.ts'
import { departmentAddresses, departmentOf, teamsInOrder } from './order.ts'

const SKILL = 0
const SAFETY = 1
const PRESSURE = 2

/** Organisations and departments: who belongs where, and how they are led at the start. */
export function fillOrganisations(world: World, scenario: Scenario): void {
  const teams = teamsInOrder(scenario)
  const addresses = departmentAddresses(scenario)
  let t = 0
  let d = 0
  for (let o = 0; o < scenario.organisations.length; o++) {
    const { start, sizes } = scenario.place[o]
    // By position: an organisation may be renamed without a change of luck.
    world.organisationKey[o] = partOf(addressOf('organisation'), o)
    world.teamFrom[o] = t
    world.departmentFrom[o] = d
    world.pathwayFrom[o] = o * sizes.pathways
    world.pathwayEnd[o] = (o + 1) * sizes.pathways
    world.leaderClimate[o] = start.climate
    world.example[o] = start.climate
    world.climateGiven[o] = -1
    world.unitKind[o] = -1
    while (t < teams.length && teams[t].organisation === o) {
      const name = teams[t].department
      world.departmentKey[d] = partOf(world.organisationKey[o], addresses.get(departmentOf(teams[t]))!)
      world.departmentTeamFrom[d] = t
      world.climate[d] = start.climate
      while (t < teams.length && teams[t].organisation === o && teams[t].department === name) world.departmentOf[t++] = d
      world.departmentTeamEnd[d++] = t
    }
    world.teamEnd[o] = t
    world.departmentEnd[o] = d
  }
}

/** Teams: people, and how they differ at the start. */
export function fillTeams(world: World, scenario: Scenario, random: Random): void {
  world.on.fill(-1)
  world.bound.fill(-1)
  world.leaver.fill(-1)
  world.partner.fill(-1)
  world.latest.fill(-1)
  for (const [t, team] of teamsInOrder(scenario).entries()) {
    const o = team.organisation
    const { start, demand } = scenario.place[o]
    const key = partOf(world.organisationKey[o], addressOf(team.id))
    world.teamKey[t] = key
    world.organisationOf[t] = o
    world.staff[t] = team.staff
    world.staffAll[o] += team.staff
    world.skill[t] = team.skill ?? clamp(start.skill + start.spread * random.normal(key, SKILL))
    world.safetyTrait[t] =
      start.spread === 0 && team.safety === undefined
        ? 0
        : (team.safety ?? start.safety + start.spread * random.normal(key, SAFETY)) - start.safety
    world.safety[t] = clamp(start.safety + world.safetyTrait[t])
    world.usualPressure[t] = team.load === undefined ? start.spread * random.normal(key, PRESSURE) : team.load - demand.pressure
    world.engagement[t] = start.engagement
    world.reliance[t] = start.reliance
  }
  layTurns(world)
}

function clamp(x: number): number {
  return Math.min(1, Math.max(0, x))
}
