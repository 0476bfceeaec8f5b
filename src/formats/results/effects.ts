import { known } from '../../study/known.ts'
import type { Judged } from '../../study/checks/judge.ts'
import type { Told } from '../../study/checks/place.ts'
import { tableText } from '../table.ts'

const HEADS = ['check', 'effect', 'value', 'ci_low', 'ci_high', 'worlds', 'verdict', 'off_value', 'off_low', 'off_high', 'off_vanished']

/** Every effect of every check as CSV, one row each. */
export function effectsCsv(judged: readonly Judged[]): string {
  const rows = judged.flatMap(({ check, found }) =>
    found.map(({ effect, estimate, verdict, off }) => [
      check.name,
      effect.says,
      known(estimate.value),
      known(estimate.low),
      known(estimate.high),
      estimate.worlds,
      verdict,
      known(off?.estimate.value),
      known(off?.estimate.low),
      known(off?.estimate.high),
      off === undefined ? null : String(off.vanished),
    ]),
  )
  return tableText(HEADS, rows)
}

/** Columns of a design beside its counterfactual. */
export const DESIGN_HEADS = [
  'design',
  'worlds',
  'gap_closed',
  'difference',
  'ci_low',
  'ci_high',
  'gap_closed_end',
  'end_difference',
  'end_ci_low',
  'end_ci_high',
  'duplicated_share',
]

/** A design beside its counterfactual; no differences for the counterfactual itself. */
export function designRow({ design, means, differences }: Told, worlds: number): (string | number | null)[] {
  const three = (n: number): (number | null)[] => [known(differences?.[n].value), known(differences?.[n].low), known(differences?.[n].high)]
  return [design, worlds, means[0], ...three(0), means[1], ...three(1), means[2]]
}
