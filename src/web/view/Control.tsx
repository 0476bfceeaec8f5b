import { useEffect, useId, useState } from 'preact/hooks'
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
export function Control(props: Props): VNode {
  const { parameter, value, label, change } = props
  if (!isOption(parameter)) return <NumberControl {...props} parameter={parameter} />
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

function NumberControl({ parameter, value, label, range, change }: Props & { readonly parameter: NumberParameter }): VNode {
  // What was typed and cannot be taken stays, with what is expected, until something else is given.
  const [refused, refuse] = useState<string>()
  const fault = useId()
  useEffect(() => refuse(undefined), [value])
  const [low, high] = range ?? parameter.range
  const type = (text: string): void => {
    if (!isWithin(parameter, text)) return refuse(text)
    refuse(undefined)
    change(text, false)
  }
  return (
    <span class="control">
      <input
        class="number"
        type="text"
        inputMode="decimal"
        aria-label={label}
        aria-invalid={refused !== undefined}
        aria-describedby={refused === undefined ? undefined : fault}
        value={refused ?? valueWords(parameter, value)}
        onChange={(event) => type(event.currentTarget.value.replace(',', '.').replace('−', '-').trim())}
        onKeyDown={(event) => event.key === 'Escape' && refuse(undefined)}
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
      {refused !== undefined && (
        <span class="refused" id={fault} role="alert">
          Expected {expected(parameter)}
        </span>
      )}
    </span>
  )
}

function isWithin({ whole, range: [low, high] }: NumberParameter, text: string): boolean {
  const number = text === '' ? NaN : Number(text)
  return number >= low && number <= high && (!whole || Number.isInteger(number))
}

/** `a whole number from 0 to 40`. */
function expected({ whole, range: [low, high] }: NumberParameter): string {
  return `${whole ? 'a whole number' : 'a number'} from ${low} to ${high}`
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
