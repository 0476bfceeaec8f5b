import { frontsOf } from '../../../src/study/optimise/dominance.ts'
import type { Problem } from './problems.ts'
import { BNH, DTLZ2, SRN, ZDT1, ZDT2, ZDT3 } from './problems.ts'

/** The known best levers of each problem, from the papers that posed it; and the length of its front in each objective. */
export const KNOWN: Readonly<Record<string, { readonly problem: Problem; readonly levers: number[][]; readonly size: readonly number[] }>> =
  {
    ZDT1: { problem: ZDT1, levers: along(200, (t) => [t, 0, 0, 0, 0, 0]), size: [1, 1] },
    ZDT2: { problem: ZDT2, levers: along(200, (t) => [t, 0, 0, 0, 0, 0]), size: [1, 1] },
    ZDT3: { problem: ZDT3, levers: along(400, (t) => [t, 0, 0, 0, 0, 0]), size: [1, 1] },
    BNH: { problem: BNH, levers: along(200, (t) => (t < 0.6 ? [t, (5 / 3) * t] : [t, 1])), size: [136, 46] },
    SRN: { problem: SRN, levers: along(200, (t) => [17.5 / 40, (22.501 + 12.289 * t) / 40]), size: [188, 188] },
    DTLZ2: {
      problem: DTLZ2,
      levers: along(20, (s) => s).flatMap((s) => along(20, (t) => [s, t, 0.5, 0.5, 0.5, 0.5, 0.5])),
      size: [1, 1, 1],
    },
  }

function along<T>(count: number, point: (t: number) => T): T[] {
  return Array.from({ length: count + 1 }, (_, i) => point(i / count))
}

/** The known front: what is dominated among these is no part of it (ZDT3's front has gaps). */
export function frontOf(name: string): number[][] {
  const { problem, levers } = KNOWN[name]
  const values = levers.map((unit) => problem.value(Float64Array.from(unit)))
  return frontsOf(values, [...values.keys()])[0].map((i) => values[i])
}

/** Mean distance from points of the known front to the nearest found, in lengths of the front (inverted generational distance). */
export function distanceTo(front: readonly number[][], found: readonly (readonly number[])[], size: readonly number[]): number {
  const away = (a: readonly number[], b: readonly number[]): number =>
    Math.sqrt(a.reduce((sum, x, o) => sum + ((x - b[o]) / size[o]) * ((x - b[o]) / size[o]), 0))
  return front.reduce((sum, goal) => sum + found.reduce((least, point) => Math.min(least, away(goal, point)), Infinity), 0) / front.length
}
