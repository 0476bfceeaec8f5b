import type { VNode } from 'preact'
import type { Scenario } from '../../model/scenario.ts'
import { readyIn } from '../given/library.ts'
import type { State } from '../state/state.ts'
import type { Alter } from '../state/useAddress.ts'

interface Props {
  readonly state: State
  readonly alter: Alter
  readonly scenario: Scenario | undefined
  /** The file of the user's own that it was read from. */
  readonly file: string | undefined
}

const READY = readyIn('')

/** The question as headline: pressing it offers the others. */
export function Question({ state, alter, scenario, file }: Props): VNode {
  const other = !READY.some(({ name }) => name === state.scenario)
  return (
    <div class="question">
      <h1>
        <label class="hidden" for="question">
          Question
        </label>
        <select
          id="question"
          value={state.scenario}
          onChange={(event) => alter({ scenario: event.currentTarget.value, files: '', designs: [] })}
        >
          {other && <option value={state.scenario}>{scenario?.title ?? state.scenario}</option>}
          {READY.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </h1>
      <p class="note">
        {scenario?.about}
        {file !== undefined && ` From ${file}.`}
      </p>
    </div>
  )
}
