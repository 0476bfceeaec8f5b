import type { Overview, OverviewRow } from '../../study/analyses/overview.ts'
import type { Block } from '../block.ts'
import { capital, grouped, percent } from '../words.ts'
import { CHOSEN, settingsText } from './chosen.ts'
import { eachSetting } from './eachSetting.ts'
import { measureWords } from './measureWords.ts'
import { scaleOf } from './number.ts'

/** What comes first of a sweep: a sentence on the first measure, and a table for each. */
export function overviewBlocks(found: Overview): Block[] {
  const { baseline, points, rows, drawn } = found
  const measures = [...new Set(rows.map(({ measure }) => measure))]
  const lead =
    measures.length === 0
      ? 'No run gave a number.'
      : sentence(
          rows.filter(({ measure }) => measure === measures[0]),
          found,
        )
  const own = (measure: string): OverviewRow[] => rows.filter((row) => row.measure === measure)
  return [
    { kind: 'lead', text: lead },
    ...measures.map((measure) => table(own(measure), baseline, settingsText(found))),
    ...eachSetting(found),
    ...(drawn || points === 1 || rows.length === 0 ? [] : [{ kind: 'note' as const, text: CHOSEN }]),
  ]
}

/** Of more designs only the first two and the last are told in sentences. */
const MOST_TOLD = 4

/** How far each design is from the baseline on average, the farthest ahead first, and how often. */
function sentence(rows: readonly OverviewRow[], found: Overview): string {
  const others = rows.filter(({ versus }) => versus !== undefined)
  const [{ measure, unit, better }] = rows
  if (others.length === 0) {
    const [{ design, mean, least, most }] = rows
    const scale = scaleOf(unit, Math.max(Math.abs(least), Math.abs(most)))
    return `${capital(design)}: ${measureWords(measure)} ${scale.value(mean)} ${scale.unit} on average over ${settingsText(found)} (${scale.value(least)} to ${scale.value(most)}).`
  }
  const sign = better === 'lower' ? -1 : 1
  const ranked = [...others].sort((a, b) => sign * (b.versus!.difference - a.versus!.difference))
  const sentences = ranked.map((row) => lead(row, found))
  if (sentences.length <= MOST_TOLD) return sentences.join(' ')
  return [...sentences.slice(0, 2), `The other ${sentences.length - 3} lie between.`, sentences.at(-1)].join(' ')
}

function lead({ design, measure, unit, better, mean, versus }: OverviewRow, found: Overview): string {
  const { baseline, points } = found
  const { difference, half, ahead, behind, noise } = versus!
  const scale = scaleOf(unit, Math.max(Math.abs(mean), Math.abs(difference)), Math.max(Math.abs(difference), half ?? 0))
  const size = `${scale.difference(difference)} ${scale.apart}`.trimEnd()
  const ran = ahead + behind + noise
  const over =
    points === 1
      ? ''
      : ` on average over ${ran === points ? '' : `the ${grouped(ran)} of `}${settingsText(found)}${ran === points ? '' : ' where both could be run'}`
  const interval = half === null ? '' : ` (95 % interval ${scale.difference(difference - half)} to ${scale.difference(difference + half)})`
  const unclear = half !== null && Math.abs(difference) <= half ? ', within noise' : ''
  const where = points > 1 ? `; ${often(versus!, better === 'neither' ? ['more', 'less'] : ['better', 'worse'])}` : ''
  return `${capital(design)}, ${measureWords(measure)}: ${size} against ${baseline}${over}${interval}${unclear}${where}.`
}

/** `better at 34 of them, worse at none, within noise at 2`. */
function often({ ahead, behind, noise }: NonNullable<OverviewRow['versus']>, [up, down]: readonly [string, string]): string {
  const ran = ahead + behind + noise
  if (ahead === ran) return `${up} at all of them`
  if (behind === ran) return `${down} at all of them`
  if (noise === ran) return 'beyond noise at none of them'
  const count = (n: number): string => (n === 0 ? 'none' : grouped(n))
  return `${up} at ${count(ahead)} of them, ${down} at ${count(behind)}, within noise at ${count(noise)}`
}

/** `gap closed (gapClosed, %)`. */
function titleOf(measure: string, unit: string): string {
  const name = measureWords(measure)
  const beside = [...(name === measure ? [] : [measure]), ...(unit === '' ? [] : [unit])]
  return beside.length === 0 ? name : `${name} (${beside.join(', ')})`
}

function table(rows: readonly OverviewRow[], baseline: string, over: string): Block {
  const [{ measure, unit, better }] = rows
  const scale = scaleOf(
    unit,
    Math.max(...rows.map(({ least, most }) => Math.max(Math.abs(least), Math.abs(most)))),
    Math.max(0, ...rows.map(({ versus }) => Math.abs(versus?.difference ?? 0))),
  )
  return {
    kind: 'table',
    title: `${titleOf(measure, scale.unit)} over ${over}`,
    heads: [
      '',
      'mean',
      'least',
      'most',
      `difference from ${baseline}`,
      ...(better === 'neither' ? ['more at', 'less at'] : ['better at', 'worse at']),
      'within noise at',
    ],
    rows: rows.map(({ design, mean, least, most, versus }) => [
      design,
      ...[mean, least, most].map(scale.value),
      versus === undefined ? '–' : scale.around(versus.difference, versus.half),
      ...(versus === undefined ? ['–', '–', '–'] : sharesOf(versus)),
    ]),
  }
}

/** How often ahead, behind and within noise, of the points where both ran. */
function sharesOf({ ahead, behind, noise }: NonNullable<OverviewRow['versus']>): string[] {
  const ran = Math.max(1, ahead + behind + noise)
  return [ahead, behind, noise].map((count) => percent(count / ran))
}
