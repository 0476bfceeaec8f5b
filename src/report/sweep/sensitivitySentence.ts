import type { FoundEffect, FoundSubject, Sensitivity } from '../../study/analyses/sensitivity.ts'
import { list, percent, plural } from '../words.ts'
import type { FactorWords } from './factorWords.ts'
import { figure, moreOfIt, scaleOf, subjectWords } from './subject.ts'

type Method = Sensitivity['method']

/** After the first, so many are told with their size; the table has all. */
const NEXT = 2
/** Below this share of the variance an effect is told by its direction alone. */
const SMALL = 0.01

/** What matters most for a subject, how much and which way; what comes next; what shows no effect. */
export function sensitivitySentence(method: Method, subject: FoundSubject, words: FactorWords): string {
  const about = subjectWords(subject, subject.mean)
  const [first, ...rest] = subject.effects.filter(({ shown }) => shown)
  const none = subject.effects.filter(({ shown }) => !shown).map(({ parameter }) => words.name(parameter))
  if (subject.effects.every(({ indices }) => indices[0].value === null)) return `What matters for ${about} cannot be told.`
  if (subject.effects.every(({ indices }) => !indices[0].value)) return `No parameter changes ${about}.`
  if (first === undefined) return `What changes ${about} is within noise: no effect shown of ${list(none)}.`
  const small = rest.filter((effect) => method === 'rank' && (effect.indices[0].value ?? 0) < SMALL)
  const then = rest
    .filter((effect) => !small.includes(effect))
    .map((effect) => `${words.name(effect.parameter)} (${amount(method, subject, effect)})`)
  const parts = [
    `What matters most for ${about} is ${words.introduced(first.parameter)}: ${saying(method, amount(method, subject, first))}${range(method, subject, first)}${direction(method, subject, first)}.`,
    then.length === 0 ? '' : `Then ${some(then, NEXT)}.`,
    small.length === 0 ? '' : `Clear in direction, small in size: ${list(small.map(({ parameter }) => words.name(parameter)))}.`,
    none.length === 0 ? '' : `No effect shown: ${list(none)}.`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The first of a list, and how many there are besides. */
function some(items: readonly string[], most: number): string {
  const others = items.length - most
  if (others <= 0) return list(items)
  return list([...items.slice(0, most), plural(others, 'other')])
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
