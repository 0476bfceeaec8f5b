import type { World } from '../world.ts'
import type { Mood, Tell } from './event.ts'
import type { Onlooker } from './onlooker.ts'
import { closedOf, type Scope } from './scope.ts'
import { gapOf } from './starts.ts'

/** Weeks between two looks at how a team is. */
const LOOKS = 26

function moodOf(world: World, team: number): Mood {
  return { skill: world.skill[team], safety: world.safety[team], reliance: world.reliance[team] }
}

/** Tells who a team is, how it is from time to time, who leaves and what goes along, and where it ends. */
export function tellPeople(first: World, scope: Scope, tell: Tell): Onlooker {
  const { team, locals, pathways } = scope
  const known = new Map<number, number>()
  const errors = new Map<number, number>()
  tell(0, 'opening', {
    issues: locals.map((issue) => ({ issue, ...gapOf(first, issue) })),
    pathways,
    staff: first.staff[team],
    ...moodOf(first, team),
  })
  return {
    sharing(world) {
      for (const issue of locals) {
        known.set(issue, world.knownCount[issue])
        errors.set(issue, world.gapError[issue])
      }
    },
    forgetting(world) {
      let tests = 0
      for (const issue of locals) tests += known.get(issue)! - world.knownCount[issue]
      const afresh = locals.filter((issue) => world.gapError[issue] !== errors.get(issue)).length
      if (tests > 0 || afresh > 0) tell(world.week, 'forget', { tests, afresh })
    },
    workforce(world) {
      if (world.leaver[team] >= 0) tell(world.week, 'leave', { people: Math.round(world.leaving[team] * world.staff[team]) })
    },
    end(world) {
      const last = world.week + 1 === world.facts.weeks
      const closed = closedOf(world, locals)
      if (last || (world.week + 1) % LOOKS === 0)
        tell(world.week, 'status', { strain: world.strain[team], hours: world.hours[team], closed, ...moodOf(world, team) })
      if (last) tell(world.week, 'summary', { closed })
    },
  }
}
