import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { measurable } from '../../study/columns.ts'
import type { Crew } from '../engine/crew.ts'
import { refine } from '../engine/refine.ts'
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
    const { signal } = (this.ending = new AbortController())
    const { scenario, design, versus, worlds, measure } = question
    const key = JSON.stringify([scenario, design, versus])
    if (key !== this.key) [this.key, this.table] = [key, []]
    const { table } = this
    const trials = trialsOf(scenario, [design, versus])
    const measured = measurable(scenario.weeks)
    const m = measured.findIndex((n) => MEASURES[n].name === measure)
    const jobs = jobsOf(table, trials.trials, worlds)
    refine({
      jobs,
      ask: ({ world, trial }) => {
        const at = trial === undefined ? { addresses: [], values: [] } : { addresses: [trial.address], values: [trial.to] }
        return this.crew.ask('point', scenario, { ...at, designs: [design, versus], first: world, end: world + 1 }, signal, 1)
      },
      // What fails has no numbers.
      keep: ({ world, row }, [[a, b]]) => {
        ;(table[row] ??= [])[world] = Float64Array.from({ length: measured.length }, (_, n) => a.measures[n] - b.measures[n])
      },
      look: (done) => this.look({ question, trials, found: foundIn(table, trials.trials, worlds, m), done, wanted: jobs.length }),
      fault: this.fault,
      signal,
    })
  }
}

type Trial = Trials['trials'][number]

interface Job {
  readonly world: number
  /** In the table. */
  readonly row: number
  /** None: the place as it is. */
  readonly trial: Trial | undefined
}

/** What is missing, world by world. */
function jobsOf(table: Table, trials: readonly Trial[], worlds: number): Job[] {
  return Array.from({ length: worlds }, (_, world) => [undefined, ...trials].map((trial, row): Job => ({ world, row, trial })))
    .flat()
    .filter(({ world, row }) => table[row]?.[world] === undefined)
}

/** What each trial does to the difference in a measure; undefined before two worlds are whole. */
function foundIn(table: Table, trials: readonly Trial[], worlds: number, measure: number): DependSeen['found'] {
  const ready = readyIn(table, trials.length + 1, worlds)
  if (ready < 2) return undefined
  const column = (row: number): number[] => table[row].slice(0, ready).map((differences) => differences![measure])
  return dependenceOf(
    trials,
    column(0),
    trials.map((_, n) => column(n + 1)),
  )
}

/** Worlds from the first on that all rows have met. */
function readyIn(table: Table, rows: number, worlds: number): number {
  let ready = 0
  while (ready < worlds && Array.from({ length: rows }, (_, row) => table[row]?.[ready]).every((one) => one !== undefined)) ready++
  return ready
}
