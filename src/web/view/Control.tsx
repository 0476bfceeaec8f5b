import type { VNode } from 'preact'
import { isOption, type NumberParameter, type Parameter } from '../../model/parameter.ts'
import { valueWords } from './words.ts'

interface Props {
  readonly parameter: Parameter
  readonly value: number
  /** For those who hear the page: `coaches in integrated`. */
  readonly label: string
  /** The range to offer, where it is less than all. */
  readonly range?: readonly [low: number, high: number]
  /** @param moving true while the slider is still held */
  readonly change: (value: string, moving: boolean) => void
}

/** A number with its slider, or a choice. */
export function Control({ parameter, value, label, range, change }: Props): VNode {
  if (isOption(parameter)) {
    return (
      <select
        class="control"
        aria-label={label}
        value={parameter.options[value]}
        onChange={(event) => change(event.currentTarget.value, false)}
      >
        {parameter.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    )
  }
  const [low, high] = range ?? parameter.range
  const text = valueWords(parameter, value)
  return (
    <span class="control">
      <input
        class="number"
        type="text"
        inputMode="decimal"
        aria-label={label}
        value={text}
        onChange={(event) => change(event.currentTarget.value.replace(',', '.').replace('−', '-').trim(), false)}
      />
      <span class="slider">
        <span
          class="usual"
          title={`usual: ${valueWords(parameter, parameter.default)}`}
          style={{ left: `${(100 * (parameter.default - low)) / (high - low)}%` }}
        />
        <input
          type="range"
          aria-label={`${label}, slider`}
          min={low}
          max={high}
          step={stepOf(parameter, [low, high])}
          value={value}
          onInput={(event) => change(event.currentTarget.value, true)}
          onChange={(event) => change(event.currentTarget.value, false)}
        />
      </span>
    </span>
  )
}

/** About a hundred steps, each a round number. */
function stepOf({ whole }: NumberParameter, [low, high]: readonly [number, number]): number {
  if (whole) return Math.max(1, roundStep((high - low) / 100))
  return roundStep((high - low) / 100)
}

/** The next round number: 0.012 is 0.02. */
function roundStep(size: number): number {
  const digits = Math.max(0, -Math.floor(Math.log10(size)))
  const unit = 10 ** Math.floor(Math.log10(size))
  const step = unit * [1, 2, 5, 10].find((n) => n * unit >= size * 0.999)!
  return Number(step.toFixed(digits))
}
