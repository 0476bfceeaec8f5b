import type { MeasureInfo } from '../../model/measure.ts'
import type { Space } from './space.ts'
import { worldMeans } from './means.ts'

/** A round as it came back: all its candidates in the same worlds, and those the same in every round. */
export interface Round {
  /** `unit[candidate * levers + lever]`, as `nextRound` gave it. */
  readonly unit: Float64Array
  /** `results[candidate][objective][world]`: NaN for a run that failed. */
  readonly results: readonly (readonly ArrayLike<number>[])[]
}

/** All candidates of all rounds, in order. */
export interface Archive {
  readonly count: number
  readonly units: readonly Float64Array[]
  /** `costs[candidate][objective]`: the mean over worlds, turned so that lower is better; empty where it cannot be judged. */
  readonly costs: readonly Float64Array[]
  /** Positions of candidates that can be judged. */
  readonly usable: readonly number[]
  /** Candidates whose runs failed in more than half of the worlds. */
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
  const starts = [0]
  for (const { unit, results } of history) {
    for (let c = 0; c < results.length; c++) units.push(unit.slice(c * levers.length, (c + 1) * levers.length))
    starts.push(units.length)
  }
  const costs = worldMeans(
    history.flatMap(({ results }) => results),
    signsOf(objectives),
  )
  const usable = costs.flatMap((cost, c) => (cost.length > 0 ? [c] : []))
  return { count: units.length, units, costs, usable, failed: units.length - usable.length, starts }
}
