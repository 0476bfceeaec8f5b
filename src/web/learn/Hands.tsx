import type { VNode } from 'preact'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'
import { handsIn } from './tally.ts'

interface Props {
  readonly options: readonly [string, string, string]
  readonly state: State
  readonly alter: Alter
}

/** With one projector for all: the teacher counts hands. */
export function Hands({ options, state, alter }: Props): VNode {
  const hands = handsIn(state.marks.hands) ?? [0, 0, 0]
  const count = (n: number, text: string): void => {
    const next = hands.map((old, i) => (i === n ? Math.max(0, Math.min(9999, Math.trunc(Number(text)) || 0)) : old))
    alter({ marks: { hands: next.every((one) => one === 0) ? '' : next.join(',') } })
  }
  return (
    <details class="hands" open={state.marks.hands !== undefined}>
      <summary>Count hands</summary>
      {options.map((text, n) => (
        <label key={text} title={text}>
          {'ABC'[n]}{' '}
          <input
            type="text"
            inputMode="numeric"
            size={3}
            value={hands[n] === 0 ? '' : hands[n]}
            aria-label={`Hands for: ${text}`}
            onChange={(event) => count(n, event.currentTarget.value)}
          />
        </label>
      ))}
    </details>
  )
}
