import type { FoundEffect, FoundSubject, Sensitivity } from '../../study/analyses/sensitivity.ts'
import { list, percent } from '../words.ts'
import { figure, moreOfIt, scaleOf, subjectWords } from './subject.ts'

type Method = Sensitivity['method']

/** What matters most for a subject, how much and which way; what comes next; what shows no effect. */
export function sensitivitySentence(method: Method, subject: FoundSubject): string {
  const words = subjectWords(subject, subject.mean)
  const [first, ...rest] = subject.effects.filter(({ shown }) => shown)
  const none = subject.effects.filter(({ shown }) => !shown).map(({ parameter }) => parameter)
  if (subject.effects.every(({ indices }) => indices[0].value === null)) return `What matters for ${words} cannot be told.`
  if (subject.effects.every(({ indices }) => !indices[0].value)) return `No parameter changes ${words}.`
  if (first === undefined) return `What changes ${words} is within noise: no effect shown of ${list(none)}.`
  const then = rest.slice(0, 2).map((effect) => `${effect.parameter} (${amount(method, subject, effect)})`)
  const parts = [
    `What matters most for ${words} is ${first.parameter}: ${saying(method, amount(method, subject, first))}${range(method, subject, first)}${direction(method, subject, first)}.`,
    then.length === 0 ? '' : `Then ${list(then)}.`,
    none.length === 0 ? '' : `No effect shown: ${list(none)}.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function saying(method: Method, amount: string): string {
  if (method === 'morris') return `over its range it moves it by ${amount} on average`
  return method === 'sobol' ? `it takes part in ${amount} of the variance` : `alone it explains ${amount} of the variance`
}

function amount(method: Method, subject: FoundSubject, { indices: [{ value }] }: FoundEffect): string {
  if (value === null) return 'not known'
  if (method !== 'morris') return percent(Math.max(0, value))
  const { times, unit } = scaleOf(subject)
  return `${figure(times * value, times * value)} ${unit}`.trimEnd()
}

function range(method: Method, subject: FoundSubject, { indices: [{ low, high }] }: FoundEffect): string {
  if (low === null || high === null) return ''
  if (method !== 'morris') return ` (${Math.round(100 * Math.max(0, low))} to ${Math.round(100 * high)})`
  const { times } = scaleOf(subject)
  return ` (${[low, high].map((end) => figure(times * end, times * (high - low))).join(' to ')})`
}

/** Said only where the sign is beyond noise. Sobol' indices have none. */
function direction(method: Method, subject: FoundSubject, { indices }: FoundEffect): string {
  const signed = indices.find(({ index }) => index === (method === 'morris' ? 'mu' : 'SRRC'))
  if (signed === undefined || signed.value === null || signed.low === null || signed.high === null) return ''
  return signed.low > 0 || signed.high < 0 ? `; ${moreOfIt(subject, signed.value)}` : ''
}
