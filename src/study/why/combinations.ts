import type { Settings } from '../../model/parameter.ts'
import type { Design, Event, Scenario } from '../../model/scenario.ts'
import { befalls, type Versus } from './levers.ts'
import type { Player } from './players.ts'

/** A scenario whose designs are, after its own, all ways to mix two of them. */
export interface Combinations {
  readonly scenario: Scenario
  /** Position of the mix without any player; that of mask m is `first + m`. */
  readonly first: number
  /** 2 to the number of players. */
  readonly count: number
}

/** All 2^n mixes of two designs: mask 0 is `from`, the last is `to`; bit i says that player i is as in `to`. */
export function combinationsOf(scenario: Scenario, versus: Versus, players: readonly Player[]): Combinations {
  const first = scenario.designs.length
  const count = 1 << players.length
  const masks = Array.from({ length: count }, (_, mask) => mask)
  const mixes = masks.map((mask) => mixOf(scenario, versus, players, mask))
  const holding = players.reduce((bits, { events }, i) => (events ? bits | (1 << i) : bits), 0)
  const side = (mask: number): number => ((mask & holding) !== 0 ? versus.to : versus.from)
  const events = scenario.events.map((event): Event =>
    event.designs === undefined
      ? event
      : { ...event, designs: [...event.designs, ...masks.filter((mask) => befalls(event, side(mask))).map((mask) => first + mask)] },
  )
  return { scenario: { ...scenario, designs: [...scenario.designs, ...mixes], events }, first, count }
}

function mixOf({ designs }: Scenario, { from, to }: Versus, players: readonly Player[], mask: number): Design {
  const inside = players.filter((_, i) => ((mask >>> i) & 1) === 1)
  const levers = inside.flatMap((player) => player.levers)
  const settings = designs[from].settings.map((values, o) => {
    const mixed: Record<string, Settings[string]> = { ...values }
    for (const { group, name } of levers) mixed[group] = { ...mixed[group], [name]: designs[to].settings[o][group][name] }
    return mixed
  })
  return { name: mixName(designs[from].name, designs[to].name, inside), about: '', settings }
}

function mixName(from: string, to: string, inside: readonly Player[]): string {
  return inside.length === 0 ? from : `${from} with ${inside.map(({ name }) => name).join(', ')} of ${to}`
}
