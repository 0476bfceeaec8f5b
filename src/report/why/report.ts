import type { Group } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { isClear } from '../../study/why/shares.ts'
import type { Why } from '../../study/why/why.ts'
import type { Block } from '../block.ts'
import { list } from '../words.ts'
import { amountOf, type Amount } from './amount.ts'
import { leadOf } from './sentence.ts'
import { leverTable, pairTable, shareTable } from './tables.ts'

/** How numbers of an answer are shown: with as many decimals as tell its parts apart. */
export function amountIn({ measure, difference, players }: Pick<Why, 'measure' | 'difference' | 'players'>): Amount {
  return amountOf(measure, Math.max(Math.abs(difference.mean), ...players.map(({ share }) => Math.abs(share.mean))))
}

/** Which levers account for a difference, as blocks. @param unequal designs of other budgets, in words */
export function whyReport(groups: readonly Group[], scenario: Scenario, why: Why, unequal: readonly string[]): Block[] {
  const amount = amountIn(why)
  const pairs = pairTable(why, amount)
  return [
    ...whyWarnings(why, unequal).map((text): Block => ({ kind: 'warning', text })),
    { kind: 'lead', text: leadOf(why, amount) },
    shareTable(why, amount),
    ...(pairs === undefined ? [] : [pairs]),
    leverTable(groups, scenario, why),
    ...notes(why).map((text): Block => ({ kind: 'note', text })),
  ]
}

/** What to know before the answer is read. @param unequal designs of other budgets, in words */
export function whyWarnings({ joined }: Why, unequal: readonly string[]): string[] {
  return [
    ...(unequal.length === 0 ? [] : [`Unequal budgets: ${list(unequal)}. What more hours bring is part of the difference.`]),
    ...joined.map(({ names, why }) => `${list(names)} are taken as one group, since one is paid for by the other: ${why}.`),
  ]
}

function notes(why: Why): string[] {
  const enough = `More exact: --replicates ${4 * why.worlds} halves the intervals.`
  const said = whyNotes(why)
  return why.players.length === 1 ? [`${said[0]} ${enough}`] : [...said, enough]
}

/** What the numbers are. */
export function whyNotes({ measure, players, pairs, worlds }: Why): string[] {
  const about = `What ${measure.name} is: ${measure.about}.`
  if (players.length === 1) return [about]
  const mixes = `All ${1 << players.length} mixes of the two designs met the same ${worlds} worlds with the same luck.`
  const share =
    'Share: what the group adds, as the mean over all orders in which the groups can be put in (Shapley 1953); the shares of a world add up to its difference.'
  const hours =
    'Draws hours: what is spent in the first week before teams have any time. Hours of testing: what that, and all that costs hours later, leaves for tests, also a share.'
  const interacts = pairs.some(({ interaction }) => isClear(interaction))
  const none = interacts || pairs.length === 0 ? '' : ' No two groups clearly change each other’s worth.'
  return [`${about} ${mixes}${none}`, `${share} ${hours}`]
}
