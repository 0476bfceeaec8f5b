import type { Experiment } from '../experiment.ts'
import { AS_IT_IS } from '../points.ts'
import { pointsOf } from './points.ts'
import type { Search } from './search.ts'

/** A round: its settings as a list, in the worlds that all rounds share. Only the design that is split is run. */
export function roundOf(search: Search, round: number, unit: Float64Array): Experiment {
  return listed(search, `${search.name} round ${round + 1}`, unit, { from: 0, replicates: search.replicates })
}

/** The shortlist in fresh worlds: those after the last of the search. */
export function confirmationOf(search: Search, unit: Float64Array): Experiment {
  return listed(search, `${search.name} confirmation`, unit, { from: search.replicates, replicates: search.confirm })
}

/** The design as it is beside the baseline, in the same fresh worlds: an ordinary comparison. */
export function presentOf({ name, design, baseline, replicates, confirm }: Search): Experiment {
  return {
    name: `${name} as it is`,
    plan: 'compare',
    designs: [...new Set([design, baseline])].sort((a, b) => a - b),
    baseline,
    points: AS_IT_IS,
    sharing: 0,
    from: replicates,
    replicates: confirm,
    series: true,
  }
}

function listed({ design, levers }: Search, name: string, unit: Float64Array, worlds: Pick<Experiment, 'from' | 'replicates'>): Experiment {
  return {
    name,
    plan: 'list',
    designs: [design],
    baseline: design,
    points: pointsOf(levers, unit),
    sharing: 0,
    ...worlds,
    series: false,
  }
}

/** Worlds of all parts of a search; so many times each design is run in them. */
export function runsOf({ points, replicates, shortlist, confirm, design, baseline }: Search): number {
  return points * replicates + Math.min(points, shortlist) * confirm + (design === baseline ? 1 : 2) * confirm
}
