import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Room for a picture, in pixels. */
export interface Room {
  /** 0 until it is known. */
  readonly width: number
  /** Size of type in it. */
  readonly type: number
}

/** The room that an element has, as it changes. */
export function useRoom<T extends HTMLElement>(): readonly [RefObject<T | null>, Room] {
  const place = useRef<T>(null)
  const [room, setRoom] = useState<Room>({ width: 0, type: 13 })
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      const type = Math.round(Number.parseFloat(getComputedStyle(entry.target).fontSize))
      setRoom({ width: Math.floor(entry.contentRect.width), type })
    })
    watch.observe(place.current!)
    return () => watch.disconnect()
  }, [])
  return [place, room]
}
