import type { Answer } from '../../study/answer.ts'
import type { Block } from '../block.ts'
import { receipt, warnings } from './receipt.ts'
import { sentences } from './sentence.ts'
import { causeTable, effortTable, gapTable } from './tables.ts'

/**
 * A comparison as blocks: warnings, the sentence, the tables, and how far the numbers carry.
 * @param unequal designs with other budgets than the rest, in words
 * @param unnamed what else differs and is no lever, in words
 */
export function comparisonReport(answer: Answer, unequal: readonly string[], unnamed: readonly string[] = []): Block[] {
  const tables = [gapTable(answer), effortTable(answer), causeTable(answer)].filter((table) => table !== undefined)
  const lead = sentences(answer, unequal.length === 0)
  const notes = [meaning(answer, lead), receipt(answer)].filter((text) => text !== '')
  return [
    ...warnings(answer, unequal, unnamed).map((text): Block => ({ kind: 'warning', text })),
    { kind: 'lead', text: lead },
    ...tables,
    ...notes.map((text): Block => ({ kind: 'note', text })),
  ]
}

/** Explains a word of the sentence, where it is there. */
function meaning(answer: Answer, lead: string): string {
  if (!lead.includes('care delivered')) return ''
  return `Care delivered: what patients get, as quality that is in use and less what strain takes; added up since the start, and behind until the week from which that sum stays at or above that of ${answer.baseline}.`
}
