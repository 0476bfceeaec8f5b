import type { VNode } from 'preact'
import type { Scenario } from '../../model/scenario.ts'
import { LONGEST } from '../../model/check/top.ts'
import type { Alter } from '../state/useAddress.ts'
import { nextSeed } from './nextSeed.ts'

interface Props {
  readonly scenario: Pick<Scenario, 'seed'>
  readonly alter: Alter
}

/** What all luck is drawn from. An empty seed is that of the scenario's file. */
export function Luck({ scenario: { seed }, alter }: Props): VNode {
  const take = (next: string): void => alter({ set: { seed: next } })
  return (
    <p class="luck">
      <label class="control">
        Luck: seed{' '}
        <input
          class="number"
          type="text"
          maxLength={LONGEST.seed}
          value={seed}
          onChange={(event) => take(event.currentTarget.value.trim())}
        />
      </label>
      <button type="button" class="quiet" onClick={() => take(nextSeed(seed))}>
        Other luck
      </button>
      <span class="note">
        Who meets what problem when, and all other chance. The same seed: the same numbers, also on the command line.
      </span>
    </p>
  )
}
