import type { Source } from '../../model/story/event.ts'
import type { World } from '../../model/world.ts'
import { coachOf, keptBefore, sourceOf, type Changed, type Moment, type Side, type Stories, type Tries } from './stories.ts'

/** Where a kept test comes from. */
export interface Roots {
  /** For copies: how it came to be known. */
  readonly copied?: Source
  /** When the coach came who is at its side. */
  readonly coach?: Moment<'coachComes'>
  /** For copies of another team's work. */
  readonly source?: SourceLink
}

/** The work of another team that a copy was made of. */
interface SourceLink {
  readonly team: number
  readonly from: Source['from']
  /** The change that it wrote up, or else the latest that it kept; undefined where its story has none. */
  readonly here?: Moment<'tries'>
  /** The latest such change before that week in the other run. */
  readonly there?: Moment<'tries'>
  /** True where it is known which record was copied and the other run has none of that team: without it, no such copy. */
  readonly because: boolean
}

export function rootsOf(first: World, stories: readonly [Stories, Stories], { side, team, event }: Changed): Roots {
  if (event.kind !== 'tries') return {}
  const story = stories[side].get(team)!
  const coach = coachOf(story, event)
  const copied = sourceOf(story, event)
  const ofTeam = copied !== undefined && copied.project >= 0 && copied.project < first.facts.teams
  return {
    ...(coach === undefined ? {} : { coach: { side, team, event: coach } }),
    ...(copied === undefined ? {} : { copied }),
    ...(ofTeam ? { source: sourceLink(first, stories, side, event, copied) } : {}),
  }
}

function sourceLink(first: World, stories: readonly [Stories, Stories], side: Side, copy: Tries, source: Source): SourceLink {
  const team = source.project
  const written = source.from === 'memory'
  const kind = first.kind[copy.issue]
  const issues = new Set([...first.kind.keys()].filter((issue) => first.kind[issue] === kind))
  const kept = (at: Side): Tries[] => keptBefore(stories[at].get(team) ?? [], issues, copy.week, written)
  const far: Side = side === 0 ? 1 : 0
  // A record is known by its week; what else a team does is what it last kept.
  const here = kept(side)
    .filter(({ week }) => source.week === undefined || week === source.week)
    .at(-1)
  const there = kept(far).at(-1)
  return {
    team,
    from: source.from,
    ...(here === undefined ? {} : { here: { side, team, event: here } }),
    ...(there === undefined ? {} : { there: { side: far, team, event: there } }),
    because: source.week !== undefined && here !== undefined && there === undefined,
  }
}
