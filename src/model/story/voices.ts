import type { Tell } from './event.ts'
import type { Look, Onlooker } from './onlooker.ts'
import type { Scope } from './scope.ts'

const HEARD = 1
const IGNORED = 2

/** Tells what a team raises and whether it is heard, and the barriers that its projects meet. */
export function tellVoice({ team, locals, projects }: Scope, tell: Tell): Onlooker {
  const errors = new Map<number, number>()
  const blocks = new Map<number, number>()
  const look: Look = (world) => {
    for (const issue of locals) errors.set(issue, world.errorLeft[issue])
    for (const project of projects) blocks.set(project, world.block[project])
  }
  return {
    demand: look,
    voice(world) {
      // A concern is known by the issue that it names: people look at it more closely.
      for (const issue of locals) if (world.errorLeft[issue] !== errors.get(issue)) tell(world.week, 'concern', { issue })
      if (world.heard[team] === HEARD) tell(world.week, 'heard', {})
      else if (world.heard[team] === IGNORED) tell(world.week, 'ignored', {})
      for (const project of projects) {
        const [before, now] = [blocks.get(project) ?? 0, world.block[project]]
        if (before === 0 && now > 0) tell(world.week, 'blocked', { issue: world.on[project] })
        else if (before > 0 && now === 0) tell(world.week, 'cleared', { issue: world.on[project] })
      }
    },
  }
}
