import { told } from '../model/check/problem.ts'
import { didYouMean, knownWords } from '../model/check/suggest.ts'
import { teamsInOrder } from '../model/place/order.ts'
import type { Scenario } from '../model/scenario.ts'
import type { Followed } from '../model/story/follow.ts'
import { named } from '../report/story/named.ts'
import { namesOf } from '../report/story/names.ts'
import { sentences } from '../report/story/sentences.ts'
import { printed } from './screen/story.ts'
import { EXIT, Stop } from './stop.ts'

/** An event as data, with its sentence. */
export interface Told {
  readonly week: number
  readonly text: string
  readonly [key: string]: unknown
}

/** A story as data for other programs: what has a number in the world is named. */
export function storyData(scenario: Scenario, { events, first }: Pick<Followed, 'events' | 'first'>): Told[] {
  const names = namesOf(scenario, first)
  const texts = sentences(events, names)
  return events.map((event, n) => ({ ...named(event, names), week: event.week, text: texts[n] }))
}

/** A story for the terminal. @param team its name; none: the whole */
export function storyText(story: readonly Told[], team?: string): string {
  const texts = story.map(({ text }) => text)
  return printed(team === undefined ? 'What happened' : `What ${team} did`, story, texts)
}

/** Position of a name among those that are known. @throws Stop that suggests one */
export function positionOf(where: string, what: string, name: string, known: readonly string[]): number {
  const at = known.indexOf(name)
  if (at >= 0) return at
  throw new Stop(EXIT.badInput, told(`${where}: unknown ${what} "${name}"`, didYouMean(name, known), knownWords(known)))
}

/** A team by its name, or else by its id: its number in the order of the model. */
export function teamNamed(where: string, scenario: Scenario, name: string): number {
  const { teams } = scenario
  const byId = teams.findIndex(({ id }) => id === name)
  const names = teams.map((team) => team.name)
  const found = teams[names.includes(name) || byId < 0 ? positionOf(where, 'team', name, names) : byId]
  return teamsInOrder(scenario).indexOf(found)
}
