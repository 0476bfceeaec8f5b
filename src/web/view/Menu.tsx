import { useEffect, useRef } from 'preact/hooks'
import type { ComponentChildren, RefObject, VNode } from 'preact'

interface Props {
  readonly title: string
  readonly side?: 'left' | 'right'
  /** For those who close it from inside. */
  readonly menu?: RefObject<HTMLDetailsElement | null>
  readonly children: ComponentChildren
}

/** A sheet that opens under its title; Escape or a press elsewhere closes it. */
export function Menu({ title, side = 'left', menu, children }: Props): VNode {
  const own = useRef<HTMLDetailsElement>(null)
  const place = menu ?? own
  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      if (!place.current!.contains(event.target as Node)) place.current!.open = false
    }
    addEventListener('pointerdown', pressed)
    return () => removeEventListener('pointerdown', pressed)
  }, [])
  return (
    <details
      class="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !place.current!.open) return
        place.current!.open = false
        place.current!.querySelector('summary')!.focus()
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget as Node)) currentTarget.open = false
      }}
    >
      <summary>{title}</summary>
      <div class={`sheet ${side}`}>{children}</div>
    </details>
  )
}
