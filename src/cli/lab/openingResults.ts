import { basename, resolve } from 'node:path'
import type { OpeningResults } from '../../formats/opening.ts'
import { quoted } from '../quoted.ts'
import { completeAnswer, questionIn } from '../results/complete.ts'
import { EXIT, Stop } from '../stop.ts'
import type { Disk } from '../store/disk.ts'
import { orderIn } from '../store/folder.ts'

/** A finished comparison. @throws Stop with exit code 2 where the folder holds none */
export function openingResults(disk: Disk, folder: string): OpeningResults {
  const order = orderIn(disk, folder)
  if (questionIn(disk, folder) !== undefined)
    throw new Stop(EXIT.badInput, `${folder}: holds a sweep. The Lab opens comparisons; what a sweep found stands in its report.md`)
  const found = completeAnswer(disk, folder, order, { everyRun: false, kept: false })
  if (found === undefined)
    throw new Stop(EXIT.badInput, `${folder}: is not complete, or was changed. Try: constancy resume ${quoted(folder)}`)
  const { scenario, scenarioText, work } = order
  return {
    kind: 'results',
    name: basename(resolve(folder)),
    scenario: scenarioText,
    designs: work.designNames,
    seed: scenario.seed,
    replicates: scenario.replicates,
    comparison: found.answer,
  }
}
