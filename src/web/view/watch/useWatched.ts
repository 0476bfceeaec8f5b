import { useMemo } from 'preact/hooks'
import type { Scenario } from '../../../model/scenario.ts'
import type { Crew } from '../../engine/crew.ts'
import { runsKey } from '../../engine/keys.ts'
import type { Film } from '../../watch/film.ts'
import type { ToldStory } from '../../watch/told.ts'
import type { Wanted } from '../../watch/wanted.ts'
import { useAsked } from './useAsked.ts'

/** Milliseconds of rest after which a chosen team is followed: arrow keys pass over many. */
const PASSING = 150
const NOBODY: readonly string[] = []

interface Watched {
  /** One a design; undefined until they are there, an error where there is none. */
  readonly films: readonly (Film | Error | undefined)[]
  /** The chosen team's, one a design. */
  readonly stories: readonly (ToldStory | Error | undefined)[]
  /** The mean weekly hours of the team that has most. */
  readonly most: number
}

/** Films of the designs that are watched, and in each the story of the chosen team. */
export function useWatched(crew: Crew, scenario: Scenario, { designs, world, team }: Wanted): Watched {
  const keys = useMemo(() => designs.map((d) => `${world} ${runsKey(scenario, d)}`), [scenario, designs.join(), world])
  const films = useAsked(keys, (n, signal) => crew.ask('watch', scenario, { design: designs[n], replicate: world - 1 }, signal, 1))
  const stories = useAsked(
    team < 0 ? NOBODY : keys.map((key) => `${team} ${key}`),
    (n, signal) => crew.ask('story', scenario, { design: designs[n], replicate: world - 1, team }, signal, 1),
    PASSING,
  )
  const most = useMemo(() => Math.max(1, ...films.map((film) => (film === undefined || film instanceof Error ? 0 : mostOf(film)))), films)
  return { films, stories, most }
}

/** A busy week of one team should not make all others small. */
function mostOf({ hours, teams, weeks }: Film): number {
  const sums = new Float64Array(teams)
  hours.forEach((one, at) => (sums[at % teams] += one))
  return Math.max(...sums) / weeks
}
