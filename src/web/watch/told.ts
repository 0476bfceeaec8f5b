import type { Scenario } from '../../model/scenario.ts'
import { follow } from '../../model/story/follow.ts'
import { namesOf } from '../../report/story/names.ts'
import { sentences } from '../../report/story/sentences.ts'
import type { FilmArgs } from './shoot.ts'

/** A story line by line, in the order of weeks (from 0). */
export interface ToldStory {
  readonly weeks: Int32Array
  readonly texts: readonly string[]
}

/** A team's story in one run, in the sentences of the command line. @param team its number in the order of the model */
export function toldStory(scenario: Scenario, { design, replicate, team }: FilmArgs & { readonly team: number }): ToldStory {
  const { events, first } = follow(scenario, design, replicate, team)
  return { weeks: Int32Array.from(events, ({ week }) => week), texts: sentences(events, namesOf(scenario, first)) }
}
