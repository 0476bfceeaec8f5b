import type { Overview, OverviewRow, PointRow } from '../../study/analyses/overview.ts'
import type { Block, Cell } from '../block.ts'
import { capital, grouped, percent, spoken } from '../words.ts'
import { CHOSEN, settingsText } from './chosen.ts'
import { scaleOf, type Scale } from './number.ts'

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
    ...pointByPoint(found),
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
    return `${capital(design)}: ${nameOf(measure)} ${scale.value(mean)} ${scale.unit} on average over ${settingsText(found)} (${scale.value(least)} to ${scale.value(most)}).`
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
  const [up, down] = better === 'neither' ? ['more', 'less'] : ['better', 'worse']
  const where = points > 1 ? `; ${up} at ${grouped(ahead)} of them, ${down} at ${grouped(behind)}, within noise at ${grouped(noise)}` : ''
  return `${capital(design)}, ${nameOf(measure)}: ${size} against ${baseline}${over}${interval}${unclear}${where}.`
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
    title: `${nameOf(measure)} (${measure}${scale.unit === '' ? '' : `, ${scale.unit}`}) over ${over}`,
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

/** A measure's name as words: `gap closed`, `duplicated share`. */
function nameOf(measure: string): string {
  return spoken(measure.replaceAll('.', ' '))
}

/** A grid or list, in the first measure: what varies, the baseline, and how far each design is from it. Two factors make a map. */
function pointByPoint({ baseline, rows, factors, each }: Overview): Block[] {
  if (each.length === 0 || rows.length === 0) return []
  const [{ measure, unit }] = rows
  const others = rows.filter((row) => row.measure === measure && row.versus !== undefined).map(({ design }) => design)
  const scale = scaleOf(
    unit,
    Math.max(...each.map(({ mean }) => Math.abs(mean ?? 0))),
    Math.max(0, ...each.flatMap(({ differences }) => differences.map(({ difference }) => Math.abs(difference ?? 0)))),
  )
  const title = [`${nameOf(measure)} at each setting`, scale.unit].filter(Boolean).join(', ')
  const maps = factors.length === 2 ? mapsOf(factors, others, baseline, each, scale) : undefined
  if (maps !== undefined) return maps.map((map) => ({ ...map, title: `${title}: ${map.title}` }))
  return [
    {
      kind: 'table',
      title,
      heads: [...factors, baseline, ...others],
      rows: each.map(({ values, mean, differences }) => [
        ...values,
        meanCell(scale, mean),
        ...differences.map((one) => differenceCell(scale, one)),
      ]),
    },
  ]
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** The first factor down, the second across: the baseline, and each design less it. Undefined where points are no grid. */
function mapsOf(
  [down, across]: readonly string[],
  others: readonly string[],
  baseline: string,
  each: readonly PointRow[],
  scale: Scale,
): TableBlock[] | undefined {
  const [lines, columns] = [0, 1].map((f) => [...new Set(each.map(({ values }) => values[f]))])
  const at = new Map(each.map((row) => [row.values.join('\n'), row]))
  if (at.size !== each.length || at.size !== lines.length * columns.length) return undefined
  const map = (title: string, cell: (row: PointRow) => Cell): TableBlock => ({
    kind: 'table',
    title: `${title} (${across} across)`,
    heads: [down, ...columns],
    rows: lines.map((line) => [line, ...columns.map((column) => cell(at.get(`${line}\n${column}`)!))]),
  })
  return [
    map(baseline, ({ mean }) => meanCell(scale, mean)),
    ...others.map((design, d) => map(`${design} less ${baseline}`, ({ differences }) => differenceCell(scale, differences[d]))),
  ]
}

function meanCell(scale: Scale, mean: number | null): string {
  return mean === null ? '–' : scale.value(mean)
}

function differenceCell(scale: Scale, { difference, half }: PointRow['differences'][number]): Cell {
  if (difference === null) return '–'
  const text = scale.around(difference, half)
  return half !== null && Math.abs(difference) <= half ? { text, tone: 'quiet' } : text
}

/** How often ahead, behind and within noise, of the points where both ran. */
function sharesOf({ ahead, behind, noise }: NonNullable<OverviewRow['versus']>): string[] {
  const ran = Math.max(1, ahead + behind + noise)
  return [ahead, behind, noise].map((count) => percent(count / ran))
}
