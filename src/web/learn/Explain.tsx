import type { VNode } from 'preact'
import { addressOf } from '../state/address.ts'
import { FIRST } from '../state/state.ts'
import type { StepProps } from './stepProps.ts'

/** Why it came so, one question to take home, and where it is from. */
export function Explain({ lesson, answered }: StepProps): VNode {
  const { happened, takeHome, reference, scenario, prediction } = lesson
  const as = answered?.option === happened.option
  const name = scenario.replace(/\.yaml$/, '')
  return (
    <div class="one">
      <h1>What happened</h1>
      {as ? (
        <p>{happened.text}</p>
      ) : (
        <p>
          With these values it came out otherwise than usual
          {answered === undefined || answered.option === null ? ': nothing beyond noise' : `: “${prediction.options[answered.option]}”`}.
          What usually happens: {happened.text}
        </p>
      )}
      <p class="asked">{takeHome}</p>
      <p class="note">
        {reference.author} ({reference.year}): {reference.title}.{' '}
        {reference.checks.length > 0 && `How the model does on it: checks ${reference.checks.join(', ')} in docs/validation.md. `}
        <a href={`#${addressOf({ ...FIRST, scenario: name })}`}>Open this place in the Lab</a>
      </p>
    </div>
  )
}
