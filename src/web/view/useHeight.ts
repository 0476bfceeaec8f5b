import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'

/** Tells the style sheet how high an element is, as it changes. @param name of the style's variable: `--stage` */
export function useHeight(name: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { style } = document.documentElement
    const watch = new ResizeObserver(([entry]) => style.setProperty(name, `${Math.floor(entry.borderBoxSize[0].blockSize)}px`))
    watch.observe(place.current!)
    return () => {
      watch.disconnect()
      style.removeProperty(name)
    }
  }, [])
  return place
}
