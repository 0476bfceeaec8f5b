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
import { worldsIn } from './rows.ts'

export interface Replayed {
  readonly run: number
  readonly design: string
  /** Of a sweep. */
  readonly point?: number
  readonly replicate: number
  readonly error?: string
  readonly measures: readonly { readonly name: string; readonly value: number | null; readonly unit: string }[]
  /** Whether it gave the same row as before; undefined where the folder does not hold it yet. */
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
  const stored = storedLine(disk, folder, order, group, design)
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
    ...(stored === undefined ? {} : { same: stored === line }),
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

function storedLine(disk: Disk, folder: string, order: Order, group: Group, design: number): string | undefined {
  for (const world of worldsIn(disk, folder, order)) {
    if (world.group.point === group.point && world.group.replicate === group.replicate) return world.runs[design].line
  }
  return undefined
}

export function replayText({ run, design, point, replicate, error, measures, same, team, story }: Replayed): string {
  const wide = Math.max(...measures.map(({ name }) => name.length))
  const verdict = same === undefined ? 'not stored yet' : same ? 'the same as stored' : 'NOT the same as stored'
  const lines = measures.map(({ name, value, unit }) => `${name.padEnd(wide)}  ${value ?? ''} ${unit}`.trimEnd())
  const told = error === undefined ? [...lines, '', storyText(story, team).trimEnd()] : [`failed: ${error}`]
  return [`Run ${run}: ${design}${point === undefined ? '' : `, setting ${point}`}, replicate ${replicate}; ${verdict}`, ...told].join('\n')
}
