import type { Ground } from '../model/begin.ts'
import { follow, type Followed } from '../model/story/follow.ts'
import type { Scenario } from '../model/scenario.ts'
import { namesOf } from './story/names.ts'
import { sentences } from './story/sentences.ts'

/** A story as text: `Week  31  Starts a project on …`, one event a line, the week as wide as the last. */
function storyLines(scenario: Scenario, { events, first }: Pick<Followed, 'events' | 'first'>): string[] {
  const wide = String(scenario.weeks - 1).length
  const texts = sentences(events, namesOf(scenario, first))
  return events.map(({ week }, n) => `Week ${String(week).padStart(wide)}  ${texts[n]}`)
}

/**
 * What happens in one run, told. A pure function of its arguments: two designs in the same replicate share world and luck, so
 * that the first line that differs is where their ways part.
 * @param design position in the scenario; @param replicate from 0
 * @param team its number in the order of the model (`teamsInOrder`); none: the whole
 */
export function tell(scenario: Scenario, design: number, replicate: number, team?: number, ground?: Ground): string[] {
  return storyLines(scenario, follow(scenario, design, replicate, team, ground))
}
