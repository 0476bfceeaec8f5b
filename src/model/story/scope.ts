import type { World } from '../world.ts'

/** A team with what is its own: issues (local ones, then pathways that it owns a part of), and the projects it can work in. */
export interface Scope {
  readonly team: number
  readonly organisation: number
  readonly department: number
  readonly locals: readonly number[]
  readonly pathways: readonly number[]
  readonly issues: readonly number[]
  /** Its own project, then the joint ones. */
  readonly projects: readonly number[]
}

/** @param world the first state of a run is enough */
export function scopeOf(world: World, team: number): Scope {
  const { facts } = world
  const locals: number[] = []
  for (let i = world.issueFrom[team]; i < world.issueEnd[team]; i++) locals.push(i)
  const owned = new Set<number>()
  for (let n = world.partOfFrom[team]; n < world.partOfEnd[team]; n++) owned.add(Math.floor(world.ownedPart[n] / facts.owners))
  const pathways = [...owned].map((p) => facts.localIssues + p)
  return {
    team,
    organisation: world.organisationOf[team],
    department: world.departmentOf[team],
    locals,
    pathways,
    issues: [...locals, ...pathways],
    projects: [team, ...[...owned].map((p) => facts.teams + p)],
  }
}

/** Teams that own a pathway, each once. */
export function ownersOf(world: World, issue: number): number[] {
  const { owners, localIssues } = world.facts
  const from = (issue - localIssues) * owners
  return [...new Set(world.partTeam.subarray(from, from + owners))]
}

/** Weighted gap closed so far over some issues, as a share of what could be closed. */
export function closedOf(world: World, issues: readonly number[]): number {
  let gained = 0
  let closable = 0
  for (const i of issues) {
    gained += world.weight[i] * (world.quality[i] - world.firstQuality[i])
    closable += world.weight[i] * (1 - world.firstQuality[i])
  }
  return closable > 0 ? gained / closable : 0
}
