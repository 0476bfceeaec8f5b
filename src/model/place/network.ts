import type { Random } from '../../math/random.ts'
import type { Parameters } from '../parameter.ts'
import type { World } from '../world.ts'

/** Who is tied to whom. In a default place the ties are levers of `sharing`; the other shapes are those of reference models. */
export const network = {
  shape: {
    about: 'shape of the ties: within and across departments as the levers say, or a shape of reference models',
    role: 'context',
    default: 'departments',
    options: ['departments', 'line', 'ring', 'random', 'cliques', 'complete'],
    source: 'Lazer & Friedman 2007',
    grade: 'B',
    moves: 'projects.replicated ?',
  },
  degree: {
    about: 'ties of a team in the shapes ring (both sides together), random (mean) and cliques (size less 1)',
    unit: 'ties',
    role: 'context',
    default: 2,
    range: [1, 200],
    whole: true,
    source: 'Lazer & Friedman 2007',
    grade: 'B',
    moves: 'projects.replicated +',
  },
} satisfies Parameters

/** How many ties of each sort a team has, by organisation. */
export interface Ties {
  readonly within: number
  readonly across: number
  readonly partners: number
}

const WITHIN = 1
const ACROSS = 3
const PARTNERS = 5
const PAIR = 7

/** Lays the ties of all teams anew: a symmetrical list for each team. Idle teams have none. Uses luck that lasts, by team. */
export function layTies(world: World, shape: number, degree: number, ties: readonly Ties[], random: Random): void {
  const pairs: number[] = []
  const all = working(world, 0, world.sizes.team)
  if (shape > 0) drawShape(world, all, shape, degree, pairs, random)
  else {
    for (let d = 0; d < world.sizes.department; d++) {
      const members = working(world, world.departmentTeamFrom[d], world.departmentTeamEnd[d])
      const within = members.length > 0 ? ties[world.organisationOf[members[0]]].within : 0
      if (within > 0) circle(byLot(world, members, WITHIN, random), within, pairs, () => true)
    }
    for (let o = 0; o < world.sizes.organisation; o++) {
      if (ties[o].across === 0) continue
      const members = working(world, world.teamFrom[o], world.teamEnd[o])
      circle(byLot(world, members, ACROSS, random), ties[o].across, pairs, (a, b) => world.departmentOf[a] !== world.departmentOf[b])
    }
    const most = Math.max(...ties.map((t) => t.partners))
    if (most > 0) circle(byLot(world, all, PARTNERS, random), most, pairs, (a, b) => world.organisationOf[a] !== world.organisationOf[b])
  }
  store(world, pairs)
}

/** Teams with staff, from one number up to another. */
function working(world: World, from: number, end: number): number[] {
  const teams: number[] = []
  for (let t = from; t < end; t++) if (world.staff[t] > 0) teams.push(t)
  return teams
}

function byLot(world: World, teams: number[], draw: number, random: Random): number[] {
  const lots = new Map(teams.map((t) => [t, random.lasting(world.teamKey[t], draw)]))
  return [...teams].sort((a, b) => lots.get(a)! - lots.get(b)! || world.teamKey[a] - world.teamKey[b])
}

/** Ties each to its nearest on a circle, half on each side; an odd one goes across the circle. */
function circle(order: number[], degree: number, pairs: number[], allowed: (a: number, b: number) => boolean): void {
  const n = order.length
  const add = (a: number, b: number) => {
    if (order[a] !== order[b] && allowed(order[a], order[b])) pairs.push(order[a], order[b])
  }
  for (let step = 1; step <= Math.floor(degree / 2) && step < n; step++) for (let a = 0; a < n; a++) add(a, (a + step) % n)
  if (degree % 2 === 1 && n > 1) for (let a = 0; a < Math.floor(n / 2); a++) add(a, a + Math.floor(n / 2))
}

function drawShape(world: World, order: number[], shape: number, degree: number, pairs: number[], random: Random): void {
  const n = order.length
  if (shape === 1) for (let a = 0; a + 1 < n; a++) pairs.push(order[a], order[a + 1])
  else if (shape === 2) circle(order, degree, pairs, () => true)
  else if (shape === 4) {
    // Cliques in a ring; the first of each is also tied to the last of the one before.
    const size = degree + 1
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < n && Math.floor(b / size) === Math.floor(a / size); b++) pairs.push(order[a], order[b])
    for (let a = size; a < n; a += size) pairs.push(order[a], order[a - 1])
    if (n > 2 * size) pairs.push(order[0], order[n - 1])
  } else {
    const chance = shape === 5 ? 1 : degree / (n - 1)
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const [low, high] = world.teamKey[order[a]] < world.teamKey[order[b]] ? [order[a], order[b]] : [order[b], order[a]]
        if (chance >= 1 || random.lasting(world.teamKey[low], PAIR ^ world.teamKey[high]) < chance) pairs.push(order[a], order[b])
      }
    }
  }
}

/** Stores pairs as one list for each team, both ways, each neighbour once, in the order of addresses: numbering is of no account. */
function store(world: World, pairs: readonly number[]): void {
  const { tieFrom, tieEnd, tie, teamKey } = world
  const ends = new Int32Array(world.sizes.team)
  for (const team of pairs) ends[team]++
  let room = 0
  const from = ends.map((count) => (room += count) - count)
  const others = new Int32Array(room)
  const filled = from.slice()
  for (let p = 0; p < pairs.length; p += 2) {
    others[filled[pairs[p]]++] = pairs[p + 1]
    others[filled[pairs[p + 1]]++] = pairs[p]
  }
  let at = 0
  for (let t = 0; t < world.sizes.team; t++) {
    tieFrom[t] = at
    const list = others.subarray(from[t], filled[t]).sort((a, b) => teamKey[a] - teamKey[b] || a - b)
    for (let n = 0; n < list.length; n++) if (n === 0 || list[n] !== list[n - 1]) tie[at++] = list[n]
    tieEnd[t] = at
  }
}

/** Room for the ends of ties that a place can need. */
export function tieRoom(teams: number, shape: number, degree: number, most: Ties): number {
  if (shape === 5) return teams * (teams - 1)
  if (shape === 3) return Math.min(teams * (teams - 1), Math.ceil(teams * degree * 2 + 100))
  if (shape > 0) return teams * (degree + 3)
  return teams * (most.within + most.across + most.partners + 6)
}
