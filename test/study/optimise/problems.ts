import { Random } from '../../../src/math/random.ts'
import type { Better, MeasureInfo } from '../../../src/model/measure.ts'
import type { Round } from '../../../src/study/optimise/archive.ts'
import { nextRound } from '../../../src/study/optimise/nextRound.ts'
import type { Lever, Space } from '../../../src/study/optimise/space.ts'

/** A function with a known answer, of levers between 0 and 1. */
export interface Problem {
  readonly levers: readonly Lever[]
  readonly better: readonly Better[]
  readonly value: (unit: Float64Array) => number[]
  /** Which settings cannot be run. */
  readonly refused?: (unit: Float64Array) => boolean
}

export const ANY: Lever = { levels: 0, ordered: true }
const LOWER: Better[] = ['lower', 'lower']

export function anyLevers(count: number): Lever[] {
  return Array.from({ length: count }, () => ANY)
}

export function measures(better: readonly Better[]): MeasureInfo[] {
  return better.map((way, o) => ({ name: `objective${o + 1}`, about: 'An objective.', unit: 'share', better: way }))
}

/** Sine by its series, to about 15 digits for what is asked here. */
function sine(x: number): number {
  const turn = 6.283185307179586
  const y = x - turn * Math.round(x / turn)
  let sum = 0
  let term = y
  for (let k = 1; k < 30; k++) {
    sum += term
    term *= (-y * y) / (2 * k * (2 * k + 1))
  }
  return sum
}

const cosine = (x: number): number => sine(x + 1.5707963267948966)

/** Zitzler, Deb & Thiele (2000), with fewer levers than theirs. */
function zdt(h: (f: number, g: number) => number): Problem {
  return {
    levers: anyLevers(6),
    better: LOWER,
    value: (unit) => {
      const g = 1 + (9 * unit.slice(1).reduce((sum, x) => sum + x, 0)) / (unit.length - 1)
      return [unit[0], g * h(unit[0], g)]
    },
  }
}

export const ZDT1 = zdt((f, g) => 1 - Math.sqrt(f / g))
export const ZDT2 = zdt((f, g) => 1 - (f / g) * (f / g))
export const ZDT3 = zdt((f, g) => 1 - Math.sqrt(f / g) - (f / g) * sine(31.41592653589793 * f))

/** Binh & Korn (1997): two levers, two constraints. */
export const BNH: Problem = {
  levers: anyLevers(2),
  better: LOWER,
  value: ([u, v]) => {
    const [x, y] = [5 * u, 3 * v]
    return [4 * x * x + 4 * y * y, (x - 5) * (x - 5) + (y - 5) * (y - 5)]
  },
  refused: ([u, v]) => {
    const [x, y] = [5 * u, 3 * v]
    return (x - 5) * (x - 5) + y * y > 25 || (x - 8) * (x - 8) + (y + 3) * (y + 3) < 7.7
  },
}

/** Srinivas & Deb (1994): about a sixth of the settings is allowed. */
export const SRN: Problem = {
  levers: anyLevers(2),
  better: LOWER,
  value: ([u, v]) => {
    const [x, y] = [40 * u - 20, 40 * v - 20]
    return [2 + (x - 2) * (x - 2) + (y - 1) * (y - 1), 9 * x - (y - 1) * (y - 1)]
  },
  refused: ([u, v]) => {
    const [x, y] = [40 * u - 20, 40 * v - 20]
    return x * x + y * y > 225 || x - 3 * y + 10 > 0
  },
}

/** Deb, Thiele, Laumanns & Zitzler (2002): three objectives, whose front is an eighth of a sphere. */
export const DTLZ2: Problem = {
  levers: anyLevers(7),
  better: ['lower', 'lower', 'lower'],
  value: (unit) => {
    const g = unit.slice(2).reduce((sum, x) => sum + (x - 0.5) * (x - 0.5), 0)
    const [a, b] = [unit[0] * 1.5707963267948966, unit[1] * 1.5707963267948966]
    return [(1 + g) * cosine(a) * cosine(b), (1 + g) * cosine(a) * sine(b), (1 + g) * sine(a)]
  },
}

/** A budget of a third of all six levers at their most; what is spent on a lever pays off less and less, and the two goals want different ones. */
export const BUDGET: Problem = {
  levers: anyLevers(6),
  better: ['higher', 'higher'],
  value: (unit) =>
    [0, 3].map((from) => [0, 1, 2].reduce((sum, l) => sum + (3 - l) * Math.sqrt(unit[from + l]), 0) / 6 - 0.02 * unit[3 - from]),
  refused: (unit) => unit.reduce((sum, x) => sum + x, 0) > 2,
}

/** Noise of a value: `common` to all candidates of a world, and `own` to each candidate in it; standard deviations. */
export interface Noise {
  readonly common: number
  readonly own: number
}

/** `[objective][world]` of a setting: worlds from `from` on. */
export function evaluate(problem: Problem, unit: Float64Array, noise: Noise, from: number, worlds: number, luck: string): Float64Array[] {
  const truth = problem.value(unit)
  const shared = new Random(luck, 0)
  const single = new Random(`${luck} ${Array.from(unit).join(' ')}`, 0)
  shared.enter(0, 0)
  single.enter(1, 0)
  return truth.map((value, o) =>
    Float64Array.from(
      { length: worlds },
      (_, w) => value + noise.common * shared.normal(from + w, o) + (noise.own > 0 ? noise.own * single.normal(from + w, o) : 0),
    ),
  )
}

export const QUIET: Noise = { common: 0, own: 0 }

export function spaceFor(problem: Problem, size: number): Space {
  const { refused } = problem
  return { levers: problem.levers, objectives: measures(problem.better), size, ...(refused && { fits: (unit) => !refused(unit) }) }
}

export function split(unit: Float64Array, levers: number): Float64Array[] {
  return Array.from({ length: unit.length / levers }, (_, c) => unit.slice(c * levers, (c + 1) * levers))
}

/** What the driver does: runs every round in the same worlds. */
export function search(
  problem: Problem,
  rounds: number,
  size: number,
  noise = QUIET,
  worlds = 1,
  seed = 'search',
  space = spaceFor(problem, size),
) {
  const history: Round[] = []
  for (let round = 0; round < rounds; round++) {
    const unit = nextRound(space, history, round, seed)
    const candidates = split(unit, space.levers.length)
    history.push({ unit, results: candidates.map((candidate) => evaluate(problem, candidate, noise, 0, worlds, seed)) })
  }
  return { space, history }
}
