import { breakEven } from './analyses/breakEven.ts'
import { discover } from './analyses/discover.ts'
import { overview } from './analyses/overview.ts'
import { regret } from './analyses/regret.ts'
import { replicates } from './analyses/replicates.ts'
import { sensitivity } from './analyses/sensitivity.ts'
import { value } from './analyses/value.ts'
import { variance } from './analyses/variance.ts'
import type { Analysis } from './sweep/analysis.ts'

/** Every question that can be put to a sweep. The first is always answered. */
export const ANALYSES: readonly Analysis[] = [overview, sensitivity, variance, regret, discover, breakEven, replicates, value]

/** Throws RangeError for a name that is not in the list. */
export function analysisNamed(name: string): Analysis {
  const analysis = ANALYSES.find((candidate) => candidate.name === name)
  if (analysis === undefined) throw new RangeError(`unknown analysis "${name}". Known: ${ANALYSES.map((known) => known.name).join(', ')}`)
  return analysis
}
