import type { VNode } from 'preact'

/** What is to be seen, in one line; and what happened last to all. */
export function Legend({ happened }: { readonly happened: string }): VNode {
  return (
    <p class="note legend">
      Each disc is a team: as large as its hours, as full as its gap is closed. A ring is a coach, a broken line the way of one who moved
      (coaches are counted, not named), a bow an idea on its way, a flash something tested twice. {happened !== '' && <b>{happened}</b>}
    </p>
  )
}
