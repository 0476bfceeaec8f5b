import type { Check } from '../../model/check/context.ts'
import { problem } from '../../model/check/problem.ts'
import type { Scenario } from '../../model/scenario.ts'
import { addressed, unaffordable, varied } from '../../model/varied.ts'
import { valuesOf } from '../../study/sampling/valuesOf.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import { canonical } from '../canonical.ts'
import type { Loaded } from '../load.ts'
import { keyOf } from './factors.ts'
import { optionsAt } from '../results/pointsText.ts'

/**
 * Adds a problem for each factor whose values cannot simply be laid on the scenario, because single teams or organisations have
 * values of their own: tried at both ends, against what the file would be with these values in it.
 */
export function refuseUnlike(
  check: Check,
  key: 'vary' | 'derived',
  factors: readonly Factor[],
  scenario: Scenario,
  again: (sets: readonly string[]) => Loaded,
): void {
  for (const factor of factors) {
    for (const u of [0, 1]) {
      const values = valuesOf(factor, u)
      const changes = factor.addresses.map((address, a) => ({ at: addressed(scenario, address)!, value: values[a] }))
      const laid = attempt(() => payable(varied(scenario, changes)))
      const { scenario: written, located } = again(factor.addresses.map((address, a) => `${address}=${textOf(address, values[a])}`))
      // What does not fit together at this end is refused by both; there the runs will fail, and say so.
      if (whatVaries(laid) === whatVaries(written)) continue
      const why = located[0]?.text ?? 'Single teams, organisations or tables have values of their own'
      check.problems.push(problem([key, keyOf(factor)], `${factor.name} cannot be varied here`, why))
      break
    }
  }
}

/** A file in which a design costs more than there is would be refused. */
function payable(scenario: Scenario): Scenario {
  const wrong = scenario.designs.map((_, d) => unaffordable(scenario, d)).find((why) => why !== undefined)
  if (wrong !== undefined) throw new RangeError(wrong)
  return scenario
}

function attempt(make: () => Scenario): Scenario | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** All that values can change, without the many teams that are alike. */
function whatVaries(scenario: Scenario | undefined): string {
  if (scenario === undefined) return ''
  const { place, designs, organisations, issueTypes, teams } = scenario
  return canonical({ place, designs, organisations, issueTypes, teams: teams.length, first: teams.slice(0, 50) })
}

function textOf(address: string, value: number): string {
  return optionsAt(address)?.[value] ?? String(value)
}
