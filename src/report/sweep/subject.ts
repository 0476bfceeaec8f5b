import type { Subject } from '../../study/analyses/subjects.ts'
import { capital, decimalsFor, fixed } from '../words.ts'
import { tellingOf } from './unit.ts'

/** `the lead of coached over siloed in gapClosed`, or the lag; the difference where neither way is better; or the measure itself. */
export function subjectWords({ measure, better, design, versus }: Subject, mean: number | null): string {
  if (versus === '') return `${measure} in ${design}`
  if (better === 'neither' || mean === null) return `the difference of ${design} from ${versus} in ${measure}`
  const ahead = better === 'higher' ? mean >= 0 : mean <= 0
  return ahead ? `the lead of ${design} over ${versus} in ${measure}` : `the lag of ${design} behind ${versus} in ${measure}`
}

/** What more of a parameter does, where that is clear: `the more of it, the better coached does against siloed`. */
export function moreOfIt({ better, design, versus }: Subject, sign: number): string {
  const against = versus === '' ? '' : ` against ${versus}`
  if (better === 'neither') return `the more of it, the ${sign > 0 ? 'higher' : 'lower'} ${design} comes out${against}`
  return `the more of it, the ${sign > 0 === (better === 'higher') ? 'better' : 'worse'} ${design} does${against}`
}

/** Differences from the baseline of each measure, or the designs themselves where there is but one. */
export function told<T extends Subject>(subjects: readonly T[]): T[] {
  const differences = subjects.filter(({ versus }) => versus !== '')
  return differences.length > 0 ? differences : [...subjects]
}

/** A number to two digits of `scale`: as many decimals as mean something beside it. */
export function figure(value: number, scale: number): string {
  return fixed(value, decimalsFor(scale, 9.95))
}

/** A number and half of its interval: to two digits of that, but no more than three of the number. */
export function figures(value: number, half: number): [value: string, half: string] {
  const decimals = decimalsFor(Math.max(half, Math.abs(value) / 10), 9.95)
  return [fixed(value, decimals), fixed(half, decimals)]
}

/** How differences in a subject are told. */
export function scaleOf({ unit }: Subject): { readonly times: number; readonly unit: string } {
  const { times, difference } = tellingOf(unit)
  return { times, unit: difference }
}

/** At the head of a table or sentence; a measure keeps its own spelling. */
export function headOf(subject: Subject, mean: number | null): string {
  const words = subjectWords(subject, mean)
  return subject.versus === '' ? words : capital(words)
}
