import { checkScenario } from '../model/check.ts'
import type { Data } from '../model/check/data.ts'
import { SCENARIO_FORMAT } from '../model/check/top.ts'
import type { Group } from '../model/registry.ts'
import { GROUPS } from '../model/registry.ts'
import { readDesign } from './design.ts'
import type { Files } from './files.ts'
import type { Reading } from './reading.ts'
import { located } from './reading.ts'
import type { Located, Source } from './tree.ts'

/** Name that a design has while it is checked alone. */
const NAME = 'design'

/** All problems of a file of the design library, checked as the only design of an otherwise usual scenario. */
export function checkDesign(source: Source, files: Files, groups: readonly Group[] = GROUPS): readonly Located[] {
  const reading: Reading = { files, problems: [] }
  const design = readDesign(reading, source)
  if (design === undefined) return reading.problems
  const data: Data = new Map<string, Data>([
    ['format', SCENARIO_FORMAT],
    ['designs', new Map([[NAME, design.data]])],
  ])
  const { problems } = checkScenario(data, { name: NAME }, groups)
  return [...reading.problems, ...located(problems, (path, on) => design.places.at(path.slice(2), on))]
}
