import type { Order } from '../../formats/order.ts'
import { readRunLine } from '../../formats/results/runLine.ts'
import { MEASURES } from '../../model/run.ts'
import { placeOf, runsOf } from '../../study/layout.ts'
import type { Group } from '../../study/layout.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'
import { EXIT, Stop } from '../stop.ts'
import { remade } from '../work/remade.ts'
import { worldsIn } from './rows.ts'

export interface Replayed {
  readonly run: number
  readonly design: string
  readonly replicate: number
  readonly error?: string
  readonly measures: readonly { readonly name: string; readonly value: number | null; readonly unit: string }[]
  /** Whether it gave the same row as before; undefined where the folder does not hold it yet. */
  readonly same?: boolean
}

/** Makes a run again. @param run from 0 */
export async function replay(disk: Disk, folder: string, run: number): Promise<Replayed> {
  const order = orderIn(disk, folder)
  const { work } = order
  if (run >= runsOf(work)) throw new Stop(EXIT.badInput, `--run ${run + 1}: ${folder} has runs 1 to ${runsOf(work)}`)
  const { design, ...group } = placeOf(work, run)
  let line = ''
  for await (const runs of remade(order, [group], 1)) line = runs[design].line
  const row = readRunLine(work, line)
  const stored = storedLine(disk, folder, order, group, design)
  return {
    run: run + 1,
    design: work.designNames[design],
    replicate: group.replicate + 1,
    ...(row.error === undefined ? {} : { error: row.error }),
    measures: work.measures.map((name, m) => ({
      name,
      value: Number.isFinite(row.values[m]) ? row.values[m] : null,
      unit: MEASURES.find((info) => info.name === name)?.unit ?? '',
    })),
    ...(stored === undefined ? {} : { same: stored === line }),
  }
}

function storedLine(disk: Disk, folder: string, order: Order, group: Group, design: number): string | undefined {
  for (const world of worldsIn(disk, folder, order)) {
    if (world.group.point === group.point && world.group.replicate === group.replicate) return world.runs[design].line
  }
  return undefined
}

export function replayText({ run, design, replicate, error, measures, same }: Replayed): string {
  const wide = Math.max(...measures.map(({ name }) => name.length))
  const verdict = same === undefined ? 'not stored yet' : same ? 'the same as stored' : 'NOT the same as stored'
  const lines = measures.map(({ name, value, unit }) => `${name.padEnd(wide)}  ${value ?? ''} ${unit}`.trimEnd())
  return [`Run ${run}: ${design}, replicate ${replicate}; ${verdict}`, ...(error === undefined ? lines : [`failed: ${error}`])].join('\n')
}
