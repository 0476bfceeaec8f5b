import { useEffect, useMemo, useState } from 'preact/hooks'
import { Player, type Clock } from '../../watch/player.ts'

const SCREEN: Clock = { request: (frame) => requestAnimationFrame(frame), cancel: (request) => cancelAnimationFrame(request) }

/** A player of so many weeks; the page is drawn again with each week. @param week where it is to stand, as the address has it */
export function usePlayer(weeks: number, week: number): Player {
  const [, again] = useState(0)
  const player = useMemo(() => {
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches
    return new Player(weeks, week, smooth, () => again((count) => count + 1), SCREEN)
  }, [])
  player.weeks = weeks
  useEffect(() => {
    if (!player.playing && player.week !== week) player.go(week)
  }, [week, weeks])
  useEffect(() => () => player.pause(), [])
  return player
}
