import type { VNode } from 'preact'

/** What is to be seen, in one line; and what happened last to all. */
export function Legend({ happened }: { readonly happened: string }): VNode {
  return (
    <p class="note legend">
      Each disc is a team: as large as its hours, as full as its gap is closed. A ring is a coach, a line an idea on its way, a flash
      something tested twice. {happened !== '' && <b>{happened}</b>}
    </p>
  )
}
