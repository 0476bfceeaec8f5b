import { CLASS } from '../../model/world.ts'
import { missed } from '../../report/story/test.ts'
import { capital } from '../../report/words.ts'
import { UNIT, type Film } from './film.ts'

/** A duplicated test, ready to be listed. */
export interface Duplicate {
  /** Its number among all tests of the film. */
  readonly test: number
  readonly week: number
  /** Project; below 0 an innovation unit. */
  readonly by: number
  /** Position in `CAUSES`. */
  readonly cause: number
}

/** The latest duplicated tests up to the end of a week, newest first. */
export function latestDuplicates({ tests }: Film, week: number, most: number): Duplicate[] {
  const found: Duplicate[] = []
  let at = week
  for (let n = tests.from[week + 1] - 1; n >= 0 && found.length < most; n--) {
    while (n < tests.from[at]) at--
    if (tests.effort[n] === CLASS.duplicated) found.push({ test: n, week: at, by: tests.by[n], cause: tests.cause[n] })
  }
  return found
}

/** `Ward 7 tests what Ward 3 had tested in week 12: nobody wrote it down.` @param nameOf the name of a project */
export function duplicateText({ tests }: Film, { test, week, by, cause }: Duplicate, nameOf: (project: number) => string): string {
  const who = by < 0 ? THE_UNIT : nameOf(by)
  const first = tests.first[test]
  const whose = first === UNIT ? THE_UNIT : first < 0 ? 'others' : nameOf(first)
  const since = tests.firstWeek[test]
  const when = since < 0 ? 'had tested' : since === week ? 'tests this week too' : `had tested in week ${since}`
  return capital(`${who} tests what ${whose} ${when}: ${missed(cause)}.`)
}

const THE_UNIT = 'the innovation unit'
