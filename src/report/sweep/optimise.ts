import type { Optimised } from '../../study/optimise/found.ts'
import type { Block } from '../block.ts'
import { counted, list, percent, plural } from '../words.ts'
import type { FactorWords } from './factorWords.ts'
import { leftOpen } from './optimise-open.ts'
import { frontTable } from './optimise-table.ts'
import { measureWords } from './measureWords.ts'
import { lead } from './optimise-words.ts'

/** Gain of a round, as a share of the hypervolume, below which a search stands still. */
const STILL = 0.01

/** A search for the best split, as blocks: warnings, the sentence, the front, and what the search could not tell. */
export function optimiseReport(found: Optimised, words: FactorWords): Block[] {
  const { settings, asked, design } = found
  if (settings.length === 0) {
    const text =
      asked === 0
        ? `No setting was found that the budget can pay. Raise the budget, or lower the ends of the ranges.`
        : `Of ${asked} settings that were tried none had enough runs that ended well: ${design} cannot be split.`
    return [{ kind: 'warning', text }]
  }
  return [
    ...warnings(found).map((text): Block => ({ kind: 'warning', text })),
    { kind: 'lead', text: lead(found, words) },
    frontTable(found),
    ...[counts(found), ...leftOpen(found)].map((text): Block => ({ kind: 'note', text })),
  ]
}

function warnings({ hypervolume, dropped, present, design }: Optimised): string[] {
  const found = [...unsettled(hypervolume)]
  if (dropped > 0) found.push(`${plural(dropped, 'setting')} of the shortlist could not be judged: too many runs failed.`)
  if (present === null) found.push(`${design} as it is could not be judged: too many of its runs failed.`)
  return found
}

/** Two rounds that bring next to nothing: settled, or stuck. */
function unsettled(hypervolume: readonly number[]): string[] {
  const [before, middle, last] = hypervolume.slice(-3)
  if (last === undefined) return ['Whether the search has settled shows only after three rounds or more.']
  const gains = [last - middle, middle - before]
  if (gains.every((gain) => gain <= STILL)) return []
  return [
    `The search has not settled: of its hypervolume the last round brought ${percent(gains[0])} and the one before ${percent(gains[1])}. More rounds may find better settings, though with few worlds some of this is luck.`,
  ]
}

function counts(found: Optimised): string {
  const { asked, rounds, worlds, failed, freshWorlds, settings } = found
  const told = failed === 0 ? '' : ` (${failed} failed)`
  return `Search: ${counted(asked, 'setting')} within the budget, in ${plural(rounds, 'round')}${told}, each in the same ${counted(worlds, 'world')}; the ${settings.length} that may be best were run again in ${counted(freshWorlds, 'fresh world')}, and all numbers here come from those. Who is best of ${settings.length} owes a little of it to luck: about 93 of 100 intervals of picks hold the truth, not 95. On front: the probability that no other of them is at least as good in ${measures(found)} and better in one.`
}

function measures({ objectives }: Optimised): string {
  return list(objectives.map(({ name }) => measureWords(name)))
}
