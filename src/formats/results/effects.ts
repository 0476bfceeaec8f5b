import type { Judged } from '../../study/checks/judge.ts'
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

function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
