import type { VNode } from 'preact'
import { isOption } from '../../../model/parameter.ts'
import { MOST_PLACES, markOf, type FlipAxis } from '../../flip/axis.ts'
import type { ChoiceGroup } from '../../flip/choices.ts'
import { valueWords } from '../words.ts'

interface Props {
  readonly label: string
  readonly axis: FlipAxis
  readonly groups: readonly ChoiceGroup[]
  readonly change: (mark: string) => void
}

/** Chooses a parameter of the map, and between which ends it goes. */
export function AxisForm({ label, axis, groups, change }: Props): VNode {
  const { address, at, places } = axis
  const known = groups.some(({ choices }) => choices.some((choice) => choice.address === address))
  return (
    <p class="axis-form">
      <span class="unit">{label}</span>
      <select class="control" aria-label={label} value={address} onChange={(event) => change(event.currentTarget.value)}>
        {!known && <option value={address}>{axis.name}</option>}
        {groups.map(({ title, choices }) => (
          <optgroup key={title} label={title}>
            {choices.map((choice) => (
              <option key={choice.address} value={choice.address}>
                {choice.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {!isOption(at.parameter) && (
        <span class="control">
          <span class="unit">from</span>
          <End axis={axis} end={0} change={change} />
          <span class="unit">to</span>
          <End axis={axis} end={places.length - 1} change={change} />
          <span class="unit">{axis.unit}</span>
        </span>
      )}
      {isOption(at.parameter) && at.parameter.options.length > MOST_PLACES && <span class="unit">the first {MOST_PLACES}</span>}
    </p>
  )
}

function End({ axis, end, change }: { readonly axis: FlipAxis; readonly end: number; readonly change: (mark: string) => void }): VNode {
  const given = (text: string): void => {
    const value = Number(text.replace(',', '.').replace('−', '-'))
    const places = axis.places.with(end, value)
    if (Number.isFinite(value) && places[0] < places.at(-1)!) change(markOf({ ...axis, places }))
    else change(markOf(axis))
  }
  return (
    <input
      class="number"
      type="text"
      inputMode="decimal"
      aria-label={`${axis.name} ${end === 0 ? 'from' : 'to'}`}
      value={valueWords(axis.at.parameter, axis.places[end])}
      onChange={(event) => given(event.currentTarget.value)}
    />
  )
}
