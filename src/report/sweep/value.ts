import type { ValueFound, ValueOfMeasure } from '../../study/analyses/value.ts'
import type { Knowing } from '../../study/decide/value.ts'
import type { Block, Cell } from '../block.ts'
import { counted, list, percent } from '../words.ts'
import { amount, number, range, unitName } from './amount.ts'
import { CHOSEN } from './chosen.ts'
import type { FactorWords } from './factorWords.ts'

/** For each measure what could change the choice, in a sentence, and the worth of knowing each parameter in a table. */
export function valueReport({ measures, skipped, drawn }: ValueFound, words: FactorWords): Block[] {
  const told = measures.filter(({ points }) => points > 0)
  if (told.length === 0) return [{ kind: 'warning', text: 'At no setting has every design a run: there is nothing to choose by.' }]
  const blocks = told.flatMap((one, m): Block[] => [
    { kind: m === 0 ? 'lead' : 'note', text: sentence(one, words) },
    ...(one.factors.some(({ worth }) => (worth.high ?? worth.value ?? 0) > 0) ? [table(one)] : []),
  ])
  const left = `No choice by ${list(skipped)}: neither more nor less of it is better.`
  return [
    ...(skipped.length === 0 ? [] : [{ kind: 'warning' as const, text: left }]),
    ...blocks,
    ...(told.every(settled) ? [] : [{ kind: 'note' as const, text: drawn ? MEANING : `${MEANING} ${CHOSEN}` }]),
  ]
}

const MEANING =
  'Worth: the gain that can be expected from choosing with the parameter known, over the one choice that is best on average. What a choice gains is judged on settings that it was not learned from. Changes: the share of settings where one would choose otherwise. For all at once that share, and the upper end of the interval, are by the best of each setting as its runs show it: with few replicates at a setting they are mostly luck, and more replicates bring them down.'

/** Whether the same design is best at every setting. */
function settled({ all, factors }: Pick<ValueOfMeasure, 'all' | 'factors'>): boolean {
  return all.worth.high === 0 && !factors.some(counts)
}

/** Whether the worth is beyond noise. */
function counts({ worth }: Knowing): boolean {
  return (worth.value ?? 0) > 0 && (worth.low ?? 0) > 0
}

function sentence({ measure, unit, choice, all, factors }: ValueOfMeasure, words: FactorWords): string {
  const telling = factors.filter(counts).sort((a, b) => (b.worth.value ?? 0) - (a.worth.value ?? 0))
  const [first, ...rest] = telling
  if (settled({ all, factors }))
    return `By ${measure}, ${choice} is best at every setting: to know more of what was varied would not change the choice.`
  const best = `By ${measure}, ${choice} is best on average.`
  const other = telling.length < factors.length
  if (first === undefined) {
    const most = Math.max(0, ...factors.map(({ worth }) => worth.high ?? 0))
    const bound = most > 0 ? ` (worth at most ${amount(most, unit)})` : ''
    return `${best} Knowing no single parameter is shown to change that to any good${bound}.${everything(all, unit)}`
  }
  const also = list(rest.map((one) => `${words.name(one.factor)} (${worthText(one, unit)})`))
  const more = rest.length > 0 ? ` Others that could: ${also}.` : ''
  const none = !other ? '' : rest.length > 0 ? ' No other parameter is shown to.' : '; no other parameter is shown to'
  const lead = `Knowing ${words.introduced(first.factor)} could change the choice at ${percent(first.changes.share)} of settings and would be worth ${worthText(first, unit)}`
  return `${best} ${lead}${rest.length > 0 ? '' : none}.${more}${rest.length > 0 ? none : ''}${everything(all, unit)}`
}

function worthText({ worth }: Knowing, unit: string): string {
  const size = Math.max(worth.value ?? 0, worth.high ?? 0)
  return `${amount(worth.value ?? 0, unit, size)}${range(worth.low, worth.high, (end) => number(end, unit, size))}`
}

function everything(all: Knowing, unit: string): string {
  const { value, high } = all.worth
  if (value !== null) return ` Knowing all at once would be worth ${worthText(all, unit)}.`
  return high === null
    ? ''
    : ` Knowing all at once would be worth at most ${amount(high, unit)}; one replicate a setting cannot tell it from luck.`
}

function table({ measure, unit, points, all, factors }: ValueOfMeasure): Block {
  const rows = [...factors].sort((a, b) => (b.worth.value ?? 0) - (a.worth.value ?? 0))
  const size = Math.max(0, ...[all, ...rows].map(({ worth }) => worth.high ?? worth.value ?? 0))
  const cells = (name: string, one: Knowing): Cell[] => {
    const { value, low, high } = one.worth
    return [
      name,
      { text: value === null ? '–' : number(value, unit, size), tone: counts(one) ? 'good' : 'quiet' },
      low === null || high === null ? '–' : `${number(low, unit, size)} to ${number(high, unit, size)}`,
      percent(one.changes.share),
    ]
  }
  return {
    kind: 'table',
    title: `What it would be worth to know, in ${unitName(unit)} of ${measure} (${counted(points, 'setting')})`,
    heads: ['', 'worth', '95 % interval', 'changes'],
    rows: [...rows.map((one) => cells(one.factor, one)), cells('all at once', all)],
  }
}
