import type { Kind, Source, StoryEvent } from '../../model/story/event.ts'
import type { Step, Way } from './account.ts'

/** What teams do in one run, by team: what `follow` tells of each. */
export type Stories = ReadonlyMap<number, readonly StoryEvent[]>

/** Something that is written down in one of two runs, where `run --team` shows it. */
export interface Moment<K extends Kind = Kind> {
  /** 0: the run of the first design, 1: that of the second. */
  readonly side: Side
  /** Whose story tells it. */
  readonly team: number
  readonly event: StoryEvent<K>
}

export type Side = 0 | 1

export type Tries = StoryEvent<'tries'>
type ChangeKind = 'tries' | 'slips' | 'drifts'

/** A change of quality, where its team's story tells it. */
export interface Changed extends Moment<ChangeKind> {
  readonly way: Way
  /** True quality of the whole issue. */
  readonly before: number
  readonly after: number
}

/** The event of a change in the story of its team; undefined where nobody followed that team. */
export function eventOf(stories: Stories, { week, issue, way, team }: Step): StoryEvent<ChangeKind> | undefined {
  const kind = way === 'slipped' ? 'slips' : way === 'drifted' ? 'drifts' : 'tries'
  return stories
    .get(team)
    ?.find((event): event is StoryEvent<ChangeKind> => event.kind === kind && event.week === week && event.issue === issue)
}

/** Where what a test tries comes from: taken up in this test, or what its project set out to replicate. */
export function sourceOf(story: readonly StoryEvent[], test: Tries): Source | undefined {
  if (test.way !== 'copy' || test.source !== undefined) return test.source
  const begins = story.filter(
    (event): event is StoryEvent<'starts' | 'jointBegins'> =>
      (event.kind === 'starts' || event.kind === 'jointBegins') && event.issue === test.issue && event.week <= test.week,
  )
  return begins.at(-1)?.source
}

/** The coming of the coach who is at the work on an issue when a test is done; undefined where none is. */
export function coachOf(story: readonly StoryEvent[], { issue, week }: Tries): StoryEvent<'coachComes'> | undefined {
  const turns = story.filter(
    (event): event is StoryEvent<'coachComes' | 'coachGoes' | 'ends'> =>
      (event.kind === 'coachComes' || event.kind === 'coachGoes' || (event.kind === 'ends' && event.week < week)) &&
      event.issue === issue &&
      event.week <= week,
  )
  const last = turns.at(-1)
  return last?.kind === 'coachComes' ? last : undefined
}

/** Kept changes of a team on some issues before a week. @param written only those written up for others */
export function keptBefore(story: readonly StoryEvent[], issues: ReadonlySet<number>, week: number, written: boolean): Tries[] {
  return story.filter(
    (event): event is Tries =>
      event.kind === 'tries' &&
      event.kept &&
      event.way !== 'recheck' &&
      issues.has(event.issue) &&
      event.week < week &&
      (event.written || !written),
  )
}

/** Facts by which two events are the same doing, whatever was measured or seen. */
const FACTS = ['kind', 'issue', 'way', 'elements', 'kept', 'by', 'partner', 'central', 'handsOn', 'why', 'types', 'event', 'over'] as const

/** What one run tells of a team in a week and the other does not, by side. */
export function differing(stories: readonly [Stories, Stories], team: number, week: number, kinds: readonly Kind[]) {
  const [a, b] = stories.map((each) => (each.get(team) ?? []).filter((event) => event.week === week && kinds.includes(event.kind)))
  return [without(a, b), without(b, a)] as const
}

function without(some: readonly StoryEvent[], others: readonly StoryEvent[]): StoryEvent[] {
  const known = new Set(others.map(doingOf))
  return some.filter((event) => !known.has(doingOf(event)))
}

/** What one event is, for comparing runs. */
export function doingOf(event: StoryEvent): string {
  const facts = event as unknown as Readonly<Record<string, unknown>>
  return JSON.stringify(FACTS.map((name) => facts[name]))
}
