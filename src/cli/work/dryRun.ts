import type { Order } from '../../formats/order.ts'
import { counted } from '../../report/words.ts'
import { chunksOf, inShard, worldsOf, type Shard } from '../../study/layout.ts'
import { unaffordable } from '../../model/varied.ts'
import { scenarioAt } from '../../study/points.ts'
import { duration } from './progress.ts'
import { secondsAWorld } from './timing.ts'

/** Points, spread evenly, at which the scenario is made to see whether it can be. */
const TRIED = 200

/** What an order takes. */
interface Expected {
  readonly folder: string
  readonly points: number
  readonly designs: readonly string[]
  /** At each point; with a stop rule at most so many. */
  readonly replicates: number
  readonly runs: number
  /** Whether runs and time are the most that a stop rule may ask for. */
  readonly atMost: boolean
  /** Runs that are stored together. */
  readonly chunks: number
  readonly jobs: number
  readonly seconds: number
  /** Points at which nothing can be run, as a share of those tried; the first of them and why. */
  readonly impossible: { readonly share: number; readonly point?: number; readonly why?: string }
}

/** Says how much an order is: runs and time, by trying a few of them. Nothing is stored. */
export function dryRun(order: Order, folder: string, { jobs, shard, json }: { jobs: number; shard?: Shard; json: boolean }): void {
  const { work } = order
  const chunks = chunksOf(work).filter((chunk) => shard === undefined || inShard(work, chunk, shard))
  const worlds = worldsOf(chunks)
  const expected: Expected = {
    folder,
    points: work.points,
    designs: work.designNames,
    replicates: work.replicates,
    runs: worlds * work.designs.length,
    atMost: work.precision !== undefined,
    chunks: chunks.length,
    jobs,
    seconds: (secondsAWorld(order) * worlds) / jobs,
    impossible: impossible(order),
  }
  process.stdout.write(json ? `${JSON.stringify(expected, null, 2)}\n` : `${told(expected)}\n`)
}

function told({ folder, points, designs, replicates, runs, atMost, chunks, jobs, seconds, impossible: wrong }: Expected): string {
  const most = atMost ? 'at most ' : ''
  const lines = [
    `${counted(points, 'setting')} × ${counted(designs.length, 'design')} × ${most}${counted(replicates, 'replicate')} = ${most}${counted(runs, 'run')}, in ${counted(chunks, 'chunk')}, ${chunks === 1 ? 'stored when it is' : 'each stored when it is'} done`,
    `${most}about ${duration(seconds)} with --jobs ${jobs}`,
    `results: ${folder}`,
  ]
  if (wrong.share > 0)
    lines.push(
      `at about ${Math.ceil(100 * wrong.share)} % of the settings runs will fail; the first is setting ${wrong.point}: ${wrong.why}`,
    )
  return [...lines, 'Nothing was run.'].join('\n')
}

/** At which points the scenario makes no sense, or a design costs more than there is. */
function impossible({ work, scenario, points }: Order): Expected['impossible'] {
  const tried = Math.min(TRIED, work.points)
  const wrong = Array.from({ length: tried }, (_, n) => Math.floor((n * work.points) / tried)).flatMap((point) => {
    try {
      const laid = scenarioAt(scenario, points, point)
      const why = work.designs.map((design) => unaffordable(laid, design)).find((one) => one !== undefined)
      return why === undefined ? [] : [{ point: point + 1, why }]
    } catch (error) {
      return [{ point: point + 1, why: (error as Error).message }]
    }
  })
  return { share: wrong.length / tried, ...wrong[0] }
}
