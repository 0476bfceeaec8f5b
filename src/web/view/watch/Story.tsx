import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { VNode } from 'preact'
import type { ToldStory } from '../../watch/told.ts'

interface Props {
  /** Undefined while it is being told. */
  readonly story: ToldStory | Error | undefined
  readonly team: string
  readonly design: string
  readonly week: number
}

/** What a team did in one design, in the words of the command line, opened at the present week; what comes later is pale. */
export function Story({ story, team, design, week }: Props): VNode {
  const place = useRef<HTMLOListElement>(null)
  const lines = useMemo(() => (story === undefined || story instanceof Error ? null : <Lines story={story} />), [story])
  useEffect(() => {
    const list = place.current
    if (list === null || story === undefined || story instanceof Error) return
    const past = story.weeks.findIndex((each) => each > week)
    const last = past < 0 ? story.weeks.length - 1 : Math.max(0, past - 1)
    for (const [n, line] of [...list.children].entries()) line.className = n > last ? 'later' : story.weeks[n] === week ? 'now' : ''
    const line = list.children[last] as HTMLElement | undefined
    if (line !== undefined) list.scrollTop = line.offsetTop + line.offsetHeight - 0.8 * list.clientHeight
  }, [lines, week])
  return (
    <div class="story">
      <h3>What {team} did</h3>
      {story instanceof Error ? (
        <p class="warning">{story.message}</p>
      ) : (
        <ol ref={place} tabIndex={0} aria-label={`What ${team} did in ${design}`} aria-busy={story === undefined}>
          {lines ?? <li class="later">Following {team} …</li>}
        </ol>
      )}
    </div>
  )
}

function Lines({ story: { weeks, texts } }: { readonly story: ToldStory }): VNode {
  return (
    <>
      {texts.map((text, n) => (
        <li key={n}>
          <span class="when">{n > 0 && weeks[n] === weeks[n - 1] ? '' : `Week ${weeks[n]}`}</span>
          <span>{marked(text)}</span>
        </li>
      ))}
    </>
  )
}

/** Names that are marked off by backticks stand in italics. */
function marked(text: string): (string | VNode)[] {
  return text.split('`').map((part, n) => (n % 2 === 1 ? <i key={n}>{part}</i> : part))
}
