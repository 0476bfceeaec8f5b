import { isClear } from '../../study/why/shares.ts'
import type { Effect } from '../../study/why/shares.ts'
import type { Mark } from './mark.ts'
import { drawRows } from './rows.ts'
import type { Row, RowsInput } from './rows.ts'

/** Bars from zero with their intervals: shares of a difference, effects of parameters; pale where within noise. */
export function shares(input: RowsInput): Mark {
  return drawRows('shares', 'bars', input)
}

/** Shapley shares of a difference as rows, the largest first. @param look of the design that is explained */
export function shareRows(effects: readonly { readonly name: string; readonly share: Effect }[], look: string): Row[] {
  return effects
    .map(({ name, share }) => ({ name, look, value: share.mean, low: share.low, high: share.high, clear: isClear(share) }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
