import type { VNode } from 'preact'
import { sentenceList } from '../../report/comparison/sentence.ts'
import { warnings } from '../../report/comparison/receipt.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Seen } from '../engine/seen.ts'

interface Props {
  readonly seen: Seen | undefined
}

/** The answer in a sentence that rewrites itself, with its warnings before it and how far it is. */
export function Answer({ seen, wanted }: Props & { readonly wanted: number }): VNode {
  const [first] = wordsOf(seen)
  return (
    <div class="answer">
      {seen !== undefined &&
        warnings(seen.answer, unequalBudgets(seen.scenario, seen.work), unnamedDifferences(seen.scenario, seen.work)).map((text) => (
          <p key={text} class="warning">
            {text}
          </p>
        ))}
      <p class="lead" aria-live="polite" aria-atomic="true" aria-busy={seen === undefined || seen.worlds < wanted}>
        {first ?? 'Running the first worlds …'}
      </p>
      <Progress done={seen?.worlds ?? 0} wanted={wanted} />
    </div>
  )
}

/** What else the answer says. */
export function More({ seen }: Props): VNode {
  return <p class="note more">{wordsOf(seen).slice(1).join(' ')}</p>
}

function wordsOf(seen: Seen | undefined): string[] {
  return seen === undefined ? [] : sentenceList(seen.answer, unequalBudgets(seen.scenario, seen.work).length === 0)
}

/** A thin line with what is done; it keeps its place when it is. */
function Progress({ done, wanted }: { readonly done: number; readonly wanted: number }): VNode {
  return (
    <p class="progress">
      <progress value={done} max={wanted} aria-label="Worlds run" />
      <span>{done < wanted ? `${done} of ${wanted} worlds` : `${wanted} worlds, the same luck for every design`}</span>
    </p>
  )
}
