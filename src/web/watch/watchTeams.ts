import type { Onlooker } from '../../model/story/onlooker.ts'
import type { World } from '../../model/world.ts'
import type { Film } from './film.ts'

type Columns = Pick<Film, 'closed' | 'hours' | 'coach' | 'jointClosed'>

/** Writes down how every team is: the share of its gap closed, its hours, who has a coach. */
export function watchTeams(first: World, weeks: number): { readonly onlooker: Onlooker; readonly columns: Columns } {
  const { team: teams, project: projects } = first.sizes
  const columns: Columns = {
    closed: new Float32Array(weeks * teams),
    hours: new Float32Array(weeks * teams),
    coach: new Uint8Array(weeks * projects),
    jointClosed: new Float32Array(weeks),
  }
  return {
    columns,
    onlooker: {
      // A coach is free again when the project ends, be it in the same week.
      support(world) {
        for (let s = 0; s < projects; s++) if (world.on[s] >= 0) columns.coach[world.week * projects + s] = world.coachKind[s]
      },
      end(world) {
        for (let t = 0; t < teams; t++) {
          columns.closed[world.week * teams + t] = world.gapOf[t] > 0 ? world.gainOf[t] / world.gapOf[t] : 0
          columns.hours[world.week * teams + t] = world.hours[t]
        }
        const { gap, gain } = jointGap(world)
        columns.jointClosed[world.week] = gap > 0 ? gain / gap : 0
      },
    },
  }
}

/** The weighted gap of all pathways at the start, and what was gained of it. */
export function jointGap({ facts, sizes, kindGap, kindGain }: World): { readonly gap: number; readonly gain: number } {
  let gap = 0
  let gain = 0
  for (let at = 0; at < sizes.kind; at++) {
    if (at % facts.kinds < facts.localKinds) continue
    gap += kindGap[at]
    gain += kindGain[at]
  }
  return { gap, gain }
}
