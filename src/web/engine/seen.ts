import { MEASURES, OBSERVATIONS } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import { answerOf, type Answer } from '../../study/answer.ts'
import { measurable } from '../../study/columns.ts'
import type { Outcome } from '../../study/group.ts'
import type { PointRows } from '../../study/rows.ts'
import type { Work } from '../../study/work.ts'
import { pageWork } from './pageWork.ts'
import { weeklyOf, type Weekly } from './weekly.ts'

/** What has been seen of a comparison so far. */
export interface Seen {
  readonly scenario: Scenario
  readonly work: Work
  /** Worlds that all designs have met. */
  readonly worlds: number
  /** Outcomes by design and world, in the order of `work`; some designs may have met more worlds than others. */
  readonly runs: readonly (readonly Outcome[])[]
  /** Worlds that are wanted. */
  readonly wanted: number
  /** The same as the command line's for so many replicates, in the measures that the page shows. */
  readonly answer: Answer
  /** Names of the user's own measures: they are the last of `work`; empty while what reads formulas is being loaded. */
  readonly own: readonly string[]
  /** Courses of an observation, one a design. */
  weekly(observation: string): readonly Weekly[]
}

/**
 * @param designs positions, rising
 * @param runs outcomes by design, in that order, and world, without gaps; with the user's own measures
 * @param own names of these
 */
export function seen(
  scenario: Scenario,
  designs: readonly number[],
  runs: readonly (readonly Outcome[])[],
  wanted: number,
  own: readonly string[] = [],
): Seen {
  const work = shownWork(scenario, designs, own)
  const worlds = Math.min(...runs.map((list) => list.length))
  const courses = new Map<string, readonly Weekly[]>()
  return {
    scenario,
    work,
    runs,
    worlds,
    wanted,
    own,
    answer: answerOf(
      scenario,
      work,
      rowsOf(work, runs, worlds),
      work.measures.filter((name) => COMPARED.test(name) || own.includes(name)),
    ),
    weekly(observation) {
      const known = courses.get(observation) ?? weeklyOf(runs, observation, scenario.weeks)
      courses.set(observation, known)
      return known
    },
  }
}

/** What the answer's sentences and tables read: all other measures wait for a table of all. */
const SHOWN = /^(gapClosed(\.\w+)?|duplicatedShare|blindShare|tests(\.\d+)?|hours\.\w+|testing\.\w+|duplicated\.\w+)$/

/** Those in which the sentences compare designs. */
const COMPARED = /^(gapClosed(\.(\d+|end))?|duplicatedShare)$/

function shownWork(scenario: Scenario, designs: readonly number[], own: readonly string[]): Work {
  const names = designs.map((d) => scenario.designs[d].name)
  const work = pageWork(scenario, names, scenario.replicates, own)
  return { ...work, measures: work.measures.filter((name) => SHOWN.test(name) || own.includes(name)) }
}

/** The first worlds as columns, in the measures of `work`. */
export function rowsOf(work: Work, runs: readonly (readonly Outcome[])[], worlds: number): PointRows {
  const all = [...measurable(work.weeks).map((m) => MEASURES[m].name), ...work.measures.slice(work.measures.length - work.formulas)]
  const from = work.measures.map((name) => all.indexOf(name))
  const care = OBSERVATIONS.findIndex(({ name }) => name === 'careDelivered') * work.weeks
  const failures = runs.flatMap((list, d) =>
    list.slice(0, worlds).flatMap(({ error }, r) => (error === undefined ? [] : [{ run: r * runs.length + d, error }])),
  )
  return {
    replicates: worlds,
    values: runs.map((list) => from.map((m) => Float64Array.from({ length: worlds }, (_, r) => list[r].measures[m] ?? NaN))),
    care: runs.map((list) => {
      const column = new Float32Array(worlds * work.weeks).fill(NaN)
      for (let r = 0; r < worlds; r++) column.set(list[r].series.subarray(care, care + work.weeks), r * work.weeks)
      return column
    }),
    failures: failures.sort((a, b) => a.run - b.run).slice(0, 10),
    failed: failures.length,
  }
}
