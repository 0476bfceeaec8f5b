import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'

/** For what stays in sight while the page is scrolled: styles know its height as `--stage`, so that what has the focus is never behind it. */
export function useStage(): RefObject<HTMLDivElement | null> {
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = stage.current!
    const watch = new ResizeObserver(() => element.parentElement?.style.setProperty('--stage', `${element.offsetHeight}px`))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return stage
}
