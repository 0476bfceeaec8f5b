import type { Onlooker } from '../../model/story/onlooker.ts'
import type { World } from '../../model/world.ts'

/** What a team is like, as measures of people add it up over staff. */
export const MOODS = ['strain', 'skill', 'capability', 'reliance', 'safety', 'engagement'] as const
export type Mood = (typeof MOODS)[number]

/** Keeps each team's mean over the run. */
export function keepMood(first: World, mood: Mood): { readonly means: Float64Array; readonly onlooker: Onlooker } {
  const means = new Float64Array(first.sizes.team)
  const { weeks } = first.facts
  const end = (world: World): void => {
    for (let t = 0; t < means.length; t++) {
      const now = mood === 'capability' ? world.skill[t] * (1 - world.reliance[t]) : world[mood][t]
      means[t] += now / weeks
    }
  }
  return { means, onlooker: { end } }
}

/** What each team adds to the difference of the mean over all staff. */
export function byStaff(first: World, a: Float64Array, b: Float64Array): Float64Array {
  const staff = first.staff.reduce((sum, people) => sum + people, 0)
  return a.map((mean, t) => (first.staff[t] * (b[t] - mean)) / staff)
}
