import type { FoundEffect, FoundSubject } from '../../study/analyses/sensitivity.ts'
import type { Block } from '../block.ts'
import { grouped, percent, plural } from '../words.ts'
import type { FactorWords } from './factorWords.ts'
import { headOf, told } from './subject.ts'

/** Total indices are told as they are known where half of their interval is no more than this share of the variance. */
const EXACT = 0.1

interface Unsure {
  readonly subject: FoundSubject
  readonly effect: FoundEffect
  readonly value: number
  readonly half: number
}

/**
 * Warns of total indices (plan saltelli) that cannot be taken as they stand: above 100 %, which no share is, or so rough that what
 * matters most may be another parameter. Says how many settings would tell: intervals shrink with the root of their number.
 */
export function unsureShares(subjects: readonly FoundSubject[], words: FactorWords): Block[] {
  const found = told(subjects).flatMap(unsureOf)
  if (found.length === 0) return []
  const worst = found.reduce((one, other) => (other.half > one.half ? other : one))
  const { subject, effect, value, half } = worst
  const others = found.length - 1
  const where = `${headOf(subject, subject.mean)}: the share in which ${words.name(effect.parameter)} takes part is ${percent(value)} ± ${Math.round(100 * half)}`
  const why = value > 1 ? ', more than there is: an estimate, with chance in it' : ', too rough to say that it matters most'
  const more = others === 0 ? '' : ` (${plural(others, 'other share')} like it)`
  return [{ kind: 'warning', text: `${where}${why}${more}.${remedy(worst)}` }]
}

/** Of the parameter that seems to matter most, if another may; and any above 1. */
function unsureOf(subject: FoundSubject): Unsure[] {
  const known = subject.effects.flatMap((effect): Unsure[] => {
    const { value, low, high } = effect.indices.find(({ index }) => index === 'ST') ?? { value: null, low: null, high: null }
    return value === null || low === null || high === null ? [] : [{ subject, effect, value, half: (high - low) / 2 }]
  })
  const [first, ...rest] = known
  const rivals = rest.some((other) => first.value - other.value < Math.max(first.half, other.half))
  return known.filter((one) => one.half > EXACT && (one.value > 1 || (one === first && one.effect.shown && rivals)))
}

function remedy({ subject, effect, half, value }: Unsure): string {
  const size = subject.effects.length + 2
  let blocks = 64
  // Best with a power of two; a little less will do, as this is an estimate itself.
  while (1.1 * blocks < effect.n * (half / EXACT) * (half / EXACT)) blocks *= 2
  const luck = effect.chance !== null && effect.chance >= value / 2 ? ' Luck of the runs is most of it: more replicates help too.' : ''
  return ` To know it to ± ${100 * EXACT} takes about ${grouped(blocks * size)} settings (points: ${blocks * size}); there were ${grouped(effect.n * size)}.${luck}`
}
