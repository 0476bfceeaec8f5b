import type { Event, Scenario } from '../../model/scenario.ts'
import { addressed, varied } from '../../model/varied.ts'
import type { Factor } from '../sweep/factor.ts'
import type { SearchAnswer } from './answer.ts'
import type { Search } from './search.ts'

/** A scenario with the best design of a search beside the others. */
export interface WithBest {
  readonly scenario: Scenario
  /** Name of that design. */
  readonly name: string
}

/**
 * The scenario of a search with one more design, last: the one that was split, with the split that is best in the first outcome.
 * Undefined where nothing was found that could be such a design.
 */
export function withBest(
  { design, levers }: Search,
  scenario: Scenario,
  { settings, best, objectives }: SearchAnswer,
): WithBest | undefined {
  const found = settings.find(({ position }) => position === best[0])
  if (found === undefined) return undefined
  const { designs, events } = scenario
  const name = freeName(designs.map((one) => one.name))
  const split = designs[design]
  const about = `${split.name} with the split that a search found best in ${objectives[0].name}.`
  const added = {
    ...scenario,
    designs: [...designs, { ...split, name, about }],
    events: events.map((event) => alsoIn(event, design, designs.length)),
  }
  const changes = levers.flatMap((lever, l) => {
    const values = numbersOf(lever, found.values[l])
    return lever.addresses.map((address, a) => ({ at: { ...addressed(scenario, address)!, design: designs.length }, value: values[a] }))
  })
  if (!changes.every(({ value }) => Number.isFinite(value))) return undefined
  try {
    return { scenario: varied(added, changes), name }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What happens to the design that was split happens to the one that was made of it. */
function alsoIn(event: Event, design: number, made: number): Event {
  return event.designs?.includes(design) === true ? { ...event, designs: [...event.designs, made] } : event
}

/** What a lever is set to, as numbers again, one for each of its addresses. */
function numbersOf({ options, addresses }: Factor, value: number | string): number[] {
  if (typeof value === 'number') return addresses.map(() => value)
  return options === undefined ? value.split(' / ').map(Number) : [options.indexOf(value)]
}

function freeName(taken: readonly string[]): string {
  const names = ['best found', ...taken.map((_, n) => `best found ${n + 2}`)]
  return names.find((name) => !taken.includes(name))!
}
