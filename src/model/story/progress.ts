import { issueAt, issuesOf } from '../projects.ts'
import { ratio } from '../sums.ts'
import { CLASS, CLASSES, COUNT, COUNTS, type World } from '../world.ts'
import type { Tell, Year } from './event.ts'
import type { Onlooker } from './onlooker.ts'
import { closedOf } from './scope.ts'

/** Shares of the quality gap, and of duplicated effort, whose first passing is told. */
const CLOSES = [0.1, 0.25, 0.5, 0.75]
const DUPLICATES = [0.1, 0.2]
/** Tests before a share of them says anything. */
const ENOUGH = 20
/** Weeks after which the numbers of a year are told. */
export const YEAR = 52

/** Tells how an organisation gets on: ratings, how much of the gap is closed, effort done twice, and each year in numbers. */
export function tellProgress(first: World, organisation: number, tell: Tell): Onlooker {
  const issues = Array.from({ length: issuesOf(first, organisation) }, (_, n) => issueAt(first, organisation, n))
  let grade = first.rating[organisation]
  let closes = 0
  let duplicates = 0
  let before = countsOf(first, organisation)
  let begun = 0
  return {
    outside(world, { now }) {
      if (world.week > 0 && world.week % now[organisation].outside.inspectEvery === 0)
        tell(world.week, 'rating', { grade: world.rating[organisation], before: grade })
      grade = world.rating[organisation]
    },
    end(world) {
      const { week } = world
      const closed = closedOf(world, issues)
      const counts = countsOf(world, organisation)
      const share = duplicatedOf(world, organisation)
      for (; closed >= CLOSES[closes]; closes++) tell(week, 'closes', { passes: CLOSES[closes], share: closed })
      for (; counts.tests >= ENOUGH && share >= DUPLICATES[duplicates]; duplicates++)
        tell(week, 'duplicated', { passes: DUPLICATES[duplicates], share })
      const last = week + 1 === world.facts.weeks
      if ((week + 1) % YEAR === 0 || last) {
        tell(week, 'year', { ...since(counts, before), weeks: week + 1 - begun, duplicated: share, closed })
        before = counts
        begun = week + 1
      }
      if (last) tellBest(world, organisation, tell)
    },
  }
}

function duplicatedOf(world: World, organisation: number): number {
  const from = organisation * CLASSES.length
  const hours = world.classHours.subarray(from, from + CLASSES.length)
  return ratio(
    hours[CLASS.duplicated],
    hours.reduce((sum, one) => sum + one, 0),
  )
}

type Counts = Omit<Year, 'weeks' | 'duplicated' | 'closed'>

const COUNTED: { readonly [Name in keyof Counts]: number } = {
  started: COUNT.started,
  replicated: COUNT.replicated,
  joined: COUNT.joined,
  finished: COUNT.finished,
  lapsed: COUNT.lapsed,
  tests: COUNT.tests,
  concerns: COUNT.concerns,
  ignored: COUNT.unanswered,
  leavers: COUNT.leavers,
}

function countsOf(world: World, organisation: number): Counts {
  return mapped((name) => world.tally[organisation * COUNTS.length + COUNTED[name]] ?? 0)
}

function since(now: Counts, before: Counts): Counts {
  return mapped((name) => now[name] - before[name])
}

function mapped(value: (name: keyof Counts) => number): Counts {
  const names = Object.keys(COUNTED) as (keyof Counts)[]
  return Object.fromEntries(names.map((name) => [name, value(name)])) as unknown as Counts
}

/** The teams that closed most and least of the gap in their own issues; nothing where there is nobody to compare with. */
function tellBest(world: World, organisation: number, tell: Tell): void {
  const teams: { by: number; closed: number }[] = []
  for (let t = world.teamFrom[organisation]; t < world.teamEnd[organisation]; t++) {
    const issues = Array.from({ length: world.issueEnd[t] - world.issueFrom[t] }, (_, n) => world.issueFrom[t] + n)
    if (issues.length > 0) teams.push({ by: t, closed: closedOf(world, issues) })
  }
  if (teams.length < 2) return
  teams.sort((a, b) => b.closed - a.closed || a.by - b.by)
  tell(world.week, 'best', teams[0])
  tell(world.week, 'worst', teams[teams.length - 1])
}
