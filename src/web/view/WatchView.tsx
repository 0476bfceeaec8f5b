import { useEffect, useMemo } from 'preact/hooks'
import type { VNode } from 'preact'
import { peopleOf } from '../watch/people.ts'
import { wantedOf } from '../watch/wanted.ts'
import { eventFlags } from '../../report/page/levers.ts'
import { lookAt } from './looks.ts'
import type { Flag } from '../../report/chart/flags.ts'
import type { Alter } from '../state/useAddress.ts'
import type { Player } from '../watch/player.ts'
import type { ViewProps } from './viewProps.ts'
import { Controls } from './watch/Controls.tsx'
import { Legend } from './watch/Legend.tsx'
import { Panel } from './watch/Panel.tsx'
import { TakeMap } from './watch/TakeMap.tsx'
import { TeamChoice } from './watch/TeamChoice.tsx'
import { useKeys } from './watch/useKeys.ts'
import { useWatched } from './watch/useWatched.ts'
import { usePlayer } from './watch/usePlayer.ts'
import './watch.css'

/** Milliseconds of rest after which the address holds the week. */
const REST = 400

/** Watch: one world played week by week on a map of all teams, for one design or two side by side. */
export function WatchView({ scenario, shown, state, alter, crew }: ViewProps): VNode {
  const wanted = wantedOf(scenario, shown, state)
  const { designs, world, team } = wanted
  const player = usePlayer(scenario.weeks, wanted.week)
  const flags = eventFlags(scenario, { designs })
  const people = useMemo(() => peopleOf(scenario), [scenario])
  const { films, stories, most } = useWatched(crew, scenario, wanted)
  useKeys(player)
  // On a small machine the answer of the other page would take the frames away.
  useEffect(() => {
    crew.hold(player.playing)
    return () => crew.hold(false)
  }, [player.playing])
  useRest(player, wanted.week, alter)

  const choose = (next: number): void => alter({ marks: { team: next < 0 ? '' : people.teams[next], ...weekMark() } })
  const show = (next: number, week: number): void => {
    player.pause()
    player.go(week)
    choose(next)
  }
  // Thousands of options are made once.
  const choice = useMemo(() => <TeamChoice people={people} team={team} choose={choose} />, [people, team, alter])
  return (
    <div class="watch">
      <Controls scenario={scenario} wanted={wanted} player={player} flags={flags} watch={watch} />
      <div class="under-controls">
        <Legend happened={lastOf(flags, player.week)} />
        {choice}
      </div>
      <div class={designs.length > 1 ? 'panels two' : 'panels'}>
        {designs.map((d, n) => (
          <Panel
            key={d}
            film={films[n]}
            name={scenario.designs[d].name}
            look={lookAt(scenario, d)}
            world={world}
            alone={designs.length === 1}
            people={people}
            player={player}
            most={most}
            team={team}
            story={stories[n]}
            choose={choose}
            show={show}
          />
        ))}
      </div>
      <TakeMap scenario={scenario} wanted={wanted} films={films} people={people} week={player.week} most={most} />
    </div>
  )

  function watch(next: readonly number[], number: number): void {
    // Another world of the same designs is no choice of designs.
    const chosen = next.join() === designs.join() ? {} : { design: next.map((d) => scenario.designs[d].name).join(',') }
    alter({ marks: { ...chosen, world: number === 1 ? '' : String(number), ...weekMark() } })
  }

  /** The week goes along, so that the page stays where it is. */
  function weekMark(): { readonly week: string } {
    return { week: player.week === 0 ? '' : String(player.week) }
  }
}

/** The latest that happened to the designs by the end of a week. */
function lastOf(flags: readonly Flag[], now: number): string {
  const last = flags.filter(({ week }) => week - 1 <= now).at(-1)
  return last === undefined ? '' : `Week ${last.week - 1}: ${last.text}`
}

/** Once the week rests, the address holds it. @param held the week that it holds */
function useRest(player: Player, held: number, alter: Alter): void {
  useEffect(() => {
    if (player.playing || player.week === held) return
    const due = setTimeout(() => alter({ marks: { week: player.week === 0 ? '' : String(player.week) } }), REST)
    return () => clearTimeout(due)
  }, [player.playing, player.week])
}
