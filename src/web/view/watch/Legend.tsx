import type { VNode } from 'preact'
import { LEGEND } from '../../watch/legend.ts'

/** What is to be seen, in one line; and what happened last to all. */
export function Legend({ happened }: { readonly happened: string }): VNode {
  return (
    <p class="note legend">
      {LEGEND} {happened !== '' && <b>{happened}</b>}
    </p>
  )
}
