import { partOf } from '../../math/random.ts'
import type { Onlooker } from '../../model/story/onlooker.ts'
import { scopeOf, type Scope } from '../../model/story/scope.ts'
import type { World } from '../../model/world.ts'

/** What all teams are doing, week by week, as numbers that are alike only where the doing is. */
export interface Doings {
  /** One number a week, for all teams. */
  readonly weeks: Int32Array
  /** One number a team, in the week that was asked for. */
  readonly teams: Int32Array
}

/** Watches what every team does: projects, helpers, barriers, tests and practice in use. @param week whose teams are kept apart */
export function watchDoings(first: World, week: number): { readonly doings: Doings; readonly onlooker: Onlooker } {
  const scopes = Array.from({ length: first.sizes.team }, (_, team) => scopeOf(first, team))
  const doings = { weeks: new Int32Array(first.facts.weeks), teams: new Int32Array(scopes.length) }
  const end = (world: World): void => {
    let all = 0
    for (const [team, scope] of scopes.entries()) {
      const doing = doingOf(world, scope)
      all = partOf(all, doing)
      if (world.week === week) doings.teams[team] = doing
    }
    doings.weeks[world.week] = all
  }
  return { doings, onlooker: { end } }
}

function doingOf(world: World, { projects, issues }: Scope): number {
  const { on, gathering, partner, tests, block, coachKind, handsOn, practice } = world
  let hash = 0
  for (const s of projects) {
    if (on[s] < 0) hash = partOf(hash, -1)
    else
      for (const number of [on[s], gathering[s], partner[s], tests[s], block[s], coachKind[s], Math.round(1000 * handsOn[s])])
        hash = partOf(hash, number)
  }
  for (const issue of issues) hash = partOf(hash, practice[issue])
  return hash
}

/** The first week in which two runs differ in what teams do; -1 where they never do. */
export function partingWeek(a: Doings, b: Doings): number {
  return a.weeks.findIndex((doing, week) => doing !== b.weeks[week])
}

/** Teams that do different things in the week that was kept. */
export function partedTeams(a: Doings, b: Doings): number[] {
  return [...a.teams.keys()].filter((team) => a.teams[team] !== b.teams[team])
}
