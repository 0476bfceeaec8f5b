import { useEffect } from 'preact/hooks'
import type { ComponentChildren, RefObject, VNode } from 'preact'

interface Props {
  readonly name: string
  /** For those who close it once something is done. */
  readonly menu: RefObject<HTMLDetailsElement | null>
  /** Opens towards the left, at the right edge of the page. */
  readonly right?: boolean
  readonly children: ComponentChildren
}

/** Opens below its name; escape closes it, and so does whatever is done elsewhere. */
export function Menu({ name, menu, right = false, children }: Props): VNode {
  useEffect(() => {
    const pressed = ({ target }: PointerEvent): void => {
      if (!menu.current!.contains(target as Node)) menu.current!.open = false
    }
    addEventListener('pointerdown', pressed)
    return () => removeEventListener('pointerdown', pressed)
  }, [])
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return
        currentTarget.open = false
        currentTarget.querySelector('summary')!.focus()
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget as Node)) currentTarget.open = false
      }}
    >
      <summary>{name}</summary>
      <div class={right ? 'sheet right' : 'sheet'}>{children}</div>
    </details>
  )
}
