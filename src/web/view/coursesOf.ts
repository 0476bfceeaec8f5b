import type { CurvesInput } from '../../report/chart/curves.ts'
import type { Seen } from '../engine/seen.ts'
import type { ChartKind } from './charts.ts'
import { eventFlags } from '../../report/page/levers.ts'
import { lookAt } from './looks.ts'

const HORIZONS = [26, 78, 156, 260]

/** Weeks at which numbers are given: half a year, one and a half, three, five years, and the end. */
export function horizonsIn(weeks: number): number[] {
  return [...new Set([...HORIZONS.filter((week) => week <= weeks), weeks])]
}

/** The courses of all designs shown in one observation, as a chart takes them. */
export function coursesOf(
  { scenario, work, weekly }: Seen,
  { title, observation, unit, times, to }: ChartKind,
  { quiet = false, ...size }: { readonly width: number; readonly height: number; readonly type: number; readonly quiet?: boolean },
): CurvesInput {
  const all = weekly(observation)
  return {
    title,
    curves: work.designs.map((d, i) => ({ name: scenario.designs[d].name, look: lookAt(scenario, d), ...all[i] })),
    weeks: scenario.weeks,
    horizons: horizonsIn(scenario.weeks),
    // A small chart has no room for words.
    events: eventFlags(scenario, work).map((flag) => (quiet ? { ...flag, text: '' } : flag)),
    unit,
    times,
    small: quiet,
    ...size,
    from: 0,
    to,
  }
}
