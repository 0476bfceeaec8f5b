import type { MeasureInfo } from './measure.ts'
import { careMeasures } from './measures/care.ts'
import { duplicationMeasures } from './measures/duplication.ts'
import { gapMeasures } from './measures/gaps.ts'
import { hourMeasures } from './measures/hours.ts'
import type { Measure } from './measures/measure.ts'
import { peopleMeasures } from './measures/people.ts'
import { projectMeasures } from './measures/projects.ts'
import type { Record } from './measures/record.ts'
import type { World } from './world.ts'

const LIST: readonly Measure[] = [
  ...gapMeasures(),
  ...careMeasures(),
  ...hourMeasures(),
  ...duplicationMeasures(),
  ...projectMeasures(),
  ...peopleMeasures(),
]

export const MEASURES: readonly MeasureInfo[] = LIST.map(({ of: _, ...info }) => info)

/** One number for each of `MEASURES`, at the end of a run. */
export function measureRun(world: World, record: Record): Float64Array {
  return Float64Array.from(LIST, ({ of }) => of(world, record) + 0)
}
