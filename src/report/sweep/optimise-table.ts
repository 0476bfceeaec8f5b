import type { Comparison } from '../../study/comparison.ts'
import type { Estimate } from '../../study/optimise/confirm.ts'
import type { NamedSetting, Optimised } from '../../study/optimise/found.ts'
import { rolesOf } from '../../study/optimise/table.ts'
import type { Block, Cell } from '../block.ts'
import { fixed, hundredths, signed } from '../words.ts'
import { measureWords } from './measureWords.ts'
import { scaleOf, valueWords } from './optimise-words.ts'

/** Settings less likely to be on the front are left out of the table; the results folder has them. */
const UNLIKELY = 0.05

/** The front: levers, objectives with half their intervals, and how likely each is to be on it. Best in the first objective first. */
export function frontTable(found: Optimised): Block {
  const { levers, objectives, settings, present, baselineEstimates, baseline, design, level } = found
  const sign = objectives[0].better === 'higher' ? -1 : 1
  const shown = settings
    .filter(({ chance, onFront, position }) => onFront || chance >= UNLIKELY || rolesOf(found, position).length > 0)
    .sort((a, b) => sign * (a.estimates[0].mean - b.estimates[0].mean) || a.position - b.position)
  const rows = shown.map((setting) => row(found, setting, nameOf(found, setting.position)))
  if (present !== null) rows.push(row(found, present, `${design} as it is`))
  if (baselineEstimates !== null) {
    rows.push([baseline, ...levers.map(() => '–'), ...baselineEstimates.map((estimate, o) => estimateText(found, estimate, o)), '–', '–'])
  }
  return {
    kind: 'table',
    title: `The best settings of ${design} (difference from the design as it is, ± half of its ${Math.round(100 * level)} % interval)`,
    heads: [
      '',
      ...levers,
      ...objectives.map(({ name }, o) => [measureWords(name), scaleOf(found, o).unit].filter(Boolean).join(', ')),
      'on front, %',
      'beats',
    ],
    rows,
  }
}

function row(found: Optimised, setting: NamedSetting, name: string): Cell[] {
  return [
    name,
    ...setting.values.map(valueWords),
    ...setting.estimates.map((estimate, o) => versus(found, estimate, setting.fromPresent[o], o)),
    hundredths(setting.chance),
    setting.beats.length === 0 ? '–' : setting.beats.map((position) => (position < 0 ? 'as it is' : String(position + 1))).join(', '),
  ]
}

/** The mean, and the paired difference from the design as it is: that is free of the noise which all settings share. */
function versus(found: Optimised, estimate: Estimate, from: Comparison | undefined, o: number): Cell {
  if (from === undefined) return estimateText(found, estimate, o)
  const { times, decimals } = scaleOf(found, o)
  const half = from.high === null ? '' : ` ± ${fixed(times * (from.high - from.difference), decimals)}`
  const text = `${fixed(times * estimate.mean, decimals)} (${signed(times * from.difference, decimals)}${half})`
  return { text, tone: from.verdict === 'better' ? 'good' : from.verdict === 'worse' ? 'bad' : 'quiet' }
}

function nameOf(found: Optimised, position: number): string {
  const roles = rolesOf(found, position).map((role) => (role === 'knee' ? 'middle way' : `best ${measureWords(role)}`))
  return [String(position + 1), ...roles].join(', ')
}

function estimateText(found: Optimised, { mean, high }: Estimate, o: number): string {
  const { times, decimals } = scaleOf(found, o)
  const half = high === null ? '' : ` ± ${fixed(times * (high - mean), decimals)}`
  return fixed(times * mean, decimals) + half
}
