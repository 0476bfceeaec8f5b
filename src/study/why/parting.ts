import type { Kind, StoryEvent } from '../../model/story/event.ts'
import { differing, doingOf, type Stories } from './stories.ts'

/** Where two runs part, in what is decided for all or in what teams do. */
export interface Parting {
  readonly week: number
  /** Whose doing; -1: the organisation's. */
  readonly team: number
  /** In whose story it is told. */
  readonly teller: number
  /** How many teams do different things in the week in which the first teams do. */
  readonly teams: number
  /** What only one of the runs has in this week, by side. */
  readonly events: readonly [readonly StoryEvent[], readonly StoryEvent[]]
  /** Where only one run has something: the next week in which the other has the same. */
  readonly later?: StoryEvent
}

/** What is decided for all. */
const ABOVE: readonly Kind[] = ['happens', 'leaders', 'method', 'priorities']
/** What a team does, or what befalls it; not how it is. */
const DOING: readonly Kind[] = [
  'coachComes',
  'coachGoes',
  'starts',
  'joined',
  'called',
  'jointBegins',
  'tries',
  'ends',
  'blocked',
  'cleared',
  'leadTaken',
  'slips',
]

/**
 * Where two runs part: the first thing decided for all in one of them only, if it comes no later than teams part; then the first
 * thing that one of these teams does in one of them only.
 * @param week in which teams part, -1: they never do; @param count how many; @param teams some of them, the one to be told first
 */
export function partingsOf(stories: readonly [Stories, Stories], week: number, count: number, teams: readonly number[]): Parting[] {
  const above = firstAbove(stories, week, count)
  const below = teams.map((team) => partingOf(stories, { week, team, teller: team, teams: count }, DOING)).find(isParting)
  return [above, below].filter((parting) => parting !== undefined)
}

function firstAbove(stories: readonly [Stories, Stories], last: number, count: number): Parting | undefined {
  for (let week = 0; week <= last; week++) {
    const found = [...stories[0].keys()]
      .map((teller) => partingOf(stories, { week, team: -1, teller, teams: count }, ABOVE))
      .find(isParting)
    if (found !== undefined) return found
  }
  return undefined
}

function partingOf(stories: readonly [Stories, Stories], where: Omit<Parting, 'events' | 'later'>, kinds: readonly Kind[]): Parting {
  const events = differing(stories, where.teller, where.week, kinds)
  const [has, lacks] = events[1].length > 0 ? [1, 0] : [0, 1]
  const [first] = events[has]
  if (first === undefined || events[lacks].length > 0) return { ...where, events }
  const doing = doingOf(first)
  const later = stories[lacks].get(where.teller)?.find((event) => event.week > where.week && doingOf(event) === doing)
  return { ...where, events, ...(later === undefined ? {} : { later }) }
}

function isParting({ events: [a, b] }: Parting): boolean {
  return a.length + b.length > 0
}
