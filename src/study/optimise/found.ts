import type { MeasureInfo } from '../../model/measure.ts'
import type { Confirmed, Estimate, Setting } from './confirm.ts'
import type { Front } from './front.ts'
import { levelOf } from './space.ts'
import type { Space } from './space.ts'

/** What a lever is set to: a number, or an option by its name. */
type Value = number | string

/** What people call the things of a search. */
export interface Named {
  readonly title: string
  /** The design whose levers were split. */
  readonly design: string
  readonly baseline: string
  readonly levers: readonly string[]
  /** `values[candidate][lever]` of the shortlist. */
  readonly values: readonly (readonly Value[])[]
  /** The same of the design as it is. */
  readonly present: readonly Value[]
  readonly rounds: number
  /** Worlds that the search used. */
  readonly worlds: number
}

export type NamedSetting = Setting & { readonly values: readonly Value[] }

/** A pick whose lever stands at an end of its range: better ones may lie beyond. */
interface Edge {
  readonly position: number
  readonly lever: string
  readonly end: 'low' | 'high'
}

/** A search and its confirmation, as plain data with names in it. */
export interface Optimised
  extends Omit<Named, 'values' | 'present'>, Pick<Front, 'onFront' | 'hypervolume' | 'asked' | 'failed'>, Pick<Confirmed, 'best' | 'knee'> {
  readonly objectives: readonly MeasureInfo[]
  /** Worlds, none of them of the search, from which all that follows comes. */
  readonly freshWorlds: number
  readonly level: number
  readonly settings: readonly NamedSetting[]
  /** The design as it is; null where its runs failed. */
  readonly present: NamedSetting | null
  readonly baselineEstimates: readonly Estimate[] | null
  readonly edges: readonly Edge[]
  /** Settings of the shortlist that could not be judged, because too many of their runs failed. */
  readonly dropped: number
}

export function optimised(named: Named, space: Space, front: Front, confirmed: Confirmed): Optimised {
  const { values, present, ...names } = named
  const { best, knee } = confirmed
  return {
    ...names,
    objectives: space.objectives,
    asked: front.asked,
    failed: front.failed,
    onFront: front.onFront,
    hypervolume: front.hypervolume,
    freshWorlds: confirmed.worlds,
    level: confirmed.level,
    settings: confirmed.settings.map((setting) => ({ ...setting, values: values[setting.position] })),
    present: confirmed.present === null ? null : { ...confirmed.present, values: present },
    baselineEstimates: confirmed.baseline,
    best,
    knee,
    edges: edgesOf(named.levers, space, front, new Set([...best, ...(knee === null ? [] : [knee])])),
    dropped: confirmed.dropped.length,
  }
}

function edgesOf(names: readonly string[], { levers }: Space, { unit }: Front, picks: ReadonlySet<number>): Edge[] {
  return [...picks].flatMap((position) =>
    levers.flatMap(({ levels, ordered }, l): Edge[] => {
      if (!ordered) return []
      const steps = levels || 200
      const level = levelOf(steps, unit[position * levers.length + l])
      if (level > 0 && level < steps - 1) return []
      return [{ position, lever: names[l], end: level === 0 ? 'low' : 'high' }]
    }),
  )
}
