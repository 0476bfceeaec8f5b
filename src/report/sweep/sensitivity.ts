import type { FoundSubject, Sensitivity } from '../../study/analyses/sensitivity.ts'
import type { Block } from '../block.ts'
import { grouped, list, percent } from '../words.ts'
import type { FactorWords } from './factorWords.ts'
import { sensitivityMatrix } from './sensitivityMatrix.ts'
import { sensitivitySentence } from './sensitivitySentence.ts'
import { sensitivityTable } from './sensitivityTable.ts'
import { subjectWords, told } from './subject.ts'
import { unsureShares } from './unsure.ts'

const ONE: Block = {
  kind: 'note',
  text: 'With one replicate at each setting luck cannot be told from an effect: take two or more.',
}

const READING: Readonly<Record<Sensitivity['method'], string>> = {
  morris:
    'μ*: how far the outcome moves, on average, when the parameter goes through its whole range; μ: the same with its sign; σ: how much that differs from place to place. ±: half of the 95 % interval. Up to one in ten parameters without any effect passes for one that has.',
  sobol:
    'ST: the share of the variance in which the parameter takes part, alone or with others; these shares may add up to more than 100 %, but none is more: one that is has chance in it. S1: the share that would go if it alone were known. ±: half of the 95 % interval.',
  rank: 'S1: the share of the variance that would go if the parameter alone were known. SRRC: which way the outcome goes with it, −1 to 1. ±: half of the 95 % interval. About one in twenty parameters without any effect passes for one that has.',
}

const BRACKETS = 'In brackets, or under “No effect shown”: no more than luck alone would make; more replicates or settings may show more.'

/** Below this share, ranks miss most of what happens. */
const POOR = 0.5

/** Which parameters matter: a sentence for each difference in the first measure, a table for each measure, then how to read them. */
export function sensitivityReport(found: Sensitivity, words: FactorWords): Block[] {
  const { method, subjects, replicates } = found
  const all = told(subjects)
  const measures = [...new Set(all.map(({ measure }) => measure))]
  const blocks = measures.flatMap((measure, m): Block[] => {
    const own = all.filter((subject) => subject.measure === measure)
    return [
      ...(m > 0 ? [] : sentences(method, own, words)),
      own.length === 1 ? sensitivityTable(method, own[0]) : sensitivityMatrix(method, own),
    ]
  })
  const brackets = blocks.length > 0 && all.some(({ effects }) => effects.some(({ shown }) => !shown)) ? ` ${BRACKETS}` : ''
  return [
    ...warnings(found),
    ...(method === 'sobol' ? unsureShares(subjects, words) : []),
    ...blocks,
    { kind: 'note', text: `${READING[method]}${brackets}` },
    ...(replicates < 2 && method !== 'rank' ? [ONE] : []),
  ]
}

/** Of more differences only the largest are told in sentences; the table has all. */
const MOST_TOLD = 4

function sentences(method: Sensitivity['method'], own: readonly FoundSubject[], words: FactorWords): Block[] {
  const size = ({ mean }: FoundSubject): number => Math.abs(mean ?? 0)
  const largest = own.length <= MOST_TOLD ? own : [...own].sort((a, b) => size(b) - size(a)).slice(0, MOST_TOLD - 1)
  const chosen = own.filter((subject) => largest.includes(subject))
  const rest = own.length - chosen.length
  return [
    ...chosen.map((subject): Block => ({ kind: 'lead', text: sensitivitySentence(method, subject, words) })),
    ...(rest === 0 ? [] : [{ kind: 'note' as const, text: `The table has the other ${grouped(rest)} differences, which are smaller.` }]),
  ]
}

/** More differences than this are told by their number. */
const MOST_NAMED = 3

function warnings({ method, subjects }: Sensitivity): Block[] {
  const all = told(subjects)
  const poor = all.filter(({ R2 }) => method === 'rank' && R2 !== null && R2 < POOR)
  if (poor.length === 0) return []
  const shares = poor.map(({ R2 }) => Math.max(0, R2 ?? 0))
  const which =
    poor.length > MOST_NAMED
      ? `${grouped(poor.length)} of the ${grouped(all.length)} differences (R² ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}; sensitivity.csv has each)`
      : list(poor.map((subject, n) => `${subjectWords(subject, subject.mean)} (R² ${percent(shares[n])})`))
  return [
    {
      kind: 'warning',
      text: `Directions explain little of ${which}: effects rise and fall, depend on each other, or luck is large. Trust S1, or use plan saltelli.`,
    },
  ]
}
