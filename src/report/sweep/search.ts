import type { Assumed } from '../../study/assumed.ts'
import type { SearchAnswer } from '../../study/optimise/answer.ts'
import { assumptions } from '../assumptions.ts'
import type { Block } from '../block.ts'
import { grouped, list } from '../words.ts'
import { factorWords } from './factorWords.ts'
import { optimiseReport } from './optimise.ts'
import { variedBlocks } from './varied.ts'

/**
 * A search as blocks: warnings, what was found, and how much of it rests on what nobody has measured.
 * @param unequal whether the design that is split and the baseline have other budgets, in words
 * @param unnamed what else differs between them and is no lever, in words
 */
export function searchReport(answer: SearchAnswer, unequal: readonly string[], unnamed: readonly string[], assumed: Assumed): Block[] {
  const { runs, failedRuns, baseline } = answer
  const warnings = [
    ...(unequal.length > 0 ? [`Unequal budgets: ${list(unequal)}. ${baseline} is not compared on the same budget.`] : []),
    ...(unnamed.length > 0 ? [`Not only levers differ: ${list(unnamed)}. That is part of the difference from ${baseline}.`] : []),
    ...(failedRuns > 0 ? [`${grouped(failedRuns)} of ${grouped(runs)} runs failed: see runs.csv of each round.`] : []),
  ]
  return [
    ...warnings.map((text): Block => ({ kind: 'warning', text })),
    ...optimiseReport(answer, factorWords(answer.factors)),
    ...variedBlocks({ plan: 'optimise', points: answer.asked, factors: answer.factors, derived: [] }),
    { kind: 'heading', text: 'What this stands on' },
    { kind: 'note', text: `Runs: ${grouped(runs)} in all.` },
    ...assumptions(assumed).map((text): Block => ({ kind: 'note', text })),
  ]
}
