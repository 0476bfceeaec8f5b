import type { Answer } from '../../study/answer.ts'
import type { Assumed } from '../../study/assumed.ts'
import { assumptions } from '../assumptions.ts'
import type { Block } from '../block.ts'
import { BLIND } from './find.ts'
import { receipt, warnings } from './receipt.ts'
import { sentences } from './sentence.ts'
import { causeTable, effortTable, gapTable } from './tables.ts'

/**
 * A comparison as blocks: warnings, the sentence, the tables, and how far the numbers carry.
 * @param unequal designs with other budgets than the rest, in words
 * @param unnamed what else differs and is no lever, in words
 * @param assumed how much of what the answer stands on nobody has measured
 */
export function comparisonReport(answer: Answer, unequal: readonly string[], unnamed: readonly string[] = [], assumed?: Assumed): Block[] {
  const tables = [gapTable(answer), effortTable(answer), causeTable(answer)].filter((table) => table !== undefined)
  const lead = sentences(answer, unequal.length === 0)
  const notes = [meaning(answer, lead, tables.length > 1), receipt(answer), ...assumptions(assumed)].filter((text) => text !== '')
  return [
    ...warnings(answer, unequal, unnamed).map((text): Block => ({ kind: 'warning', text })),
    { kind: 'lead', text: lead },
    ...tables,
    ...notes.map((text): Block => ({ kind: 'note', text })),
  ]
}

const GAP =
  'Quality gap closed: of all that better practice could still bring patients at the start, the share that is in use; mean: on average over all weeks.'
const DUPLICATED = 'Duplicated: a test of what another team had tested before, tried as if it were new.'

const BLIND_SEARCH =
  'Blind search: the share of testing hours that would have repeated another team’s test, had each team tried a near idea picked blindly.'

/** Explains the words of the sentence and the tables, those that are there. */
function meaning(answer: Answer, lead: string, effort: boolean): string {
  const care = `Care delivered: what reaches patients, added up since the start; behind until the week from which that sum stays at or above that of ${answer.baseline}.`
  return [
    GAP,
    ...(effort ? [DUPLICATED] : []),
    ...(answer.measures.includes(BLIND) ? [BLIND_SEARCH] : []),
    ...(lead.includes('care delivered') ? [care] : []),
  ].join(' ')
}
