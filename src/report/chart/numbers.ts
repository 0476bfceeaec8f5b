/** The numbers of a chart as a table, for people and for spreadsheets: units stand in the heads; null where there is no number. */
export interface Numbers {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}
