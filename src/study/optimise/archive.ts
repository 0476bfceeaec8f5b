import type { MeasureInfo } from '../../model/measure.ts'
import type { Space } from './space.ts'
import { worldMeans } from './means.ts'

/** A round as it came back: all its candidates in the same worlds, and those the same in every round. */
export interface Round {
  /** `unit[candidate * levers + lever]`, as `nextRound` gave it. */
  readonly unit: Float64Array
  /** `results[candidate][objective][world]`: NaN for a run that failed; nothing is read of a candidate that was refused. */
  readonly results: readonly (readonly ArrayLike<number>[])[]
  /** Why a candidate was refused, such as standing costs beyond the budget; null where it was not. */
  readonly problems: readonly (string | null)[]
}

/** All candidates of all rounds, in order. */
export interface Archive {
  readonly count: number
  readonly units: readonly Float64Array[]
  /** `costs[candidate][objective]`: the mean over worlds, turned so that lower is better; empty where it cannot be judged. */
  readonly costs: readonly Float64Array[]
  /** Positions of candidates that can be judged. */
  readonly usable: readonly number[]
  readonly refused: number
  /** Not refused, but their runs failed in more than half of the worlds. */
  readonly failed: number
  /** First position of each round, and the count. */
  readonly starts: readonly number[]
}

/** 1 where lower is better, -1 where higher is. */
export function signsOf(objectives: readonly MeasureInfo[]): number[] {
  return objectives.map(({ better }) => (better === 'higher' ? -1 : 1))
}

export function archiveOf({ levers, objectives }: Space, history: readonly Round[]): Archive {
  const units: Float64Array[] = []
  const results: (readonly ArrayLike<number>[] | null)[] = []
  const starts = [0]
  for (const { unit, results: found, problems } of history) {
    for (let c = 0; c < problems.length; c++) {
      units.push(unit.slice(c * levers.length, (c + 1) * levers.length))
      results.push(problems[c] === null ? found[c] : null)
    }
    starts.push(units.length)
  }
  const refused = results.filter((found) => found === null).length
  const costs = worldMeans(results, signsOf(objectives))
  const usable = costs.flatMap((cost, c) => (cost.length > 0 ? [c] : []))
  return { count: units.length, units, costs, usable, refused, failed: units.length - refused - usable.length, starts }
}
