import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Room for a picture, in pixels. */
export interface Room {
  /** 0 until it is known. */
  readonly width: number
  /** Size of type in it. */
  readonly type: number
  /** Height of the window, for what should be seen whole. */
  readonly window: number
}

/** The room that an element has, as it changes. */
export function useRoom<T extends HTMLElement>(): readonly [RefObject<T | null>, Room] {
  const place = useRef<T>(null)
  const [room, setRoom] = useState<Room>({ width: 0, type: 13, window: innerHeight })
  useEffect(() => {
    const element = place.current!
    const look = (): void => {
      const type = Math.round(Number.parseFloat(getComputedStyle(element).fontSize))
      setRoom({ width: element.clientWidth, type, window: innerHeight })
    }
    const watch = new ResizeObserver(look)
    watch.observe(element)
    addEventListener('resize', look)
    return () => {
      watch.disconnect()
      removeEventListener('resize', look)
    }
  }, [])
  return [place, room]
}
