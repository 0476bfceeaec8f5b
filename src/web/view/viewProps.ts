import type { Scenario } from '../../model/scenario.ts'
import type { Crew } from '../engine/crew.ts'
import type { Seen } from '../engine/seen.ts'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'

/** What every view is given. */
export interface ViewProps {
  readonly scenario: Scenario
  /** Positions of the designs shown, rising. */
  readonly shown: readonly number[]
  readonly state: State
  readonly alter: Alter
  readonly crew: Crew
  /** The answer so far; undefined before the first worlds. */
  readonly seen: Seen | undefined
  /** Worlds that it is refined to. */
  readonly wanted: number
}
