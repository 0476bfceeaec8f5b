import type { Found, Judged } from '../../study/checks/judge.ts'
import type { Block, Cell } from '../block.ts'
import { grouped } from '../words.ts'
import { estimateText, expectedText } from './number.ts'

type Row = readonly Cell[]

/** One check as a table: each effect with its number, what was asked for, and the verdict. */
export function checkTable({ check, found }: Judged): Block {
  const off = found.some((one) => one.off !== undefined)
  return {
    kind: 'table',
    title: `${check.name}  ${check.title} (${check.shows}; ${worldsText(found)})`,
    heads: ['', 'found, 95 %', 'asked for', 'verdict', ...(off ? ['mechanism off'] : [])],
    rows: found.map((one) => [
      one.effect.says,
      foundText(one),
      expectedText(one.effect.expected),
      verdictCell(one),
      ...(off ? [offText(one)] : []),
    ]) satisfies Row[],
  }
}

function worldsText(found: readonly Found[]): string {
  const worlds = found[0]?.estimate.worlds ?? 0
  return `${grouped(worlds)} world${worlds === 1 ? '' : 's'}`
}

export function foundText({ effect, estimate }: Found): string {
  return estimateText(estimate, effect.statistic.kind === 'mean', 'above' in effect.expected && effect.statistic.kind !== 'ratio')
}

/** What is left of an effect with its mechanism off. */
function offText({ effect, off }: Found): string {
  if (off === undefined) return '–'
  const left = estimateText(off.estimate, effect.statistic.kind === 'mean', true)
  return `${off.vanished ? 'gone' : 'stays'}: ${left}`
}

function verdictCell({ verdict }: Found): Cell {
  if (verdict === 'shown' || verdict === 'met') return { text: verdict, tone: 'good' }
  return verdict === 'not shown' ? verdict : { text: verdict, tone: 'bad' }
}

/** How many effects came out how, in words. */
export function countsText(judged: readonly Judged[]): string {
  const counts = new Map<string, number>()
  for (const { found } of judged) for (const { verdict } of found) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  return [...counts].map(([verdict, n]) => `${n} ${verdict}`).join(', ')
}
