/** The numbers of a chart as a table, for people and for spreadsheets: units stand in the heads; null where there is no number. */
export interface Numbers {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** As a spreadsheet reads it: no idle zeros, a plain minus sign; empty where there is no number. */
export function numberText(cell: string | number | null): string {
  if (typeof cell === 'string') return cell
  return cell === null || !Number.isFinite(cell) ? '' : String(Number(cell.toPrecision(4)) + 0)
}
