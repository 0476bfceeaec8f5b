import type { StoryEvent } from '../../model/story/event.ts'
import type { Mood } from './moods.ts'
import type { Moment, Side, Stories } from './stories.ts'

/** What a team is like in one run and in the other, with what it met on the way. */
export interface MoodLink {
  readonly about: 'mood'
  readonly mood: Mood
  readonly team: number
  /** What it adds to the difference. */
  readonly share: number
  /** Mean over the run, by side. */
  readonly means: readonly [number, number]
  readonly met: readonly [Met, Met]
  /** The end of the team's story, by side. */
  readonly summaries: readonly Moment<'summary'>[]
}

/** What may make a team skilled, safe or strained, counted in its story. */
export interface Met {
  readonly tests: number
  readonly coaches: number
  readonly heard: number
  readonly ignored: number
  readonly left: number
}

export function moodLink(
  stories: readonly [Stories, Stories],
  mood: Mood,
  team: number,
  share: number,
  means: MoodLink['means'],
): MoodLink {
  const of = (side: Side): readonly StoryEvent[] => stories[side].get(team)!
  return {
    about: 'mood',
    mood,
    team,
    share,
    means,
    met: [metIn(of(0)), metIn(of(1))],
    summaries: ([0, 1] as const).map((side) => ({ side, team, event: of(side).find((event) => event.kind === 'summary')! })),
  }
}

function metIn(story: readonly StoryEvent[]): Met {
  const count = (kind: StoryEvent['kind']): number => story.filter((event) => event.kind === kind).length
  const left = story.reduce((sum, event) => sum + (event.kind === 'leave' ? event.people : 0), 0)
  return { tests: count('tries'), coaches: count('coachComes'), heard: count('heard'), ignored: count('ignored'), left }
}
