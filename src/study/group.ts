import { MEASURES, OBSERVATIONS, prepare, run } from '../model/run.ts'
import type { Ground } from '../model/run.ts'
import type { Scenario } from '../model/scenario.ts'
import { measurable } from './columns.ts'

/** What one run gave: numbers, or the error that it ended with. */
export interface Outcome {
  /** The model's measures that a run of so many weeks can have, in their order; empty after an error. */
  readonly measures: Float64Array
  /** Weekly series by observation; empty after an error. */
  readonly series: Float32Array
  readonly error?: string
}

/** The ground of the latest group, which nobody else has: the next one is built in its memory. */
let last: Ground | undefined

/** Runs every design in one world, which is built once. Never throws: a run that fails is an outcome. */
export function runGroup(scenario: Scenario, designs: readonly number[], replicate: number): Outcome[] {
  let ground: Ground
  try {
    ground = prepare(scenario, replicate, last)
    last = ground
  } catch (error) {
    return designs.map(() => failure(error))
  }
  return designs.map((design) => {
    try {
      return checked(scenario.weeks, run(scenario, design, replicate, ground))
    } catch (error) {
      return failure(error)
    }
  })
}

/** An output that is not a finite number is an error of the run, named. */
function checked(weeks: number, { measures, series }: { measures: Float64Array; series: Float32Array }): Outcome {
  const wanted = measurable(weeks)
  for (const m of wanted) {
    if (!Number.isFinite(measures[m])) throw new RangeError(`measure ${MEASURES[m].name} is ${measures[m]}`)
  }
  const bad = series.findIndex((value) => !Number.isFinite(value))
  if (bad >= 0) {
    throw new RangeError(`observation ${OBSERVATIONS[Math.floor(bad / weeks)].name} is ${series[bad]} in week ${(bad % weeks) + 1}`)
  }
  return { measures: Float64Array.from(wanted, (m) => measures[m]), series }
}

/** An outcome without numbers. The message is one line of at most 200 characters, so that a row stays a row. */
export function failure(error: unknown): Outcome {
  const text = error instanceof Error ? error.message : String(error)
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return { measures: new Float64Array(0), series: new Float32Array(0), error: cut(line) || 'error without a message' }
}

/** At most so many characters, cut between words. */
function cut(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/\s+\S*$/, '')}…`
}

const LONGEST = 200
