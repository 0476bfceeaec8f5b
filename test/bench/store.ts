import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { finish } from '../../src/cli/results/finish.ts'
import { storedIn } from '../../src/cli/results/gather.ts'
import { putFile } from '../../src/cli/results/putFile.ts'
import { storeChunk } from '../../src/cli/store/chunkFile.ts'
import { realDisk } from '../../src/cli/store/disk.ts'
import { openFolder } from '../../src/cli/store/folder.ts'
import { answer } from '../../src/cli/work/answer.ts'
import { storedRuns } from '../../src/cli/work/stored.ts'
import { experimentToRun } from '../../src/cli/work/sweep.ts'
import { version } from '../../src/cli/version.ts'
import { orderOf, type Order } from '../../src/formats/order.ts'
import { lineSource } from '../../src/formats/results/runLine.ts'
import { chunksOf, groupsOf } from '../../src/study/layout.ts'
import type { Question } from '../../src/study/sweep/question.ts'
import { groupRunner } from '../../src/study/groupRunner.ts'
import { hereRunner } from '../../src/study/runner.ts'
import { table, type Figure } from './table.ts'

const TIMES = 7
const WARM_UP = 2
const ROWS = 300_000
const QUIET = { start() {}, step() {}, total() {}, stop() {} }

interface Asked {
  readonly order: Order
  readonly question: Question
}

/** What storing costs beside the runs, what a second thread is worth, and how fast rows are put together. */
export async function store(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'constancy-bench-'))
  let made = 0
  const next = (): string => join(folder, String(made++))
  try {
    const runs = await asked(folder, { teams: 120, weeks: 156, points: 40, replicates: 5 })
    const figures = [...(await costs(runs, next)), ...(await threads(runs)), ...(await merging(folder, next))]
    return `a sweep of ${runs.order.work.points * runs.order.work.replicates * 2} runs; both of a pair in turn, ${TIMES} pairs after ${WARM_UP} to warm up\n${table(figures)}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Size {
  readonly teams: number
  readonly weeks: number
  readonly points: number
  readonly replicates: number
}

async function asked(folder: string, { teams, weeks, points, replicates }: Size): Promise<Asked> {
  const path = join(folder, `teams-${teams}.yaml`)
  mkdirSync(folder, { recursive: true })
  const text = [
    'format: constancy-experiment/1',
    `weeks: ${weeks}`,
    `place: { sizes: { teams: ${teams}, departments: ${Math.ceil(teams / 10)}, issueTypes: 8 } }`,
    'designs: { none: {}, coached: { support: { coaches: 1 } } }',
    'plan: latin-hypercube',
    `points: ${points}`,
    'vary: { demand.hours: [8, 24], demand.pressure: [0.7, 0.9] }',
    `replicates: ${replicates}`,
  ]
  writeFileSync(path, `${text.join('\n')}\n`)
  const { experiment, question, scenario } = await experimentToRun({ experiment: path })
  if (experiment === undefined) throw new Error(`${path} is no experiment`)
  return { order: orderOf(experiment, scenario, version()), question }
}

/** Milliseconds of a run alone and through the store with its tables, and the share that storing adds. */
async function costs({ order, question }: Asked, next: () => string): Promise<Figure[]> {
  const runs = order.work.points * order.work.replicates * order.work.designs.length
  const alone = (): Promise<void> =>
    through(
      hereRunner(order, () => setImmediate()),
      order,
    )
  const stored = async (): Promise<void> => {
    const shared = { disk: realDisk, order, question, jobs: 1, everyRun: false, kept: false, progress: QUIET, say() {} }
    await answer({ ...shared, folder: next() })
  }
  const [plain, whole] = await inTurn(alone, stored)
  return [
    { what: 'a run, not stored', unit: 'ms', values: plain.map((ms) => ms / runs) },
    { what: 'a run through the store, with its part of all tables', unit: 'ms', values: whole.map((ms) => ms / runs) },
    { what: 'what storing adds', unit: '%', values: whole.map((ms, n) => 100 * (ms / plain[n] - 1)), aim: 5 },
  ]
}

/**
 * Time on two threads as a share of that on one: 1 / 1.9 is 0.526. In it are the runs, handing tasks over, what comes back, and the
 * idle time at the end of each sweep (some 4 s on one thread; nearly half a minute in all). Not in it: starting the threads, what each
 * compiles for itself (they serve all pairs, the first two of which warm up), and storing. Both threads share what a processor's
 * cores share, and anything else that runs beside them shows at once: to be measured on a quiet machine.
 */
async function threads({ order }: Asked): Promise<Figure[]> {
  const { crewOf } = await import('../../src/cli/threads/pool.ts')
  const crews = await Promise.all([crewOf(1), crewOf(2)])
  const worlds = order.work.points * order.work.replicates
  const [one, two] = crews.map((crew) => crew.runner(order, worlds))
  const [single, double] = await inTurn(
    () => through(one, order),
    () => through(two, order),
  )
  await Promise.all(crews.map((crew) => crew.close()))
  return [
    { what: 'time on two threads as a share of that on one', unit: 'ratio', values: double.map((ms, n) => ms / single[n]), aim: 0.526 },
  ]
}

/** Rows of one world, over and over, stored in chunks: putting them together as one table, and making all tables. */
async function merging(folder: string, next: () => string): Promise<Figure[]> {
  const { order, question } = await asked(folder, { teams: 6, weeks: 10, points: ROWS / 2, replicates: 1 })
  const place = next()
  openFolder(realDisk, place, order, question)
  const outcomes = groupRunner(order)({ point: 0, replicate: 0 })
  const source = lineSource(order)
  for (const chunk of chunksOf(order.work)) {
    const runs = [...groupsOf(order.work, [chunk])].flatMap((group) => storedRuns(source, [], group, outcomes))
    storeChunk(realDisk, place, order, chunk, runs)
  }
  const [copied, finished] = await inTurn(
    async () => void putFile(realDisk, place, 'copy.csv', storedIn(realDisk, place, order).lines()),
    async () => void finish(realDisk, place, order, { question, everyRun: false, kept: false }),
  )
  const each = (times: readonly number[]): number[] => times.map((ms) => (1000 * ms) / ROWS)
  return [
    { what: 'a row of runs.csv: checked, copied, summed, forced to the disk', unit: 'µs', values: each(copied), aim: 2 },
    { what: 'a row, with all tables of a sweep', unit: 'µs', values: each(finished) },
    { what: 'most memory held, all of the above', unit: 'MB', values: [process.resourceUsage().maxRSS / 1024] },
  ]
}

async function through(runner: ReturnType<typeof hereRunner>, order: Order): Promise<void> {
  for await (const _ of runner.run(groupsOf(order.work, chunksOf(order.work))));
}

/** Milliseconds of two things, in turn, since the machine drifts. */
async function inTurn(first: () => Promise<void>, second: () => Promise<void>): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let n = 0; n < WARM_UP + TIMES; n++) {
    for (const [i, work] of [first, second].entries()) {
      const begun = performance.now()
      await work()
      if (n >= WARM_UP) times[i].push(performance.now() - begun)
    }
  }
  return times
}
