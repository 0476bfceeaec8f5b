import { wordsOf } from '../../model/observations.ts'
import { CAUSES } from '../../model/world.ts'
import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import { endOf } from '../../study/columns.ts'
import type { Comparison } from '../../study/comparison.ts'
import { capital, fixed, list, percent, signed, span, spoken } from '../words.ts'
import { SHARE, comparisonIn, meanOf, ranked, testingShare } from './find.ts'

type Cause = (typeof CAUSES)[number]

/** The answer in words that a board can act on: the best design against the baseline, then the rest. */
export function sentences(answer: Answer, equal: boolean): string {
  return sentenceList(answer, equal).join(' ')
}

/** The same one by one: the first says which design is best and by how much. */
export function sentenceList(answer: Answer, equal: boolean): string[] {
  const [best, ...rest] = ranked(answer)
  const main = best === undefined ? undefined : comparisonIn(answer, best)
  if (main === undefined) return [alone(answer)]
  const parts = [gap(answer, main, equal), effort(answer, best), lead(answer, main), turned(answer), others(answer, rest, main)]
  return parts.filter((part) => part !== '')
}

function alone(answer: Answer): string {
  const mean = meanOf(answer, answer.baseline)
  if (mean === null) return 'There is no world in which two designs can be compared: their runs failed.'
  return `${capital(answer.baseline)} closes ${percent(mean)} of the quality gap over ${span(answer.weeks)} (${answer.worlds === 1 ? 'in one world' : `mean of ${answer.worlds} worlds`}); it was not compared with another design.`
}

function gap(answer: Answer, row: Comparison, equal: boolean): string {
  if (row.pairs < 2) return inOneWorld(answer, row)
  const name = capital(row.design)
  const years = span(answer.weeks)
  const budget = equal ? 'at the same budget' : 'on unequal budgets'
  const points = fixed(100 * Math.abs(row.difference), 1)
  if (row.verdict === 'within noise') {
    const said = row.difference === 0 && row.ties === row.pairs ? 'give the same result' : 'cannot be told apart'
    return `${name} and ${row.baseline} ${said} over ${years}: a mean difference of ${signed(100 * row.difference, 1)} points of the quality gap is within noise (${evidence(row)}), ${budget}.`
  }
  const way = row.difference > 0 ? 'more' : 'less'
  return `${name} closes ${points} points ${way} of the quality gap than ${row.baseline} on average over ${years} (${evidence(row)}), ${budget}${atEnd(answer, row)}${behind(answer, row)}.`
}

/** Chance cannot be told from difference in a single world. */
function inOneWorld({ weeks }: Answer, { design, baseline, difference }: Comparison): string {
  const points = signed(100 * difference, 1)
  return `In the only world that was run, the difference between ${design} and ${baseline} is ${points} points of the quality gap on average over ${span(weeks)}; one world says nothing of chance: take more (--replicates 100).`
}

/** The mean over the run says little of where it ends. */
function atEnd(answer: Answer, { design }: Comparison): string {
  const end = comparisonIn(answer, design, endOf(answer.measures, MAIN, answer.weeks) ?? '')
  if (end === undefined || end.verdict === 'within noise') return ''
  const way = end.difference > 0 ? 'more' : 'less'
  return `; by the end ${fixed(100 * Math.abs(end.difference), 1)} points ${way}`
}

function evidence(row: Comparison): string {
  const worlds = `better in ${row.wins} of ${row.pairs} worlds`
  if (row.low === null || row.high === null) return worlds
  return `${Math.round(100 * row.level)} % interval ${fixed(100 * row.low, 1)} to ${fixed(100 * row.high, 1)}; ${worlds}`
}

function behind(answer: Answer, { design }: Comparison): string {
  const found = answer.breakEven.find((row) => row.design === design)
  if (found === undefined || found.worlds === 0) return ''
  if (found.week === null) return '; in care delivered it stays behind to the end'
  return found.week === 1 ? '; in care delivered it is never behind' : `; in care delivered it is behind until week ${found.week}`
}

function effort(answer: Answer, design: string): string {
  const row = comparisonIn(answer, design, SHARE)
  if (row === undefined) return ''
  const from = percent(row.baselineMean, row.mean)
  const to = percent(row.mean, row.baselineMean)
  if (row.mean === 0 && row.baselineMean === 0) return 'No effort is duplicated.'
  if (row.pairs < 2) return ''
  if (row.verdict === 'within noise') return `Duplicated effort stays about the same (${from} and ${to} of testing hours).`
  const way = row.difference < 0 ? 'falls' : 'rises'
  return `Duplicated effort ${way} from ${from} to ${to} of testing hours${mostly(answer, design, Math.sign(row.difference))}.`
}

/** The cause whose share of testing hours changed most in the direction in which the whole did. */
function mostly(answer: Answer, design: string, sign: number): string {
  const causes = answer.duplication.filter((row) => row.design === design && row.cause !== '')
  const share = (of: string, kind: (typeof causes)[number]): number => testingShare(answer, of, kind) ?? 0
  const changes = causes.map((kind) => ({ cause: kind.cause, change: sign * (share(design, kind) - share(answer.baseline, kind)) }))
  const [most] = changes.sort((a, b) => b.change - a.change)
  return most !== undefined && most.change > 0 ? `, mostly ${sign < 0 ? 'less' : 'more'} '${spoken(most.cause)}'${inWords(most.cause)}` : ''
}

/** What a cause means, for those who meet its name for the first time. */
function inWords(cause: string): string {
  const words = CAUSES.includes(cause as Cause) ? wordsOf(cause as Cause) : ''
  return words === '' ? '' : ` (${words})`
}

function lead(answer: Answer, main: Comparison): string {
  const { rivals } = answer
  if (rivals === null || rivals.design !== main.design || main.verdict !== 'better') return ''
  const points = `${fixed(100 * rivals.difference, 1)} points`
  const said = rivals.verdict === 'within noise' ? 'is within noise' : `is beyond noise (${evidence(rivals)})`
  return `Its lead over ${rivals.baseline}, ${points}, ${said}.`
}

/** Who is ahead in the end, where that is another design. */
function turned({ leaderAtEnd }: Answer): string {
  if (leaderAtEnd === null || leaderAtEnd.verdict !== 'better') return ''
  const { design, baseline, difference } = leaderAtEnd
  return `By the end ${design} is ahead of ${baseline} by ${fixed(100 * difference, 1)} points (${evidence(leaderAtEnd)}).`
}

function others(answer: Answer, designs: readonly string[], main: Comparison): string {
  const rows = designs.flatMap((design) => comparisonIn(answer, design) ?? [])
  const of = (verdict: string): string[] =>
    rows.filter((row) => row.verdict === verdict).map((row) => `${row.design} (${signed(100 * row.difference, 1)})`)
  const than = of('better').length > 0 ? '' : ` than ${answer.baseline}`
  const also = main.verdict === 'better' ? 'also ' : ''
  const said = (names: string[], one: string, many: string): string[] =>
    names.length === 0 ? [] : [`${list(names)} ${names.length === 1 ? one : many}`]
  const parts = [
    ...said(of('better'), `${also}closes more than ${answer.baseline}`, `${also}close more than ${answer.baseline}`),
    ...said(of('worse'), `closes less${than}`, `close less${than}`),
    ...said(of('within noise'), 'is within noise', 'are within noise'),
  ]
  return parts.length === 0 ? '' : `${capital(parts.join('; '))}.`
}
