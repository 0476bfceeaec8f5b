import { summarise } from '../../math/summary.ts'

/** Least share of worlds in which a candidate must have run. */
const ENOUGH = 0.5

/** Differences below this are what is left of rounding: counted, they would put on the front who is better in nothing else. */
const TIE = 1e-12

/**
 * Means over worlds. All candidates meet the same worlds, so that most of the noise is common to them and leaves their order alone:
 * what is searched is the mean over these worlds (sample average approximation; Kleywegt, Shapiro & Homem-de-Mello 2002). A
 * candidate without some of its runs is set against the others in the worlds that it has, lest it gain by missing hard ones.
 *
 * @param results `results[candidate][objective][world]`, NaN for a failed run
 * @returns `[candidate][objective]`, times the objective's sign; empty for one that ran in less than half of the worlds
 */
export function worldMeans(results: readonly (readonly ArrayLike<number>[])[], signs: readonly number[]): Float64Array[] {
  const ran = results.map(ranIn)
  const all = [...new Set(ran.flat())]
  const effects = signs.map((_, o) => worldEffects(results, ran, o))
  return results.map((found, c) => {
    if (ran[c].length === 0 || ran[c].length < ENOUGH * all.length) return new Float64Array(0)
    return Float64Array.from(signs, (sign, o) => {
      const own = meanOf(ran[c].map((w) => found[o][w]))
      if (ran[c].length === all.length) return rounded(sign * own)
      return rounded(sign * (own - meanOf(ran[c].map((w) => effects[o][w])) + meanOf(all.map((w) => effects[o][w]))))
    })
  })
}

/** Worlds in which a candidate has all its objectives. */
export function ranIn(found: readonly ArrayLike<number>[]): number[] {
  const worlds: number[] = []
  for (let w = 0; w < (found[0]?.length ?? 0); w++) if (found.every((values) => Number.isFinite(values[w]))) worlds.push(w)
  return worlds
}

/** Mean of an objective in each world, over the candidates that ran there. */
function worldEffects(results: readonly (readonly ArrayLike<number>[])[], ran: readonly number[][], o: number): number[] {
  const sums: number[] = []
  const counts: number[] = []
  ran.forEach((worlds, c) => {
    for (const w of worlds) {
      sums[w] = (sums[w] ?? 0) + results[c][o][w]
      counts[w] = (counts[w] ?? 0) + 1
    }
  })
  return sums.map((sum, w) => sum / counts[w])
}

function meanOf(values: readonly number[]): number {
  return summarise(values).mean
}

function rounded(cost: number): number {
  return Math.round(cost / TIE) * TIE
}
