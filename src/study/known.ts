/** What can be written as JSON: null for what is not there, not a number or without bound. */
export function known(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null
}
