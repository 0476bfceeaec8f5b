import { issueAt, issuesOf } from '../projects.ts'
import { COUNT, COUNTS, type World } from '../world.ts'
import type { Tell } from './event.ts'
import type { Look, Onlooker } from './onlooker.ts'
import { YEAR } from './progress.ts'

/**
 * Tells what is shown to the whole organisation: practices of the innovation unit, and of others at learning sessions. The
 * first of each in full, the rest as numbers at the end of the year.
 */
export function tellSpread(organisation: number, tell: Tell): Onlooker {
  const offers = new Map<number, number>()
  const count = { sessions: 0, shown: 0, handovers: 0, places: 0 }
  let year = { ...count }
  let handed = 0
  let type = -1
  const look: Look = (world) => {
    for (let n = 0, issues = issuesOf(world, organisation); n < issues; n++) {
      const i = issueAt(world, organisation, n)
      offers.set(i, world.offerLevel[i])
    }
  }
  const changed = (world: World): number[] => [...offers].filter(([i, level]) => world.offerLevel[i] !== level).map(([i]) => i)
  return {
    testing(world, timeline) {
      look(world, timeline)
      type = world.unitKind[organisation]
    },
    innovation(world, timeline) {
      const now = world.tally[organisation * COUNTS.length + COUNT.handedOver]
      if (now > handed) {
        const kinds = new Set(changed(world).map((i) => world.kind[i]))
        const types = kinds.size > 0 ? [...kinds] : type < 0 ? [] : [type]
        if (count.handovers === 0) tell(world.week, 'handsOver', { types, places: now - handed })
        count.handovers += Math.max(1, types.length)
        count.places += now - handed
      }
      handed = now
      look(world, timeline)
    },
    sharing(world, timeline) {
      const every = timeline.now[organisation].sharing.sessionEvery
      if (every === 0 || world.week % every !== every - 1) return
      const places = changed(world).length
      if (count.sessions === 0) tell(world.week, 'session', { places })
      count.sessions++
      count.shown += places
    },
    end(world) {
      if ((world.week + 1) % YEAR !== 0 && world.week + 1 !== world.facts.weeks) return
      const told = {
        sessions: count.sessions - year.sessions,
        shown: count.shown - year.shown,
        handovers: count.handovers - year.handovers,
        places: count.places - year.places,
      }
      year = { ...count }
      if (told.sessions + told.handovers > 0) tell(world.week, 'shared', told)
    },
  }
}
