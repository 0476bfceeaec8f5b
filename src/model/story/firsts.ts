import { FIRST } from '../page.ts'
import { doneFrom } from '../projects.ts'
import { CLASS, type World } from '../world.ts'
import type { First } from './event.ts'
import type { Onlooker } from './onlooker.ts'

/** Remembers who was the first to test each idea (a cell of the world). */
export interface Firsts {
  readonly onlooker: Onlooker
  of(cell: number): First | undefined
}

/** What no project tested first was tested by the innovation unit. */
export function rememberFirsts(): Firsts {
  const known = new Map<number, First>()
  const note = (world: World, project: number): void => {
    const cell = world.testCell[project]
    const week = world.book[(cell << 3) | FIRST] - 1
    const before = known.get(cell)
    // Of equal tests in one week the one that kept the class `new` was first.
    if (before === undefined || (before.week === world.week && world.testClass[project] === CLASS.new))
      known.set(cell, { project: week === world.week ? project : -1, week })
  }
  const testing = (world: World): void => {
    for (let o = 0; o < world.sizes.organisation; o++) {
      const from = doneFrom(world, o)
      for (let n = from; n < from + world.doneCount[o]; n++) note(world, world.done[n])
    }
  }
  return { onlooker: { testing }, of: (cell) => known.get(cell) }
}
