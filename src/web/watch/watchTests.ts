import type { Firsts } from '../../model/story/firsts.ts'
import type { Onlooker } from '../../model/story/onlooker.ts'
import { doneFrom } from '../../model/projects.ts'
import { CAUSES, CLASS, CLASSES, type World } from '../../model/world.ts'
import { SOMEBODY, UNIT, type Tests } from './film.ts'

/** Writes down every test of a run, with what became of its effort. */
export function watchTests(weeks: number, firsts: Firsts): { readonly onlooker: Onlooker; tests(): Tests } {
  const from = new Int32Array(weeks + 1)
  const rows = { by: [], hours: [], effort: [], cause: [], first: [], firstWeek: [] } as Record<keyof Omit<Tests, 'from'>, number[]>
  const note = (by: number, hours: number, effort: number, cause: number, first: number, firstWeek: number): void => {
    rows.by.push(by)
    rows.hours.push(hours)
    rows.effort.push(effort)
    rows.cause.push(cause)
    rows.first.push(first)
    rows.firstWeek.push(firstWeek)
  }
  let before: Float64Array = new Float64Array(0)
  return {
    onlooker: {
      testing(world) {
        for (let o = 0; o < world.sizes.organisation; o++) {
          const begin = doneFrom(world, o)
          for (let n = begin; n < begin + world.doneCount[o]; n++) {
            const s = world.done[n]
            const duplicated = world.testClass[s] === CLASS.duplicated
            const first = duplicated ? firsts.of(world.testCell[s]) : undefined
            const whose = first === undefined ? SOMEBODY : first.project < 0 ? UNIT : first.project
            note(s, world.testHours[s], world.testClass[s], duplicated ? world.testCause[s] - 1 : -1, whose, first?.week ?? -1)
          }
        }
        before = hoursSoFar(world)
      },
      innovation(world) {
        noteUnits(world, before, (o, effort, cause, hours) => note(-1 - o, hours, effort, cause, SOMEBODY, -1))
        from[world.week + 1] = rows.by.length
      },
    },
    tests: () => ({
      from,
      by: Int32Array.from(rows.by),
      hours: Float32Array.from(rows.hours),
      effort: Uint8Array.from(rows.effort),
      cause: Int8Array.from(rows.cause),
      first: Int32Array.from(rows.first),
      firstWeek: Int32Array.from(rows.firstWeek),
    }),
  }
}

/** Hours of testing so far by organisation: each class, then each cause. */
function hoursSoFar({ sizes, classHours, causeHours }: World): Float64Array {
  const width = CLASSES.length + CAUSES.length
  const hours = new Float64Array(sizes.organisation * width)
  for (let o = 0; o < sizes.organisation; o++) {
    hours.set(classHours.subarray(o * CLASSES.length, (o + 1) * CLASSES.length), o * width)
    hours.set(causeHours.subarray(o * CAUSES.length, (o + 1) * CAUSES.length), o * width + CLASSES.length)
  }
  return hours
}

/** An innovation unit has no project; its tests of a week all take the usual hours, and show in the books alone. */
function noteUnits(
  world: World,
  before: Float64Array,
  note: (organisation: number, effort: number, cause: number, hours: number) => void,
): void {
  const now = hoursSoFar(world)
  const width = CLASSES.length + CAUSES.length
  for (let at = 0; at < now.length; at++) {
    const organisation = Math.floor(at / width)
    const column = at % width
    // Duplicated ones come with their causes.
    if (now[at] === before[at] || column === CLASS.duplicated) continue
    const each = world.testHoursUsual[organisation]
    const cause = column - CLASSES.length
    for (let n = Math.round((now[at] - before[at]) / each); n > 0; n--)
      note(organisation, cause < 0 ? column : CLASS.duplicated, Math.max(-1, cause), each)
  }
}
