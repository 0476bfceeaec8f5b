import type { Points } from '../points.ts'
import { drawnPoints } from '../sampling/drawnPoints.ts'
import type { Factor } from '../sweep/factor.ts'

/** Digits that are kept: 0.3 is not to stand in tables as 0.30000000000000004. */
const DIGITS = 12

/** Settings as points: `unit[candidate * levers + lever]` to values. */
export function pointsOf(levers: readonly Factor[], unit: Float64Array): Points {
  const points = drawnPoints(levers, unit)
  return { ...points, values: points.values.map((value) => Number(value.toPrecision(DIGITS))) }
}
