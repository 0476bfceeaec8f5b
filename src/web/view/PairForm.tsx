import type { VNode } from 'preact'
import type { Scenario } from '../../model/scenario.ts'
import { capital } from '../../report/words.ts'
import type { Alter } from '../state/useAddress.ts'
import { lookAt } from './looks.ts'
import { measureChoices } from './measures.ts'
import type { Pair } from './pair.ts'
import './pair.css'

interface Props {
  readonly scenario: Scenario
  readonly shown: readonly number[]
  readonly pair: Pair
  readonly measure: string
  readonly alter: Alter
}

/** Which design, against which, in what: the beginning of a sentence whose words can be chosen. */
export function PairForm({ scenario, shown, pair, measure, alter }: Props): VNode {
  const { usual, others } = measureChoices(scenario.weeks)
  return (
    <>
      <DesignSelect label="Design" at={pair.design} other={pair.versus} mark="design" {...{ scenario, shown, pair, alter }} />
      <span>against</span>
      <DesignSelect label="Compared with" at={pair.versus} other={pair.design} mark="versus" {...{ scenario, shown, pair, alter }} />
      <span>in</span>
      <select
        class="control"
        aria-label="Measure"
        value={measure}
        onChange={(event) => alter({ marks: { measure: event.currentTarget.value } })}
      >
        {usual.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
        <optgroup label="All other measures">
          {others.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </optgroup>
      </select>
    </>
  )
}

interface SelectProps extends Omit<Props, 'measure'> {
  readonly label: string
  readonly at: number
  readonly other: number
  readonly mark: 'design' | 'versus'
}

/** One of the two; choosing the other one swaps them. */
function DesignSelect({ scenario, shown, pair, alter, label, at, other, mark }: SelectProps): VNode {
  const nameOf = (d: number): string => scenario.designs[d].name
  const choose = (name: string): void => {
    const swapped = name === nameOf(other) ? { design: nameOf(pair.versus), versus: nameOf(pair.design) } : { [mark]: name }
    alter({ marks: { design: nameOf(pair.design), versus: nameOf(pair.versus), ...swapped } })
  }
  return (
    <select
      class={`control name ${lookAt(scenario, at)}`}
      aria-label={label}
      value={nameOf(at)}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {shown.map((d) => (
        <option key={d} value={nameOf(d)}>
          {capital(nameOf(d))}
        </option>
      ))}
    </select>
  )
}
