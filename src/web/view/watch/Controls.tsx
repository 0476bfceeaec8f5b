import type { VNode } from 'preact'
import type { Scenario } from '../../../model/scenario.ts'
import type { Flag } from '../../../report/chart/flags.ts'
import { capital } from '../../../report/words.ts'
import { SPEEDS, type Player } from '../../watch/player.ts'
import type { Wanted } from '../../watch/wanted.ts'

interface Props {
  readonly scenario: Scenario
  readonly wanted: Wanted
  readonly player: Player
  /** What happens in the scenario, weeks from 1. */
  readonly flags: readonly Flag[]
  readonly watch: (designs: readonly number[], world: number) => void
}

/** Play, step, speed, week; which world and which designs. */
export function Controls({ scenario, wanted, player, flags, watch }: Props): VNode {
  const { week, weeks, playing } = player
  const go = (to: number): void => {
    player.pause()
    player.go(to)
  }
  return (
    <div class="controls" role="group" aria-label="What is played">
      <button type="button" class="play" onClick={() => player.toggle()} title="Space bar">
        {playing ? 'Pause' : 'Play'}
      </button>
      <button type="button" aria-label="One week back" title="Left arrow" disabled={week === 0} onClick={() => go(week - 1)}>
        ‹
      </button>
      <input
        type="range"
        aria-label="Week"
        aria-valuetext={`Week ${week}`}
        min={0}
        max={weeks - 1}
        value={week}
        list="watch-events"
        onInput={(event) => go(Number(event.currentTarget.value))}
      />
      <datalist id="watch-events">
        {flags.map((flag) => (
          <option key={`${flag.week} ${flag.text}`} value={flag.week - 1} />
        ))}
      </datalist>
      <button type="button" aria-label="One week on" title="Right arrow" disabled={week === weeks - 1} onClick={() => go(week + 1)}>
        ›
      </button>
      <output class="week" title="Weeks have the numbers that stories and events give them: the first is week 0">
        Week <b>{week}</b>
      </output>
      <Choices scenario={scenario} wanted={wanted} player={player} watch={watch} />
    </div>
  )
}

function Choices({ scenario, wanted, player, watch }: Omit<Props, 'flags'>): VNode {
  const { designs, world } = wanted
  return (
    <>
      <label>
        Speed{' '}
        <select value={player.speed} onChange={(event) => player.pace(Number(event.currentTarget.value))}>
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed === 1 ? '1 week a second' : `${speed} weeks a second`}
            </option>
          ))}
        </select>
      </label>
      <label title="Another world: other luck, other problems, the same for every design">
        World{' '}
        <input
          type="number"
          min={1}
          max={9999}
          value={world}
          onChange={(event) => watch(designs, Math.max(1, Math.floor(Number(event.currentTarget.value)) || 1))}
        />
      </label>
      <DesignChoice
        label="Design"
        scenario={scenario}
        chosen={designs[0]}
        not={designs[1]}
        choose={(d) => watch([d!, ...designs.slice(1)], world)}
      />
      {scenario.designs.length > 1 && (
        <DesignChoice
          label="beside"
          none="nothing"
          scenario={scenario}
          chosen={designs[1]}
          not={designs[0]}
          choose={(d) => watch(d === undefined ? [designs[0]] : [designs[0], d], world)}
        />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  /** What no design is called, where it may be none. */
  readonly none?: string
  readonly scenario: Scenario
  readonly chosen: number | undefined
  /** What the other shows. */
  readonly not: number | undefined
  readonly choose: (design: number | undefined) => void
}

function DesignChoice({ label, none, scenario, chosen, not, choose }: ChoiceProps): VNode {
  return (
    <label>
      {label}{' '}
      <select value={chosen ?? ''} onChange={({ currentTarget: { value } }) => choose(value === '' ? undefined : Number(value))}>
        {none !== undefined && <option value="">{none}</option>}
        {scenario.designs.map(({ name }, d) =>
          d === not ? null : (
            <option key={name} value={d}>
              {capital(name)}
            </option>
          ),
        )}
      </select>
    </label>
  )
}
