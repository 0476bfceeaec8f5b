import type { VNode } from 'preact'
import { problemLines } from '../../formats/message.ts'
import type { Located } from '../../formats/tree.ts'
import { LIBRARY } from '../given/library.ts'

interface Props {
  readonly problems: readonly Located[]
  readonly own: ReadonlyMap<string, string>
  /** Whether these are values that were left out: they may come from an old link, and the answer is without them. */
  readonly leftOut: boolean
}

/** What is wrong with a file or a value, in the words of the command line, each with the line that it stands in. */
export function Problems({ problems, own, leftOut }: Props): VNode {
  const lines = problemLines(problems, leftOut ? 'left out of the answer below' : 'the answer below is the one before').map((line) =>
    line.replace(/^--set /, ''),
  )
  const shown = problems.slice(0, 20).flatMap((problem) => lineOf(problem, own) ?? [])
  return (
    <section class={leftOut ? 'problems' : 'problems now'} role="alert">
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {shown.length > 0 && <pre>{shown.join('\n')}</pre>}
    </section>
  )
}

/** The line that a problem stands in, cut to what a screen holds. */
function lineOf({ place }: Located, own: ReadonlyMap<string, string>): string | undefined {
  if (place.line === undefined || place.file === undefined) return undefined
  const text = (own.get(place.file) ?? LIBRARY.get(place.file))?.split('\n')[place.line - 1]
  return text === undefined ? undefined : `${String(place.line).padStart(4)}  ${text.slice(0, 120)}`
}
