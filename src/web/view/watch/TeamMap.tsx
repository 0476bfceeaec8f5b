import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { fixed, grouped } from '../../../report/words.ts'
import type { Film } from '../../watch/film.ts'
import { layoutMap, teamAt, teamBeside, type MapLayout } from '../../watch/layout.ts'
import { Painter } from '../../watch/painter.ts'
import type { People } from '../../watch/people.ts'
import type { Player } from '../../watch/player.ts'
import { themeOf } from '../../watch/theme.ts'
import { DARK, useMedia } from '../useMedia.ts'

interface Props {
  readonly film: Film
  readonly people: People
  /** Name and colour class of the design. */
  readonly name: string
  readonly look: string
  readonly width: number
  readonly height: number
  /** Hours of the largest dot. */
  readonly most: number
  readonly player: Player
  /** The chosen team; -1: none. */
  readonly team: number
  readonly choose: (team: number) => void
}

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** All teams by department: size their hours, fill the gap closed, a ring a coach; ideas as lines, duplicates as flashes. */
export function TeamMap(props: Props): VNode {
  const { film, people, name, width, height, player, team, choose } = props
  const [below, above] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)]
  const [over, setOver] = useState(-1)
  const layout = useMemo(
    () =>
      layoutMap(
        people.groups.map(({ teams }) => teams),
        width,
        height,
      ),
    [people, width, height],
  )
  usePainting(props, layout, below, above)
  const find = (event: { clientX: number; clientY: number; currentTarget: Element }): number => {
    const box = event.currentTarget.getBoundingClientRect()
    return teamAt(layout, event.clientX - box.left, event.clientY - box.top)
  }
  return (
    <div
      class="map"
      data-keys=""
      tabIndex={0}
      role="group"
      aria-label={`Map of the teams in ${name}: the arrow keys choose a team, escape none`}
      style={{ height: `${layout.height}px` }}
      onPointerMove={(event) => setOver(find(event))}
      onPointerLeave={() => setOver(-1)}
      onClick={(event) => choose(find(event))}
      onKeyDown={(event) => {
        if (event.key === ' ') player.toggle()
        else if (event.key === 'Escape') choose(-1)
        else if (event.key in ARROWS) choose(team < 0 ? 0 : teamBeside(layout, team, ...ARROWS[event.key]))
        else return
        event.preventDefault()
      }}
    >
      <canvas ref={below} aria-hidden="true" />
      <canvas ref={above} aria-hidden="true" />
      {over >= 0 && (
        <div class="reading" style={placed(layout, over)}>
          <b>{people.teams[over]}</b>
          {readings(film, over, player.week).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
      )}
      <p class="hidden" role="status">
        {team >= 0 && !player.playing && `${people.teams[team]}: ${readings(film, team, player.week).join(', ')}`}
      </p>
    </div>
  )
}

function usePainting(
  { film, people, look, most, player, team }: Props,
  layout: MapLayout,
  below: { readonly current: HTMLCanvasElement | null },
  above: { readonly current: HTMLCanvasElement | null },
): void {
  const chosen = useRef(team)
  chosen.current = team
  const dark = useMedia(DARK)
  const redraw = useRef<() => void>(undefined)
  useEffect(() => {
    const subject = { film, layout, names: people.groups.map((group) => group.name), most }
    const painter = new Painter(below.current!, above.current!, subject, themeOf(below.current!, look))
    const draw = (): void => {
      const { now, ...pace } = player.view
      painter.draw({ now: Math.min(film.weeks - 1, now), ...pace, still: player.still, chosen: chosen.current })
    }
    redraw.current = draw
    draw()
    player.frames.add(draw)
    return () => void player.frames.delete(draw)
  }, [film, layout, look, most, dark])
  useEffect(() => redraw.current?.(), [team])
}

function readings({ teams, hours, closed, gap }: Film, team: number, week: number): string[] {
  const at = week * teams + team
  const share = closed[at]
  return [
    `${grouped(hours[at])} hours this week`,
    gap[team] === 0
      ? 'no issues of its own'
      : share < 0
        ? `its gap is ${fixed(-100 * share, 0)} % wider`
        : `${fixed(100 * share, 0)} % of its gap closed`,
  ]
}

function placed({ x, y, width }: MapLayout, team: number): { readonly [side: string]: string } {
  const side: { readonly [side: string]: string } =
    x[team] > width / 2 ? { right: `${width - x[team] + 16}px` } : { left: `${x[team] + 16}px` }
  return { top: `${Math.max(0, y[team] - 32)}px`, ...side }
}
