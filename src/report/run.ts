import { MEASURES, OBSERVATIONS, type RunResult } from '../model/run.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Block } from './block.ts'
import { fixed } from './words.ts'

/** A number of a run as people read it: shares as percentages. */
interface Shown {
  readonly name: string
  readonly head: string
  readonly show: (value: number) => string
}

const percent = (value: number): string => fixed(100 * value, 1)
const decimals =
  (digits: number) =>
  (value: number): string =>
    fixed(value, digits)

const COLUMNS: readonly Shown[] = [
  { name: 'gapClosed', head: 'gap closed, %', show: percent },
  { name: 'careDelivered', head: 'care delivered, %', show: percent },
  { name: 'tests', head: 'tests, per issue', show: decimals(1) },
  { name: 'duplicatedShare', head: 'done twice, % of testing', show: percent },
  { name: 'skill', head: 'skill, 0-1', show: decimals(2) },
  { name: 'reliance', head: 'reliance, 0-1', show: decimals(2) },
  { name: 'safety', head: 'safety, 0-1', show: decimals(2) },
]

const ENDS: readonly Shown[] = [
  { name: 'gapClosed', head: 'quality gap closed, mean over the run, %', show: percent },
  { name: 'careDelivered', head: 'care delivered, mean over the run, %', show: percent },
  { name: 'duplicatedShare', head: 'testing hours done twice, %', show: percent },
  { name: 'blindShare', head: 'what blind search would do twice, %', show: percent },
  { name: 'duplicatedKept', head: 'tests done twice that still helped, as measured', show: decimals(0) },
  { name: 'projects.started', head: 'projects started', show: decimals(0) },
  { name: 'projects.finished', head: 'ended projects that did not lapse, %', show: percent },
  { name: 'projects.reported', head: 'ended projects reported as successful, %', show: percent },
  { name: 'projects.successful', head: 'ended projects truly successful, %', show: percent },
  { name: 'projects.lasting', head: 'gains still there a year later, %', show: percent },
  { name: 'concerns.answered', head: 'concerns answered, %', show: percent },
  { name: 'leavers', head: 'staff leaving in a year, %', show: percent },
  { name: 'capability', head: 'skill that leans on nobody, at the end, 0-1', show: decimals(2) },
]

/** Weeks after which the table has a row: every `step`, and the last. */
function rowWeeks(weeks: number, step: number): number[] {
  const rows = Array.from({ length: Math.floor(weeks / step) }, (_, n) => (n + 1) * step)
  return rows.at(-1) === weeks ? rows : [...rows, weeks]
}

function observed({ series }: RunResult, weeks: number, name: string, after: number): number {
  return series[OBSERVATIONS.findIndex((info) => info.name === name) * weeks + after - 1]
}

/** One run as tables: how it went every `step` weeks, and where it ended. */
export function runBlocks({ weeks }: Scenario, result: RunResult, step: number): Block[] {
  return [
    {
      kind: 'table',
      title: 'How it went',
      heads: ['after weeks', ...COLUMNS.map(({ head }) => head)],
      rows: rowWeeks(weeks, step).map((after) => [
        String(after),
        ...COLUMNS.map(({ name, show }) => show(observed(result, weeks, name, after))),
      ]),
    },
    {
      kind: 'table',
      title: 'In all',
      heads: ['measure', 'value'],
      rows: ENDS.map(({ name, head, show }) => [head, show(measured(result, name))]),
    },
  ]
}

function measured({ measures }: RunResult, name: string): number {
  return measures[MEASURES.findIndex((info) => info.name === name)]
}

/** The same as data: every observation at those weeks, every measure. */
export function runData({ weeks }: Scenario, result: RunResult, step: number) {
  return {
    weeks: rowWeeks(weeks, step).map((after) => ({
      after,
      ...Object.fromEntries(OBSERVATIONS.map(({ name }) => [name, observed(result, weeks, name, after)])),
    })),
    measures: MEASURES.map(({ name, unit }, m) => ({ name, value: result.measures[m], unit })),
  }
}
