import type { VNode } from 'preact'
import { sentences } from '../../report/comparison/sentence.ts'
import { warnings } from '../../report/comparison/receipt.ts'
import { unequalBudgets, unnamedDifferences } from '../../study/unequal.ts'
import type { Seen } from '../engine/seen.ts'

/** The answer in a sentence that rewrites itself, with its warnings before it and how far it is. */
export function Answer({ seen, wanted }: { readonly seen: Seen | undefined; readonly wanted: number }): VNode {
  const unequal = seen === undefined ? [] : unequalBudgets(seen.scenario, seen.work)
  return (
    <div class="answer">
      {seen !== undefined &&
        warnings(seen.answer, unequal, unnamedDifferences(seen.scenario, seen.work)).map((text) => (
          <p key={text} class="warning">
            {text}
          </p>
        ))}
      <p class="lead" aria-live="polite" aria-atomic="true" aria-busy={seen === undefined || seen.worlds < wanted}>
        {seen === undefined ? 'Running the first worlds …' : sentences(seen.answer, unequal.length === 0)}
      </p>
      <Progress done={seen?.worlds ?? 0} wanted={wanted} />
    </div>
  )
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
