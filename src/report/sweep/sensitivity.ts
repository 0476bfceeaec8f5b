import type { Sensitivity } from '../../study/analyses/sensitivity.ts'
import type { Block } from '../block.ts'
import { list, percent } from '../words.ts'
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
    const sentences = m > 0 ? [] : own.map((subject): Block => ({ kind: 'lead', text: sensitivitySentence(method, subject, words) }))
    return [...sentences, own.length === 1 ? sensitivityTable(method, own[0]) : sensitivityMatrix(method, own)]
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

function warnings({ method, subjects }: Sensitivity): Block[] {
  const poor = told(subjects).filter(({ R2 }) => method === 'rank' && R2 !== null && R2 < POOR)
  if (poor.length === 0) return []
  const which = list(poor.map((subject) => `${subjectWords(subject, subject.mean)} (R² ${percent(Math.max(0, subject.R2 ?? 0))})`))
  return [
    {
      kind: 'warning',
      text: `Directions explain little of ${which}: effects rise and fall, depend on each other, or luck is large. Trust S1, or use plan saltelli.`,
    },
  ]
}
