import type { World } from '../world.ts'
import type { Tell } from './event.ts'
import type { Onlooker } from './onlooker.ts'

/** Tells what comes from above: events of the scenario, new leaders, another method, priorities. */
export function tellLeadership(first: World, organisation: number, tell: Tell): Onlooker {
  let read = 0
  let climate = first.leaderClimate[organisation]
  let skill = 0
  let chosen = ''
  return {
    // Events come into force before the first process of the week.
    outside(world, { log }) {
      for (; read < log.length; read++) {
        const { event, organisation: where, ends } = log[read]
        if (where === organisation) tell(world.week, 'happens', { event, over: ends })
      }
      skill = skillOf(world, organisation)
    },
    leadership(world) {
      if (world.week > 0 && world.leaderWeeks[organisation] === 0)
        tell(world.week, 'leaders', { climate: world.leaderClimate[organisation], before: climate })
      climate = world.leaderClimate[organisation]
      if (skillOf(world, organisation) < skill) tell(world.week, 'method', {})
      const types = prioritiesOf(world, organisation)
      if (types.join() !== chosen) tell(world.week, 'priorities', { types })
      chosen = types.join()
    },
  }
}

function skillOf(world: World, organisation: number): number {
  let sum = 0
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) sum += world.skill[t]
  return sum
}

function prioritiesOf(world: World, organisation: number): number[] {
  const { kinds } = world.facts
  return Array.from({ length: kinds }, (_, k) => k).filter((k) => world.priority[organisation * kinds + k] === 1)
}
