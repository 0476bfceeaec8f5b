import { designDifferences } from '../difference.ts'
import type { Group } from '../../model/registry.ts'
import type { Scenario } from '../../model/scenario.ts'
import { isClear } from '../../study/why/shares.ts'
import type { PlayerShare, Why } from '../../study/why/why.ts'
import type { Block, Cell } from '../block.ts'
import { changeText } from '../value.ts'
import { fixed, list, plural, signed } from '../words.ts'
import { effectCell, type Amount } from './amount.ts'

type Table = Extract<Block, { kind: 'table' }>

/** What each group has of the difference, what it does alone and what is lost without it, and what it costs. */
export function shareTable(why: Why, amount: Amount): Table {
  const { players, difference, measure, from, to } = why
  const known = isClear(difference)
  const cells = (player: PlayerShare): Cell[] => [
    player.name,
    effectCell(player.share, amount, measure),
    known ? `${fixed((100 * player.share.mean) / difference.mean, 0)} %` : '–',
    effectCell(player.alone, amount, measure),
    effectCell(player.last, amount, measure, -1),
    hours(player.draws),
    hours(player.testing.mean),
  ]
  const most = Math.max(...players.flatMap(({ draws, testing }) => [Math.abs(draws), Math.abs(testing.mean)]))
  const hours = (value: number): string => signed(value, most < 20 ? 1 : 0)
  const sum = (of: (player: PlayerShare) => number): string => hours(players.reduce((total, player) => total + of(player), 0))
  return {
    kind: 'table',
    title: `What each group has of the difference in ${measure.name}${amount.unit === '' ? '' : `, ${amount.unit}`} (95 % interval), and hours a week`,
    heads: ['', 'share', 'of all', `alone, added to ${from}`, `taken out of ${to}`, 'draws hours', 'hours of testing'],
    rows: [
      ...ordered(players, Math.sign(difference.mean)).map(cells),
      [
        'together',
        effectCell(difference, amount, measure),
        known ? '100 %' : '–',
        '',
        '',
        sum(({ draws }) => draws),
        sum(({ testing }) => testing.mean),
      ],
    ],
  }
}

/** The largest share in the direction of the difference first. */
export function ordered(players: readonly PlayerShare[], sign: number): PlayerShare[] {
  return [...players].sort((a, b) => (sign < 0 ? -1 : 1) * (b.share.mean - a.share.mean))
}

const MOST_PAIRS = 5

/** The pairs that clearly change each other's worth; undefined where there is none. */
export function pairTable({ pairs, players, measure }: Why, amount: Amount): Table | undefined {
  const clear = pairs.filter(({ interaction }) => isClear(interaction)).slice(0, MOST_PAIRS)
  if (clear.length === 0) return undefined
  return {
    kind: 'table',
    title: `Which groups change each other’s worth, ${amount.unit || measure.name} (95 % intervals that hold for ${pairs.length === 1 ? 'the one pair' : `all ${pairs.length} pairs together`})`,
    heads: ['', 'interaction', ''],
    rows: clear.map(({ players: [i, j], interaction }) => [
      `${players[i].name} with ${players[j].name}`,
      effectCell(interaction, amount, measure),
      interaction.mean > 0 ? 'higher than the sum of both' : 'lower than the sum of both',
    ]),
  }
}

/** Which groups of levers two designs differ in. */
interface Grouped extends Pick<Why, 'from' | 'to'> {
  readonly players: readonly Pick<PlayerShare, 'name' | 'levers' | 'events'>[]
}

/** Levers of each group, from one design to the other. */
export function leverTable(groups: readonly Group[], scenario: Scenario, why: Grouped): Table {
  const position = (name: string): number => scenario.designs.findIndex((design) => design.name === name)
  const side = (name: string) => ({ scenario, design: position(name) })
  const found = designDifferences(groups, side(why.from), side(why.to))
  const text = (levers: readonly string[], events: boolean): string =>
    list([
      ...found
        .filter(({ address }) => levers.includes(address))
        .map(({ address, parameter, organisation, from, to }) => {
          const where = organisation === '' ? '' : ` (${organisation})`
          return `${address.slice(address.indexOf('.') + 1)}${where} ${changeText(parameter, from, to)}`
        }),
      ...(events ? ['what happens in one of the two only'] : []),
    ])
  return {
    kind: 'table',
    title: `What each group changes, from ${why.from} to ${why.to}`,
    heads: [plural(why.players.length, 'group')],
    rows: why.players.map(({ name, levers, events }) => [`${name}: ${text(levers, events)}`]),
  }
}
