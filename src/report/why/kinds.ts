import { MEASURES } from '../../model/run.ts'
import { duplication } from '../../study/duplication.ts'
import type { Chain } from '../../study/why/chain.ts'
import type { Block } from '../block.ts'
import { fixed, grouped, signed, spoken } from '../words.ts'

const NAMES = MEASURES.map(({ name }) => name)

/** Hours of testing by class and cause in one world under two designs; without kinds that occur in neither. */
export function kindTable({ measures }: Pick<Chain, 'measures'>, sides: readonly [string, string]): Block {
  const [a, b] = measures.map((values) => duplication('', NAMES, (name) => values[NAMES.indexOf(name)]))
  const whole = [a, b].map((kinds) => kinds.reduce((sum, { hours }) => sum + hours, 0))
  const rows = a.flatMap(({ class: name, cause, hours }, n) => {
    const kind = cause === '' ? spoken(name) : `${spoken(name)}: ${spoken(cause)}`
    const [from, to] = [100 * (hours / whole[0]), 100 * (b[n].hours / whole[1])]
    const cells = [kind, grouped(hours), fixed(from, 1), grouped(b[n].hours), fixed(to, 1), signed(to - from, 1)]
    return hours + b[n].hours === 0 ? [] : [cells]
  })
  return {
    kind: 'table',
    title: 'Hours of tests in this world by kind, and shares of them in %',
    heads: ['', sides[0], '%', sides[1], '%', 'difference'],
    rows: [...rows, ['together', grouped(whole[0]), '', grouped(whole[1]), '', '']],
  }
}
