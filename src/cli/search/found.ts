import type { SearchOrder } from '../../formats/search.ts'
import { SEARCH_FORMAT, type SearchAnswer } from '../../study/optimise/answer.ts'
import { confirm } from '../../study/optimise/confirm.ts'
import { optimised } from '../../study/optimise/found.ts'
import { presentValues, valuesIn } from '../../study/optimise/settings.ts'
import { variedOf } from '../../study/sweep/varied.ts'
import type { Played } from './rounds.ts'

/** The answer to a search all of whose parts are done. */
export function foundBy({ search, scenario }: SearchOrder, title: string, played: Played): SearchAnswer {
  const { space, shortlist, rounds, confirmation, present } = played
  const { design, baseline, levers, replicates } = search
  // The comparison has its designs in the scenario's order.
  const [beside] = present.results
  const at = (one: number): (typeof beside)[number] => beside[design === baseline || one < Math.max(design, baseline) ? 0 : 1]
  const confirmed = confirm(
    {
      objectives: space.objectives,
      worlds: search.confirm,
      settings: confirmation?.results.map(([results]) => results) ?? [],
      present: at(design),
      baseline: design === baseline ? null : at(baseline),
    },
    scenario.seed,
  )
  const named = {
    title,
    design: scenario.designs[design].name,
    baseline: scenario.designs[baseline].name,
    levers: levers.map(({ name }) => name),
    values: valuesIn(levers, shortlist.unit),
    present: presentValues(levers, scenario),
    rounds: rounds.length,
    worlds: replicates,
  }
  const parts = [...rounds, ...(confirmation ? [confirmation] : []), present]
  const sum = (of: 'runs' | 'failed'): number => parts.reduce((total, part) => total + part[of], 0)
  return {
    format: SEARCH_FORMAT,
    runs: sum('runs'),
    failedRuns: sum('failed'),
    factors: variedOf(levers),
    ...optimised(named, space, shortlist, confirmed),
  }
}
