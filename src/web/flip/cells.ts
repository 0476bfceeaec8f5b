import type { Settings } from '../../model/parameter.ts'
import type { Scenario } from '../../model/scenario.ts'
import { unaffordable, varied } from '../../model/varied.ts'
import { runsKey } from '../engine/keys.ts'
import type { FlipAxis } from './axis.ts'

/** Two designs (positions) compared over two parameters. */
export interface FlipQuestion {
  readonly scenario: Scenario
  readonly design: number
  readonly versus: number
  readonly across: FlipAxis
  readonly up: FlipAxis
}

/** One pair of values. */
export interface CellPlan {
  readonly values: readonly [across: number, up: number]
  /** Why there can be no runs; undefined where there can. */
  readonly reason: string | undefined
  /** For the design and the one it is compared with: text that is the same exactly where all runs are. */
  readonly keys: readonly [string, string]
}

/** Every cell, `cells[row * columns + column]`, rows rising with the second parameter. */
export function cellsOf({ scenario, design, versus, across, up }: FlipQuestion): CellPlan[] {
  const sides = [design, versus]
  const axes = [across, up]
  // What is the same in all cells is told by a scenario in which both parameters are left out.
  const bare = without(scenario, axes)
  const common = sides.map((d) => JSON.stringify([axes.map(({ address }) => address), runsKey(bare, d)]))
  return up.places.flatMap((high) =>
    across.places.map((wide): CellPlan => {
      const values = [wide, high] as const
      const keys = sides.map((d, s) => `${axes.map((axis, a) => (touches(scenario, axis, d) ? values[a] : '')).join()} ${common[s]}`)
      return { values, reason: reasonFor(scenario, axes, values, sides), keys: keys as [string, string] }
    }),
  )
}

function reasonFor(scenario: Scenario, axes: readonly FlipAxis[], values: readonly number[], sides: readonly number[]): string | undefined {
  try {
    const there = varied(
      scenario,
      axes.map(({ at }, a) => ({ at, value: values[a] })),
    )
    return sides.map((d) => unaffordable(there, d)).find((why) => why !== undefined)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether a parameter changes a design's runs: a lever of another design does so only where an event adopts that design. */
function touches({ events }: Scenario, { at }: FlipAxis, design: number): boolean {
  if (at.design === undefined || at.design === design) return true
  return events.some(({ adopt, designs }) => adopt === at.design && (designs?.includes(design) ?? true))
}

/** With both parameters at 0 everywhere, and without what sizes make. */
function without(scenario: Scenario, axes: readonly FlipAxis[]): Scenario {
  const resized = axes.some(({ at }) => at.group === 'sizes')
  const bare = (settings: Scenario['place']): Scenario['place'] => settings.map((each) => cleared(each, axes, resized))
  return {
    ...scenario,
    ...(resized ? { teams: [], issueTypes: [], organisations: [] } : {}),
    place: bare(scenario.place),
    designs: scenario.designs.map((one) => ({ ...one, settings: bare(one.settings) })),
  }
}

function cleared(settings: Settings, axes: readonly FlipAxis[], resized: boolean): Settings {
  const copy: Record<string, Readonly<Record<string, number>>> = { ...settings }
  for (const { at } of axes) copy[at.group] = { ...copy[at.group], [at.name]: 0 }
  if (resized) copy.sizes = {}
  return copy
}
