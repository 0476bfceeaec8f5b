import type { World } from '../world.ts'
import type { Ending, Tell } from './event.ts'
import type { Look, Onlooker } from './onlooker.ts'
import { ownersOf } from './scope.ts'
import { gapOf } from './starts.ts'
import { endOf, whyEnded } from './tests.ts'

/** Tells when the owners of a pathway begin to work together, and what came of it. */
export function tellJoint(first: World, organisation: number, tell: Tell): Onlooker {
  const { teams, localIssues } = first.facts
  const working = new Set<number>()
  const look =
    (why: Ending | undefined): Look =>
    (world, { now }) => {
      for (let p = first.pathwayFrom[organisation]; p < first.pathwayEnd[organisation]; p++) {
        const project = teams + p
        const issue = localIssues + p
        const works = world.on[project] >= 0 && world.gathering[project] === 0
        if (works && !working.has(p)) {
          working.add(p)
          tell(world.week, 'jointBegins', { issue, ...gapOf(world, issue), owners: ownersOf(world, issue) })
        } else if (!works && working.delete(p))
          tell(world.week, 'ends', endOf(world, project, issue, why ?? whyEnded(world, project, issue, now[organisation].adoption)))
      }
    }
  return { choice: look(undefined), testing: look('nothingLeft'), adoption: look(undefined), workforce: look('lapsed') }
}
