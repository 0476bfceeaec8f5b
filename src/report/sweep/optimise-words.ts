import { MAIN } from '../../study/answer.ts'
import type { Comparison } from '../../study/comparison.ts'
import type { NamedSetting, Optimised } from '../../study/optimise/found.ts'
import { decimalsFor, fixed, list, plain, signed } from '../words.ts'
import type { FactorWords } from './factorWords.ts'
import { measureWords } from './measureWords.ts'
import { tellingOf } from './unit.ts'

/** How numbers of an objective are written: shares as percent, and their differences as points; all else to three digits. */
export function scaleOf({ objectives, settings }: Pick<Optimised, 'objectives' | 'settings'>, o: number) {
  const { times, name, difference } = tellingOf(objectives[o].unit)
  const largest = Math.max(...settings.map(({ estimates }) => Math.abs(estimates[o].mean)))
  return { times, decimals: times > 1 ? 1 : Math.max(2, decimalsFor(largest, 100)), unit: name, points: difference }
}

/** A number of a lever without idle zeros; an option by its name. */
export function valueWords(value: number | string): string {
  if (typeof value === 'string') return value
  return Math.abs(value) < 0.1 ? plain(value, 2) : plain(Number(value.toFixed(Math.abs(value) >= 100 ? 0 : 2)))
}

/** What to choose, and what it brings: the pick for the first objective, then the knee. */
export function lead(found: Optimised, words: FactorWords): string {
  const { settings, best, knee, objectives, design } = found
  const pick = settings.find(({ position }) => position === best[0]) ?? settings[0]
  const middle = settings.find(({ position }) => position === knee)
  const front = settings.filter(({ onFront }) => onFront).length
  const parts = [
    `Within the budget, ${design} does best in ${measureWords(objectives[0].name)} with ${settingWords(found, pick, words)}: ${brings(found, pick)}.`,
  ]
  if (middle !== undefined && middle !== pick)
    parts.push(`A middle way is ${settingWords(found, middle, words)}: ${brings(found, middle)}.`)
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

function settingWords({ levers }: Optimised, { values }: NamedSetting, words: FactorWords): string {
  return list(levers.map((lever, l) => `${lever} ${words.value(lever, valueWords(values[l]))}`))
}

/** What a setting changes from the design as it is; where that could not be judged, what it comes to. */
function brings(found: Optimised, { estimates, fromPresent }: NamedSetting): string {
  const { objectives } = found
  if (fromPresent.length > 0) return objectives.map((_, o) => change(found, o, fromPresent[o])).join('; ')
  return list(
    objectives.map((objective, o) => {
      const { times, decimals, unit } = scaleOf(found, o)
      return `${measureWords(objective.name)} ${fixed(times * estimates[o].mean, decimals)} ${unit}`.trimEnd()
    }),
  )
}

function change(found: Optimised, o: number, { difference, low, high, verdict }: Comparison): string {
  const { times, decimals, points } = scaleOf(found, o)
  const { level } = found
  const objective = found.objectives[o]
  const number = (value: number): string => fixed(times * value, decimals)
  const name = measureWords(objective.name)
  if (verdict === 'within noise')
    return `no clear change in ${name} (${signed(times * difference, decimals)}${points === '' ? '' : ` ${points}`}, within noise)`
  const size = `${number(Math.abs(difference))} ${points}`.trimEnd()
  const interval = low === null || high === null ? '' : ` (${Math.round(100 * level)} % interval ${number(low)} to ${number(high)})`
  if (objective.name === MAIN) return `it closes ${size} ${difference > 0 ? 'more' : 'less'} of the quality gap than as it is${interval}`
  return `${name} is ${size} ${difference > 0 ? 'higher' : 'lower'}${interval}`
}
