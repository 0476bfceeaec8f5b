import { useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { capital } from '../../../report/words.ts'
import { counter } from '../../watch/counts.ts'
import { countText } from '../../watch/countText.ts'
import type { Film } from '../../watch/film.ts'
import type { People } from '../../watch/people.ts'
import type { Player } from '../../watch/player.ts'
import type { ToldStory } from '../../watch/told.ts'
import { useRoom } from '../useRoom.ts'
import { Duplicates } from './Duplicates.tsx'
import { Story } from './Story.tsx'
import { TeamMap } from './TeamMap.tsx'

interface Props {
  /** Undefined while the world is being run. */
  readonly film: Film | Error | undefined
  readonly name: string
  readonly look: string
  readonly world: number
  /** No other stands beside it. */
  readonly alone: boolean
  readonly people: People
  readonly player: Player
  readonly most: number
  readonly team: number
  readonly story: ToldStory | Error | undefined
  readonly choose: (team: number) => void
  readonly show: (team: number, week: number) => void
}

/** Room that a map is given, in pixels, whether it is there or not: more for many teams. */
const HEIGHT = 400
/** Of a map that stands alone. */
const ALONE = 540
const HIGHEST = 720
const USUAL_TEAMS = 250

function heightFor(teams: number, alone: boolean): number {
  return Math.round(Math.max(alone ? ALONE : HEIGHT, Math.min(HIGHEST, HEIGHT * Math.sqrt(teams / USUAL_TEAMS))))
}

/** One design in one world: its numbers, its map, the chosen team's story, what was tested twice. */
export function Panel(props: Props): VNode {
  const { film, name, look, world, alone, people, player, team, story, show } = props
  const [place, { width }] = useRoom<HTMLDivElement>()
  const counts = useMemo(() => (film === undefined || film instanceof Error ? undefined : counter(film)), [film])
  const week = player.week
  const height = heightFor(people.teams.length, alone)
  const ready = film !== undefined && !(film instanceof Error) && counts !== undefined && week < film.weeks ? film : undefined
  return (
    <section class="panel" aria-label={name}>
      <div class="head">
        <h2 class={`name ${look}`}>
          <span class="swatch" aria-hidden="true" />
          {capital(name)}
        </h2>
        <p class="counts" aria-live={player.playing ? 'off' : 'polite'}>
          {ready === undefined ? '…' : countText(week, counts!(week))}
        </p>
      </div>
      <div class="place-of-map" ref={place} style={{ minHeight: `${height}px` }}>
        {ready !== undefined && width > 0 && <TeamMap {...props} film={ready} width={width} height={height} />}
        {film === undefined && <p class="note">Running world {world} …</p>}
        {film instanceof Error && <p class="warning">{film.message}.</p>}
      </div>
      <div class="side">
        {team >= 0 && <Story story={story} team={people.teams[team]} design={name} week={week} />}
        {ready !== undefined && <Duplicates film={ready} people={people} counts={counts!(week)} week={week} show={show} />}
      </div>
    </section>
  )
}
