import type { Mark } from './mark.ts'
import { drawRows } from './rows.ts'
import type { RowsInput } from './rows.ts'

/** Differences with their intervals, a dot and a line each; hollow where within noise. */
export function intervals(input: RowsInput): Mark {
  return drawRows('intervals', 'dots', input)
}
