import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { measurable } from '../../study/columns.ts'
import type { Crew } from '../engine/crew.ts'
import { dependenceOf, type Dependence } from './effects.ts'
import { trialsOf, type Trials } from './trials.ts'

/** Of which two designs (positions) the difference is asked for, and in how many worlds. */
export interface DependQuestion {
  readonly scenario: Scenario
  readonly design: number
  readonly versus: number
  /** A measure of the model. */
  readonly measure: string
  readonly worlds: number
}

export interface DependSeen {
  readonly question: DependQuestion
  readonly trials: Trials
  /** Of the worlds that all trials have met; undefined before two. */
  readonly found: Dependence | undefined
  readonly done: number
  readonly wanted: number
}

const BETWEEN = 250

/** Differences in all measures by world, of the place as it is first, then of each trial. */
type Table = (Float64Array | undefined)[][]

/** Tries every assumption one at a time. */
export class Depending {
  private readonly crew: Pick<Crew, 'ask'>
  private readonly look: (seen: DependSeen) => void
  private readonly fault: (why: string) => void
  private key = ''
  private table: Table = []
  private ending = new AbortController()

  constructor(crew: Pick<Crew, 'ask'>, look: (seen: DependSeen) => void, fault: (why: string) => void) {
    this.crew = crew
    this.look = look
    this.fault = fault
  }

  stop(): void {
    this.ending.abort(new Error('stopped'))
  }

  show(question: DependQuestion): void {
    this.stop()
    const ending = new AbortController()
    this.ending = ending
    const { scenario, design, versus, worlds, measure } = question
    const key = JSON.stringify([scenario, design, versus])
    if (key !== this.key) [this.key, this.table] = [key, []]
    const { table } = this
    const trials = trialsOf(scenario, [design, versus])
    const jobs = Array.from({ length: worlds }, (_, world) => [undefined, ...trials.trials].map((trial, row) => ({ world, row, trial })))
      .flat()
      .filter(({ world, row }) => table[row]?.[world] === undefined)
    const m = measurable(scenario.weeks).findIndex((n) => MEASURES[n].name === measure)
    let done = 0
    let due: ReturnType<typeof setTimeout> | undefined
    const show = (): void => {
      due = undefined
      if (ending.signal.aborted) return
      const ready = readyIn(table, trials.trials.length + 1, worlds)
      const column = (row: number): number[] => table[row].slice(0, ready).map((differences) => differences![m])
      const found =
        ready < 2
          ? undefined
          : dependenceOf(
              trials.trials,
              column(0),
              trials.trials.map((_, n) => column(n + 1)),
            )
      this.look({ question, trials, found, done, wanted: jobs.length })
    }
    for (const { world, row, trial } of jobs) {
      const at = trial === undefined ? { addresses: [], values: [] } : { addresses: [trial.address], values: [trial.to] }
      this.crew.ask('point', scenario, { ...at, designs: [design, versus], first: world, end: world + 1 }, ending.signal, 1).then(
        ([[a, b]]) => {
          // What fails has no numbers.
          ;(table[row] ??= [])[world] = Float64Array.from(
            { length: measurable(scenario.weeks).length },
            (_, n) => a.measures[n] - b.measures[n],
          )
          done++
          if (done === jobs.length) show()
          else due ??= setTimeout(show, BETWEEN)
        },
        (error: Error) => {
          if (!ending.signal.aborted) this.fault(error.message)
        },
      )
    }
    show()
  }
}

/** Worlds from the first on that all rows have met. */
function readyIn(table: Table, rows: number, worlds: number): number {
  let ready = 0
  while (ready < worlds && Array.from({ length: rows }, (_, row) => table[row]?.[ready]).every((one) => one !== undefined)) ready++
  return ready
}
