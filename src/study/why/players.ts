import { addressOfLever, type Lever } from './levers.ts'

/** A part of what two designs do differently: levers, and perhaps dated events, that change hands together. */
export interface Player {
  /** `support`, `support.coaches`, or names with a plus between. */
  readonly name: string
  readonly levers: readonly Lever[]
  /** Whether the events that befall one of the designs only belong to it. */
  readonly events: boolean
}

/** More would take too long: each doubles the runs. */
export const MOST_PLAYERS = 10
/** What events are called where they are a player. */
const EVENTS = 'events'

export type By = 'process' | 'lever'

/** What is a part unless a wish says it: each lever where only one process differs, else each process. */
export function usualBy(levers: readonly Lever[], events: boolean): By {
  const one = new Set(levers.map(({ group }) => group)).size < 2
  return one && !events && levers.length <= MOST_PLAYERS ? 'lever' : 'process'
}

/** What to take as one, as names with a plus between, so that at most so many are left: whole processes, the largest first, then what comes last. */
export function fewer(players: readonly Player[], most: number): string[] {
  const single = players.filter(({ levers }) => levers.length === 1)
  const processes = [...new Set(single.map(({ levers }) => levers[0].group))]
  const size = (process: string): number => single.filter(({ levers }) => levers[0].group === process).length
  const chosen: string[] = []
  let left = players.length
  for (const process of processes.filter((one) => size(one) > 1).sort((a, b) => size(b) - size(a))) {
    if (left <= most) break
    chosen.push(process)
    left -= size(process) - 1
  }
  if (left <= most) return chosen
  return [
    players
      .slice(most - 1)
      .flatMap(({ name }) => name.split(' + '))
      .join('+'),
  ]
}

/** What is wrong with a wish, in words; where `unknown` is one, a name that is none of `known`. */
export interface Fault {
  readonly found: string
  readonly unknown?: string
  readonly known: readonly string[]
}

/**
 * Players for levers that differ: one for each process (or lever), but for those that `joined` puts together. A name in `joined` is
 * a process, `events`, or one lever, which is then taken out of its process.
 */
export function playersOf(levers: readonly Lever[], events: boolean, by: By, joined: readonly (readonly string[])[]): Player[] | Fault {
  const single: Player[] = levers.map((lever) => ({ name: addressOfLever(lever), levers: [lever], events: false }))
  if (events) single.push({ name: EVENTS, levers: [], events: true })
  const fault = faultIn(single, joined)
  if (fault !== undefined) return fault
  const owners = single.map((one) => ownerOf(one, joined) ?? (by === 'lever' ? one.name : processOf(one)))
  return [...new Set(owners)].map((owner) =>
    join(
      owner,
      single.filter((_, n) => owners[n] === owner),
    ),
  )
}

/** Players as one, under a name. */
export function join(name: string, players: readonly Player[]): Player {
  return { name, levers: players.flatMap(({ levers }) => levers), events: players.some(({ events }) => events) }
}

function processOf({ levers, name }: Player): string {
  return levers[0]?.group ?? name
}

/** The joined group that names a lever; one that names the lever itself before one that names its process. */
function ownerOf(one: Player, joined: readonly (readonly string[])[]): string | undefined {
  const group = joined.find((names) => names.includes(one.name)) ?? joined.find((names) => names.includes(processOf(one)))
  return group?.join(' + ')
}

function faultIn(single: readonly Player[], joined: readonly (readonly string[])[]): Fault | undefined {
  const known = [...new Set([...single.map(processOf), ...single.map(({ name }) => name)])]
  const named = joined.flat()
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined) return { found: `"${unknown}" is nothing in which the two designs differ`, unknown, known }
  const twice = named.find((name, n) => named.indexOf(name) < n)
  return twice === undefined ? undefined : { found: `"${twice}" is named twice`, known }
}
