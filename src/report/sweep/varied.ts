import { planNamed } from '../../study/plans.ts'
import type { DerivedParameter, Varied, VariedParameter } from '../../study/sweep/varied.ts'
import type { Block } from '../block.ts'
import { counted, list, plain } from '../words.ts'
import { unitWords } from './factorWords.ts'

interface Told {
  readonly plan: string
  readonly points: number
  readonly factors: readonly Varied[]
  readonly derived: readonly DerivedParameter[]
}

/** How values come about: drawn from what is believed, chosen one by one, or sought. */
type Way = 'drawn' | 'chosen' | 'sought'

/** What was varied, what it means, and between which values; nothing where nothing was. */
export function variedBlocks({ plan, points, factors, derived }: Told): Block[] {
  if (factors.length === 0) return []
  const ways: Readonly<Record<string, Way>> = { drawn: 'drawn', sought: 'sought' }
  const way = ways[planNamed(plan).points] ?? 'chosen'
  const over = way === 'sought' ? '' : `, over ${counted(points, 'setting')}`
  return [
    { kind: 'heading', text: 'What was varied' },
    {
      kind: 'table',
      title: `${way === 'sought' ? 'Levers' : 'Parameters'} that were varied${over}`,
      heads: ['', 'what it is', 'unit', 'values'],
      rows: [...factors.flatMap((factor) => factorRows(factor, way)), ...derived.map(derivedRow)],
      texts: true,
    },
    ...(way === 'sought' ? [] : [{ kind: 'note' as const, text: SETTING }]),
  ]
}

const SETTING = 'A setting is one value of each of these: a point of the experiment. points.csv lists all of them.'

function factorRows({ parameters, distribution }: Varied, way: Way): string[][] {
  return parameters.map((parameter, p) => {
    const beside = parameters.filter((other) => other !== parameter).map(({ address }) => address)
    const together = beside.length === 0 ? '' : `; moves together with ${list(beside)}`
    return row(parameter, `${valuesText(parameter, distribution, p, way)}${together}`)
  })
}

function derivedRow(parameter: DerivedParameter): string[] {
  const { formula, least, most } = parameter
  return row(parameter, `= ${formula}${least === most ? ` (${plain(least)})` : ` (${plain(least)} to ${plain(most)})`}`)
}

function row({ address, about, unit, kind }: VariedParameter, values: string): string[] {
  return [address, about, kind === 'option' ? 'option' : unitWords(unit), values]
}

/** More values than this are told by their number and ends. */
const MANY = 12

/** `0.1 to 0.7, all alike likely`. */
function valuesText({ kind, options }: VariedParameter, distribution: Varied['distribution'], at: number, way: Way): string {
  if (distribution.kind === 'values') {
    const values = distribution.rows.map((one) => one[at])
    const alike = way === 'drawn' ? ', all alike likely' : ''
    if (options !== undefined) return `${values.map((value) => options[value]).join(', ')}${alike}`
    if (values.length <= MANY) return `${values.map((value) => plain(value)).join(', ')}${alike}`
    return `${values.length} values from ${plain(Math.min(...values))} to ${plain(Math.max(...values))}${alike}`
  }
  const { low, high } = distribution
  const ends = `${kind === 'whole' ? 'whole numbers from ' : ''}${plain(low)} to ${plain(high)}`
  if (way === 'sought') return ends
  if (distribution.kind === 'uniform') return `${ends}, all alike likely`
  if (distribution.kind === 'logUniform') return `${ends}, each doubling alike likely`
  if (distribution.kind === 'triangular') return `${ends}, likeliest ${plain(distribution.mode)} (triangular)`
  if (distribution.kind === 'normal') return `about ${plain(distribution.mean)} (normal, sd ${plain(distribution.sd)}), cut to ${ends}`
  return `about ${plain(distribution.median)} (log-normal, sd ${plain(distribution.sd)} of the logarithm), cut to ${ends}`
}
