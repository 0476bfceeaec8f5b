import type { MeasureInfo } from '../../model/measure.ts'
import { MAIN } from '../../study/answer.ts'
import type { Comparison } from '../../study/comparison.ts'
import type { NamedSetting, Optimised } from '../../study/optimise/found.ts'
import { fixed, list, signed, spoken } from '../words.ts'

/** `gapClosed.worstOff` is `gap closed (worst off)`. */
export function measureWords(name: string): string {
  const [measure, ...parts] = name.split('.').map(spoken)
  return parts.length === 0 ? measure : `${measure} (${parts.join(', ')})`
}

/** How numbers of a measure are written: shares as percent, and their differences as points. */
export function scaleOf({ unit }: MeasureInfo) {
  return unit === 'share' ? { times: 100, decimals: 1, unit: '%', points: 'points' } : { times: 1, decimals: 2, unit, points: unit }
}

/** A number of a lever without idle zeros; an option by its name. */
export function valueWords(value: number | string): string {
  return typeof value === 'string' ? value : String(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : 2)))
}

/** What to choose, and what it brings: the pick for the first objective, then the knee. */
export function lead(found: Optimised): string {
  const { settings, best, knee, objectives, design } = found
  const pick = settings.find(({ position }) => position === best[0]) ?? settings[0]
  const middle = settings.find(({ position }) => position === knee)
  const front = settings.filter(({ onFront }) => onFront).length
  const parts = [
    `Within the budget, ${design} does best in ${measureWords(objectives[0].name)} with ${settingWords(found, pick)}: ${brings(found, pick)}.`,
  ]
  if (middle !== undefined && middle !== pick) parts.push(`A middle way is ${settingWords(found, middle)}: ${brings(found, middle)}.`)
  const all = objectives.length > 1 ? ' in everything at once' : ''
  parts.push(
    `${front} of the ${settings.length} settings that were run again ${front === 1 ? 'is' : 'are'} on the front: no other betters ${front === 1 ? 'it' : 'them'}${all}.`,
  )
  const dear = settings.filter(({ fromPresent }) => fromPresent[0]?.verdict === 'worse').length
  if (dear > 0 && objectives.length > 1)
    parts.push(
      `${dear} ${dear === 1 ? 'is' : 'are'} worse than as it is in ${measureWords(objectives[0].name)}, and ${dear === 1 ? 'pays' : 'pay'} with it for the rest.`,
    )
  return parts.join(' ')
}

function settingWords({ levers }: Optimised, { values }: NamedSetting): string {
  return list(levers.map((lever, l) => `${lever} ${valueWords(values[l])}`))
}

/** What a setting changes from the design as it is; where that could not be judged, what it comes to. */
function brings({ objectives, level }: Optimised, { estimates, fromPresent }: NamedSetting): string {
  if (fromPresent.length > 0) return objectives.map((objective, o) => change(objective, fromPresent[o], level)).join('; ')
  return list(
    objectives.map((objective, o) => {
      const { times, decimals, unit } = scaleOf(objective)
      return `${measureWords(objective.name)} ${fixed(times * estimates[o].mean, decimals)} ${unit}`
    }),
  )
}

function change(objective: MeasureInfo, { difference, low, high, verdict }: Comparison, level: number): string {
  const { times, decimals, points } = scaleOf(objective)
  const number = (value: number): string => fixed(times * value, decimals)
  const name = measureWords(objective.name)
  if (verdict === 'within noise') return `no clear change in ${name} (${signed(times * difference, decimals)} ${points}, within noise)`
  const size = `${number(Math.abs(difference))} ${points}`
  const interval = low === null || high === null ? '' : ` (${Math.round(100 * level)} % interval ${number(low)} to ${number(high)})`
  if (objective.name === MAIN) return `it closes ${size} ${difference > 0 ? 'more' : 'less'} of the quality gap than as it is${interval}`
  return `${name} is ${size} ${difference > 0 ? 'higher' : 'lower'}${interval}`
}
