/** How numbers of a unit are told: shares in hundredths, what goes from 0 to 1 without a unit, all others as they are. */
export interface Telling {
  readonly times: number
  /** Of a value: `%` for shares. */
  readonly name: string
  /** Of a difference: `points` for shares. */
  readonly difference: string
}

export function tellingOf(unit: string): Telling {
  if (unit.startsWith('share')) return { times: 100, name: '%', difference: 'points' }
  const name = unit === '0-1' ? '' : unit
  return { times: 1, name, difference: name }
}
