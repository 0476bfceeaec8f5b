import type { VNode } from 'preact'

/** A thin line with what is done, in words beside it; it keeps its place when all is. */
export function Refining({
  done,
  wanted,
  label,
  words,
}: {
  readonly done: number
  readonly wanted: number
  readonly label: string
  readonly words: string
}): VNode {
  return (
    <p class="progress">
      <progress value={done} max={Math.max(1, wanted)} aria-label={label} />
      <span>{words}</span>
    </p>
  )
}
