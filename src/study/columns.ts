import { MEASURES } from '../model/run.ts'

/** The week that a measure's name ends in: 78 for `gapClosed.78`; 0 for names without one. */
export function weekOf(measure: string): number {
  return Number(/\.(\d+)$/.exec(measure)?.[1] ?? 0)
}

/** The name, among `measures`, of a measure's value in the last of so many weeks: a horizon, or `gapClosed.end`. */
export function endOf(measures: readonly string[], measure: string, weeks: number): string | undefined {
  return [`${measure}.${weeks}`, `${measure}.end`].find((name) => measures.includes(name))
}

/** Positions in `MEASURES` of those that a run of so many weeks can have. */
export function measurable(weeks: number): number[] {
  return MEASURES.flatMap((measure, m) => (weekOf(measure.name) <= weeks ? [m] : []))
}
