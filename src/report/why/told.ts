import type { StoryEvent } from '../../model/story/event.ts'
import type { Moment, Side } from '../../study/why/stories.ts'
import type { Chain } from '../../study/why/chain.ts'
import type { Names } from '../story/names.ts'
import { sentences } from '../story/sentences.ts'

/** A sentence about two runs, and where each thing in it can be seen. */
export interface ToldLink {
  readonly text: string
  readonly shows: readonly Showing[]
}

/** What one run shows: the story of a team, or (without one) its table. */
export interface Showing {
  readonly side: Side
  readonly team?: string
  /** What that run itself says of it; none where the sentence is that something does not happen in it. */
  readonly events: readonly { readonly week: number; readonly text: string }[]
}

/** Writes sentences about a chain, in the names of its scenario and of its two designs. */
export interface Teller {
  readonly chain: Chain
  readonly names: Names
  /** Names of the designs, by side. */
  readonly sides: readonly [string, string]
}

/** Where moments are shown, each team of each run once, the earliest run first. */
export function showing(
  { chain, names }: Teller,
  moments: readonly Moment[],
  absent: readonly { side: Side; team: number }[] = [],
): Showing[] {
  const places = [...moments, ...absent].map(({ side, team }) => ({ side, team }))
  const distinct = places.filter((place, n) => places.findIndex(({ side, team }) => side === place.side && team === place.team) === n)
  return distinct
    .map(({ side, team }) => {
      const story = chain.stories[side].get(team) ?? []
      const texts = sentences(story, names)
      const mine = moments.filter((moment) => moment.side === side && moment.team === team)
      return { side, team: names.team(team), events: mine.map(({ event }) => ({ week: event.week, text: texts[placeIn(story, event)] })) }
    })
    .sort((a, b) => b.side - a.side)
}

function placeIn(story: readonly StoryEvent[], event: StoryEvent): number {
  const at = story.indexOf(event)
  if (at < 0) throw new RangeError(`${event.kind} of week ${event.week} is not in the story`)
  return at
}
