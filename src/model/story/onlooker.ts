import type { Watch } from '../run.ts'
import type { Timeline } from '../timeline.ts'
import { WEEK } from '../week.ts'
import type { World } from '../world.ts'

export type Look = (world: World, timeline: Timeline) => void

/** Looks at the world after the processes it names (`choice`, `testing`, …), or at the end of the week. Changes nothing. */
export type Onlooker = Readonly<Record<string, Look>>

/** The end of a week, when all has been observed. */
const END = 'end'

/** Onlookers as a watch of a run; after each process they look in the order given. */
export function watchOf(onlookers: readonly Onlooker[]): Watch {
  const looks = [...WEEK.map(({ name }) => name), END].map((name) => onlookers.flatMap((onlooker) => onlooker[name] ?? []))
  return {
    part(part, world, timeline) {
      for (const look of looks[part]) look(world, timeline)
    },
  }
}
