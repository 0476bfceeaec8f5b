import { teamsOf, type Film, type Moves } from './film.ts'

/** What of a film tells where coaches are. */
export type Coached = Pick<Film, 'weeks' | 'teams' | 'projects' | 'owners' | 'partTeam' | 'coach'>

/** Whose coaches a project has, and in which department the first of its teams is. */
export interface Ground {
  readonly organisationOf: ArrayLike<number>
  readonly departmentOf: ArrayLike<number>
}

/**
 * Where coaching moved. The model counts coaches and does not name them: of one organisation and one kind, those whose work ended
 * at one project are joined with those who begin at another in the same week, first where both are the same team's (nobody moves
 * then), next within a department, then in the order of teams. Whoever is left over just comes or goes.
 */
export function coachMoves(coached: Coached, ground: Ground): Moves {
  const from = new Int32Array(coached.weeks + 1)
  const [source, to]: [number[], number[]] = [[], []]
  for (let week = 0; week < coached.weeks; week++) {
    for (const change of changesOf(coached, ground, week)) {
      const teams = (project: number): readonly number[] => teamsOf(coached, project)
      joined(change, (left, begun) => teams(left).some((team) => teams(begun).includes(team)))
      for (const [left, begun] of [
        ...joined(change, (one, other) => ground.departmentOf[one] === ground.departmentOf[other]),
        ...joined(change, () => true),
      ]) {
        source.push(left)
        to.push(begun)
      }
    }
    from[week + 1] = to.length
  }
  return { from, source: Int32Array.from(source), to: Int32Array.from(to) }
}

/** Projects that a coach left, or began with, since the week before. */
interface Change {
  readonly left: number[]
  readonly begun: number[]
}

/** By organisation and kind of coach. */
function changesOf({ projects, coach }: Coached, { organisationOf }: Ground, week: number): Iterable<Change> {
  const changes = new Map<number, Change>()
  const of = (project: number, kind: number): Change => {
    const key = 4 * organisationOf[project] + kind
    if (!changes.has(key)) changes.set(key, { left: [], begun: [] })
    return changes.get(key)!
  }
  for (let s = 0; s < projects; s++) {
    const before = week === 0 ? 0 : coach[(week - 1) * projects + s]
    const now = coach[week * projects + s]
    if (before === now) continue
    if (before > 0) of(s, before).left.push(s)
    if (now > 0) of(s, now).begun.push(s)
  }
  return changes.values()
}

/** Takes pairs that are alike out of a change, each with the first that is still there. */
function joined({ left, begun }: Change, alike: (left: number, begun: number) => boolean): (readonly [left: number, begun: number])[] {
  const pairs: (readonly [number, number])[] = []
  for (const one of begun.slice()) {
    const at = left.findIndex((other) => alike(other, one))
    if (at < 0) continue
    pairs.push([left[at], one])
    left.splice(at, 1)
    begun.splice(begun.indexOf(one), 1)
  }
  return pairs
}
