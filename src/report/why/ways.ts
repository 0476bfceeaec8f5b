import { WAYS, gainsOf, total, type Way } from '../../study/why/account.ts'
import { largestWay } from '../../study/why/issueLink.ts'
import type { Chain } from '../../study/why/chain.ts'
import type { Block } from '../block.ts'
import { grouped, signed } from '../words.ts'

export const WAY_WORDS: { readonly [Each in Way]: string } = {
  own: 'own tests that are kept and truly help',
  misled: 'own tests that are kept but truly harm',
  copied: 'copies that are kept',
  joint: 'joint tests on pathways that are kept',
  undone: 'changes undone after a second look',
  slipped: 'practice that slips',
  drifted: 'circumstances that change',
}

/** Through which events the gap is closed in one world: an account that adds up to the measure. */
export function wayTable({ accounts }: Pick<Chain, 'accounts'>, sides: readonly [string, string], tells: string): Block {
  const gains = accounts.map((account) => gainsOf(account))
  const share = (value: number): string => signed(100 * value, 1)
  const times = (side: 0 | 1, w: number): string => grouped(accounts[side].counts[w])
  const rows = WAYS.flatMap((way, w) => {
    const [a, b] = [gains[0][w], gains[1][w]]
    const some = accounts.some(({ counts }) => counts[w] > 0)
    return some ? [[WAY_WORDS[way], share(a), times(0, w), share(b), times(1, w), share(b - a)]] : []
  })
  const [a, b] = gains.map(total)
  return {
    kind: 'table',
    title: `Through which events ${tells} comes about in this world, points (and how often)`,
    heads: ['', sides[0], 'times', sides[1], 'times', 'difference'],
    rows: [...rows, ['together', share(a), '', share(b), '', share(b - a)]],
  }
}

/** How many issues are better off, and by how much in all: what the sentences after it pick from. */
export function breadthText({ accounts }: Pick<Chain, 'accounts'>, sides: readonly [string, string]): string {
  const issues = accounts[0].gains.length / WAYS.length
  const differences = Array.from({ length: issues }, (_, i) => total(gainsOf(accounts[1], i)) - total(gainsOf(accounts[0], i)))
  const [better, worse] = [differences.filter((one) => one > 0), differences.filter((one) => one < 0)]
  const sum = (some: readonly number[]): string => `${signed(100 * some.reduce((all, one) => all + one, 0), 1)} points`
  const copies =
    largestWay(accounts, Math.sign(total(Float64Array.from(differences))))?.way === 'copied'
      ? ' What a copy brings is not all owed to sharing: it takes the place of a search that might have found something too. The shares above say what the levers account for.'
      : ''
  return `In this world ${better.length} of ${issues} issues are better off with ${sides[1]} (${sum(better)} in all), ${worse.length} with ${sides[0]} (${sum(worse)}).${copies}`
}
