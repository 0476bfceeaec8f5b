import { PI } from '../../src/math/beta.ts'
import { Random, addressOf } from '../../src/math/random.ts'

/** Functions on the unit cube with known answers, and the plans that they are tried on. */
export type Known = (unit: readonly number[]) => number

/** Ishigami & Homma 1990, a = 7, b = 0.1. */
export const ishigami: Known = (unit) => {
  const [x, y, z] = unit.map((u) => PI * (2 * u - 1))
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
}

export const ISHIGAMI = { S1: [0.3139, 0.4424, 0], ST: [0.5576, 0.4424, 0.2437] }

/** Sobol's g-function: the less `a`, the more its factor matters. */
export function gFunction(a: readonly number[]): Known {
  return (unit) => unit.reduce((product, u, i) => (product * (Math.abs(4 * u - 2) + a[i])) / (1 + a[i]), 1)
}

/** Its indices, in closed form (Saltelli & Sobol' 1995). */
export function gIndices(a: readonly number[]) {
  const parts = a.map((one) => 1 / (3 * (1 + one) ** 2))
  const product = parts.reduce((all, part) => all * (1 + part), 1)
  return { S1: parts.map((part) => part / (product - 1)), ST: parts.map((part) => ((part / (1 + part)) * product) / (product - 1)) }
}

export function chance(name: string, repeat = 0): Random {
  const random = new Random(name, repeat)
  random.enter(addressOf('sample'), 0)
  return random
}

/** Independent points, one row each. */
export function randomPoints(random: Random, points: number, factors: number): number[][] {
  return Array.from({ length: points }, (_, j) => Array.from({ length: factors }, (_, i) => random.uniform(j, i)))
}

/** Blocks A, AB_1 … AB_k, B. */
export function saltelliPoints(random: Random, base: number, factors: number): number[][] {
  return randomPoints(random, base, 2 * factors).flatMap((row) => {
    const [a, b] = [row.slice(0, factors), row.slice(factors)]
    return [a, ...a.map((_, i) => a.map((value, f) => (f === i ? b[f] : value))), b]
  })
}

/** Trajectories on four levels with steps of 2/3, up or down, in any order (Morris 1991). */
export function morrisPoints(random: Random, trajectories: number, factors: number): number[][] {
  const all = Array.from({ length: factors }, (_, i) => i)
  return Array.from({ length: trajectories }, (_, t) => {
    const up = all.map((i) => random.uniform(t, 100 + i) < 0.5)
    const point = all.map((i) => Math.floor(2 * random.uniform(t, i)) / 3 + (up[i] ? 0 : 2 / 3))
    const order = all.toSorted((a, b) => random.uniform(t, 200 + a) - random.uniform(t, 200 + b))
    const rows = [[...point]]
    for (const i of order) {
      point[i] += up[i] ? 2 / 3 : -2 / 3
      rows.push([...point])
    }
    return rows
  }).flat()
}

/** Shares of repeats, in %, whose interval holds the truth, one entry an interval. */
export function coverage(
  repeats: number,
  truths: readonly number[],
  intervals: (repeat: number) => readonly { readonly low: number; readonly high: number }[],
): number[] {
  const held = truths.map(() => 0)
  for (let repeat = 0; repeat < repeats; repeat++) {
    intervals(repeat).forEach(({ low, high }, i) => {
      if (low <= truths[i] && truths[i] <= high) held[i]++
    })
  }
  return held.map((count) => (100 * count) / repeats)
}
