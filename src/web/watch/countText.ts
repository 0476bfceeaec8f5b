import { afterWeeks, capital, grouped, percent } from '../../report/words.ts'
import type { Counts } from './counts.ts'

/** `After 61 weeks: tests 431, duplicated 38 (9.1 % of hours), gap closed 22 %`. @param week from 0 */
export function countText(week: number, { tests, duplicated, duplicatedShare, gapClosed }: Counts): string {
  const numbers = [`tests ${grouped(tests)}`, `duplicated ${grouped(duplicated)} (${percent(duplicatedShare)} of hours)`]
  return `${capital(afterWeeks(week + 1))}: ${[...numbers, `gap closed ${percent(gapClosed)}`].join(', ')}`
}
