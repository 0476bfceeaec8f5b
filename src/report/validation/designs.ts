import type { Told } from '../../study/checks/place.ts'
import type { Estimate } from '../../study/checks/estimate.ts'
import type { Block } from '../block.ts'
import { fixed, signed } from '../words.ts'

/** The designs of a scenario beside its counterfactual: share of the gap closed on average and by the end, and duplicated share. */
export function designsTable(title: string, told: readonly Told[]): Block {
  return {
    kind: 'table',
    title,
    heads: ['', 'gap closed, %', 'difference', 'by the end, %', 'difference', 'duplicated, %'],
    rows: told.map(({ design, means, differences }) => [
      design,
      points(means[0]),
      difference(differences?.[0]),
      points(means[1]),
      difference(differences?.[1]),
      points(means[2]),
    ]),
  }
}

const points = (share: number): string => fixed(100 * share, 1)

function difference(estimate: Estimate | undefined): string {
  if (estimate === undefined) return '–'
  return `${signed(100 * estimate.value, 1)} ± ${fixed(50 * (estimate.high - estimate.low), 1)}`
}
