import type { Tell } from './event.ts'
import type { Onlooker } from './onlooker.ts'
import type { Scope } from './scope.ts'

const CENTRAL = 1

/** Tells when a coach comes to a team's project, its own or a joint one, and when one leaves it before its end. */
export function tellCoaches(scope: Scope, tell: Tell): readonly Onlooker[] {
  return scope.projects.map((project) => {
    let before = 0
    return {
      support(world) {
        const now = world.coachKind[project]
        const issue = world.on[project]
        if (before === 0 && now > 0) tell(world.week, 'coachComes', { issue, central: now === CENTRAL, handsOn: world.handsOn[project] })
        else if (before > 0 && now === 0 && issue >= 0) tell(world.week, 'coachGoes', { issue })
      },
      // A coach is free again when the project ends.
      workforce: (world) => void (before = world.coachKind[project]),
    }
  })
}
