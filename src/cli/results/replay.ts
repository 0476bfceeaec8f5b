import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import { teamsInOrder } from '../../model/place/order.ts'
import { MEASURES } from '../../model/run.ts'
import { follow } from '../../model/story/follow.ts'
import { drawOf, placeOf, runsOf } from '../../study/layout.ts'
import type { Group } from '../../study/layout.ts'
import { scenarioAt } from '../../study/points.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { EXIT, Stop } from '../stop.ts'
import { storyData, storyText, teamNamed } from '../told.ts'
import type { Told } from '../told.ts'
import { remade } from '../work/remade.ts'
import { manifestOf, questionIn } from './complete.ts'
import { worldsIn, type KeptWorld } from './rows.ts'

export interface Replayed {
  readonly run: number
  readonly design: string
  /** Of a sweep. */
  readonly point?: number
  readonly replicate: number
  readonly error?: string
  readonly measures: readonly { readonly name: string; readonly value: number | null; readonly unit: string }[]
  /** Those of them that the folder was made to answer about. */
  readonly asked: readonly string[]
  /** Where the folder holds its row: in chunks, in `runs.csv` where it was kept without them, not kept at all, or not made yet. */
  readonly stored: KeptWorld['from'] | 'not kept' | 'not yet'
  /** Whether it gave the same row as before; undefined where the folder does not hold it. */
  readonly same?: boolean
  /** The team that the story follows. */
  readonly team?: string
  /** What happened; empty where the run failed. */
  readonly story: readonly Told[]
}

/** Makes a run again, and tells its story. @param run from 0; @param team name of the team to follow; none: the whole */
export async function replay(disk: Disk, folder: string, run: number, team?: string): Promise<Replayed> {
  const order = orderIn(disk, folder)
  const { work } = order
  if (run >= runsOf(work)) throw new Stop(EXIT.badInput, `--run ${run + 1}: ${folder} has runs 1 to ${runsOf(work)}`)
  const { design, ...group } = placeOf(work, run)
  let line = ''
  for await (const runs of remade(order, [group], 1)) line = runs[design].line
  const row = readRunLine(work, line)
  const told = row.error === undefined ? storyOf(order, folder, group, design, team) : { story: [] }
  const world = worldOf(disk, folder, order, group)
  return {
    run: run + 1,
    design: work.designNames[design],
    ...(work.points > 1 ? { point: group.point + 1 } : {}),
    replicate: drawOf(work, group) + 1,
    ...(row.error === undefined ? {} : { error: row.error }),
    measures: work.measures.map((name, m) => ({
      name,
      value: Number.isFinite(row.values[m]) ? row.values[m] : null,
      unit: MEASURES.find((info) => info.name === name)?.unit ?? '',
    })),
    asked: questionIn(disk, folder)?.outcomes ?? [...USUAL, ...work.measures.slice(work.measures.length - work.formulas)],
    stored: world?.from ?? (manifestOf(disk, folder) === undefined ? 'not yet' : 'not kept'),
    ...(world === undefined ? {} : { same: world.runs[design].line === line }),
    ...told,
  }
}

/** What happened in a run that did not fail, of the whole or of one team. */
function storyOf(order: Order, folder: string, group: Group, design: number, team?: string): Pick<Replayed, 'story' | 'team'> {
  const { work } = order
  const scenario = scenarioAt(order.scenario, order.points, group.point)
  const followed = team === undefined ? undefined : teamNamed(folder, scenario, team)
  const story = storyData(scenario, follow(scenario, work.designs[design], drawOf(work, group), followed))
  return { ...(followed === undefined ? {} : { team: teamsInOrder(scenario)[followed].name }), story }
}

/** What a comparison is about first, whatever the place. */
const USUAL = ['gapClosed', 'duplicatedShare']

function worldOf(disk: Disk, folder: string, order: Order, { point, replicate }: Group): KeptWorld | undefined {
  for (const world of worldsIn(disk, folder, order)) if (world.group.point === point && world.group.replicate === replicate) return world
  return undefined
}

/** The story, then the measures that were asked for. @param all every measure */
export function replayText(replayed: Replayed, all = false): string {
  const { run, design, point, replicate, error, measures, asked, team, story } = replayed
  const head = `Run ${run}: ${design}${point === undefined ? '' : `, setting ${point}`}, replicate ${replicate}; ${verdictOf(replayed)}`
  if (error !== undefined) return `${head}\nfailed: ${error}`
  const shown = all ? measures : measures.filter(({ name }) => asked.includes(name))
  const wide = Math.max(...shown.map(({ name }) => name.length))
  const lines = shown.map(({ name, value, unit }) => `${name.padEnd(wide)}  ${value ?? ''} ${unit}`.trimEnd())
  const more = all ? [] : [`All ${measures.length} measures: --all`]
  return [head, '', storyText(story, team).trimEnd(), '', 'Measures', '', ...lines, ...more].join('\n')
}

function verdictOf({ stored, same }: Replayed): string {
  if (stored === 'not yet') return 'not stored yet'
  if (stored === 'not kept') return 'kept without chunks and without runs.csv: there is no row to compare with'
  const as = same ? 'the same as' : 'NOT the same as'
  return stored === 'chunks' ? `${as} stored` : `kept without chunks: ${as} in runs.csv`
}
