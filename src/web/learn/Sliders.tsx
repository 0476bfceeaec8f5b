import type { VNode } from 'preact'
import { fixed } from '../../report/words.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { Slider } from './lesson.ts'
import type { StepProps } from './stepProps.ts'

/** Two numbers to play with, and what to try. */
export function Sliders({ lesson, scenario, alter }: StepProps): VNode {
  return (
    <div class="play">
      {lesson.sliders.map((slider) => {
        const value = valueAt(scenario, slider)
        return (
          <label key={slider.address}>
            <span>
              {slider.label}: <b>{fixed(value, 3).replace(/\.?0+$/, '')}</b> {slider.unit}
            </span>
            <input
              type="range"
              min={slider.low}
              max={slider.high}
              step={slider.step}
              value={value}
              onInput={(event) => alter({ set: { [slider.address]: event.currentTarget.value } }, true)}
              onChange={(event) => alter({ set: { [slider.address]: event.currentTarget.value } })}
            />
            <span class="note">{slider.trying}</span>
          </label>
        )
      })}
    </div>
  )
}

/** The lesson's own values again. */
export function SetBack({ lesson, state, alter }: StepProps): VNode {
  const moved = lesson.sliders.filter(({ address }) => address in state.set)
  return (
    <button
      type="button"
      class="quiet"
      disabled={moved.length === 0}
      onClick={() => alter({ set: Object.fromEntries(moved.map(({ address }) => [address, ''])) })}
    >
      Set both sliders back
    </button>
  )
}

/** The value in force: of one design, of all designs alike, or of the place. */
function valueAt({ designs, place }: Scenario, { address }: Slider): number {
  const parts = address.split('.')
  const [group, name] = parts.slice(-2)
  const design = parts[0] === 'designs' ? designs.find((one) => one.name === parts[1]) : undefined
  return (design?.settings[0] ?? place[0])[group][name]
}
