import type { SearchOrder } from '../../formats/search.ts'
import { counted } from '../../report/words.ts'
import { runsOf } from '../../study/optimise/parts.ts'
import { roundsOf } from '../../study/optimise/search.ts'
import { settingsOf, spaceOf } from '../../study/optimise/settings.ts'
import { secondsAWorld } from '../work/timing.ts'
import { duration } from '../work/progress.ts'
import { presentPart, roundPart } from './folder.ts'

/** Says how much a search is: rounds, runs and time, by trying a few worlds of its first round. Nothing is stored. */
export function dryRun(order: SearchOrder, folder: string, { jobs, json }: { readonly jobs: number; readonly json: boolean }): void {
  const { search, scenario } = order
  const { points, size, replicates, shortlist, confirm, design } = search
  const unit = settingsOf(search, spaceOf(search, scenario), [], scenario.seed)
  const part = unit.length === 0 ? presentPart(folder, order) : roundPart(folder, order, 0, unit)
  const seconds = ((secondsAWorld(part.order) / part.order.work.designs.length) * runsOf(search)) / jobs
  const expected = {
    folder,
    design: scenario.designs[design].name,
    settings: points,
    rounds: roundsOf(search),
    size,
    replicates,
    shortlist: Math.min(points, shortlist),
    confirm,
    /** At most. */
    runs: runsOf(search),
    jobs,
    seconds,
    /** Whether the budget can pay any setting of the first round. */
    possible: unit.length > 0,
  }
  const lines = [
    `${counted(points, 'setting')} of ${expected.design} in ${counted(expected.rounds, 'round')} × ${counted(replicates, 'replicate')}, then ${expected.shortlist} of them again in ${counted(confirm, 'fresh world')}: at most ${counted(expected.runs, 'run')}`,
    `about ${duration(seconds)} with --jobs ${jobs}`,
    `results: ${folder}`,
    ...(expected.possible ? [] : ['the budget can pay none of the settings that were tried: nothing will be found']),
    'Nothing was run.',
  ]
  process.stdout.write(json ? `${JSON.stringify(expected, null, 2)}\n` : `${lines.join('\n')}\n`)
}
