import { MEASURES } from '../../model/run.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Setting } from './check.ts'
import { meanOf, type Estimate } from './estimate.ts'

/** What is told of each design of a scenario beside its counterfactual. */
const TOLD = ['gapClosed', 'gapClosed.end', 'duplicatedShare'] as const

/** A design of a scenario, in its own place. */
export interface Told {
  readonly design: string
  /** Mean over worlds of each of gapClosed, gapClosed.end, duplicatedShare. */
  readonly means: readonly number[]
  /** Differences from the baseline, paired; undefined for the baseline itself. */
  readonly differences?: readonly Estimate[]
}

/** What is wanted of a scenario to tell of its designs. */
export function settingOf(scenario: Scenario): Setting {
  return {
    scenario,
    designs: scenario.designs.map((_, d) => d),
    wanted: scenario.designs.flatMap(({ name }, design) =>
      TOLD.map((measure) => ({
        symbol: `${name}.${measure}`,
        design,
        item: { kind: 'measure' as const, measure: MEASURES.findIndex((known) => known.name === measure) },
      })),
    ),
  }
}

/** @param values `values[w * wanted + n]` of the n-th thing wanted in world w */
export function tellDesigns({ scenario, wanted }: Setting, values: Float64Array): Told[] {
  const worlds = values.length / wanted.length
  const column = (design: number, m: number): Float64Array =>
    Float64Array.from({ length: worlds }, (_, w) => values[w * wanted.length + design * TOLD.length + m])
  return scenario.designs.map(({ name }, d) => {
    const means = TOLD.map((_, m) => meanOf(column(d, m)).value)
    if (d === scenario.baseline) return { design: name, means }
    const differences = TOLD.map((_, m) => {
      const base = column(scenario.baseline, m)
      return meanOf(column(d, m).map((value, w) => value - base[w]))
    })
    return { design: name, means, differences }
  })
}
