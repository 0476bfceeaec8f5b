import type { Answer } from '../../study/answer.ts'
import { MAIN } from '../../study/answer.ts'
import { grouped, list } from '../words.ts'

/** What pairing was worth: how many separate worlds for each design would have told as much. */
export function receipt(answer: Answer): string {
  const rows = answer.comparisons.filter((row) => row.measure === MAIN)
  const worth = rows.flatMap(({ pairs, varianceRatio }) => (varianceRatio === null ? [] : [Math.round(pairs * varianceRatio)]))
  if (worth.length === 0) return ''
  const ends = [...new Set([Math.min(...worth), Math.max(...worth)].map(grouped))]
  return `Noise: every design met the same ${answer.worlds} worlds with the same luck; for the quality gap they tell as much as ${ends.join(' to ')} separate worlds for each design would.`
}

/** What was left out or not reached; empty when all went as asked. */
export function warnings(answer: Answer, unequal: readonly string[], unnamed: readonly string[] = []): string[] {
  const found: string[] = []
  if (unequal.length > 0) found.push(`Unequal budgets: ${list(unequal)}. The designs are not compared on the same budget.`)
  if (unnamed.length > 0) found.push(`Not only levers differ: ${list(unnamed)}. What that does is part of the differences below.`)
  if (answer.failed > 0) {
    const [first] = answer.failures
    const runs = answer.worlds * answer.designs.length
    found.push(
      `${answer.failed} of ${grouped(runs)} runs failed and are left out of all that follows; the first is run ${first.run + 1}: ${first.error}`,
    )
  }
  if (answer.precise === false) found.push(`The precision asked for was not reached within ${answer.worlds} worlds.`)
  return found
}
