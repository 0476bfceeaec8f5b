import type { Overview, PointRow } from '../../study/analyses/overview.ts'
import type { Block, Cell } from '../block.ts'
import { measureWords } from './measureWords.ts'
import { scaleOf, type Scale } from './number.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A grid or list, in the first measure: what varies, the baseline, and how far each design is from it. Two factors make a map. */
export function eachSetting({ baseline, rows, factors, each }: Overview): Block[] {
  if (each.length === 0 || rows.length === 0) return []
  const [{ measure, unit }] = rows
  const others = rows.filter((row) => row.measure === measure && row.versus !== undefined).map(({ design }) => design)
  const scale = scaleOf(
    unit,
    Math.max(...each.map(({ mean }) => Math.abs(mean ?? 0))),
    Math.max(0, ...each.flatMap(({ differences }) => differences.map(({ difference }) => Math.abs(difference ?? 0)))),
  )
  const title = [`${measureWords(measure)} at each setting`, scale.unit].filter(Boolean).join(', ')
  const maps = factors.length === 2 ? mapsOf(factors, others, baseline, each, scale) : undefined
  if (maps !== undefined) return maps.map((map) => ({ ...map, title: `${title}: ${map.title}` }))
  return [
    {
      kind: 'table',
      title,
      heads: [...factors, baseline, ...others.map((design) => less(design, baseline))],
      rows: each.map(({ values, mean, differences }) => [
        ...values.map(valueText),
        meanCell(scale, mean),
        ...differences.map((one) => differenceCell(scale, one)),
      ]),
    },
  ]
}

function less(design: string, baseline: string): string {
  return `${design} less ${baseline}`
}

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
    heads: [down, ...columns.map(valueText)],
    rows: lines.map((line) => [valueText(line), ...columns.map((column) => cell(at.get(`${line}\n${column}`)!))]),
  })
  return [
    oneLine(map(baseline, ({ mean }) => meanCell(scale, mean))),
    ...others.map((design, d) => map(less(design, baseline), ({ differences }) => differenceCell(scale, differences[d]))),
  ]
}

/** What is down is no matter to the baseline where it is a lever of the other designs: one line then says all. */
function oneLine(map: TableBlock): TableBlock {
  const [[, ...first], ...rest] = map.rows
  const alike = rest.length > 0 && rest.every(([, ...cells]) => cells.every((cell, c) => cell === first[c]))
  return alike ? { ...map, rows: [['any', ...first]] } : map
}

/** With a real minus sign. */
function valueText(value: string): string {
  return value.replace(/^-(?=[\d.])/, '−')
}

function meanCell(scale: Scale, mean: number | null): string {
  return mean === null ? '–' : scale.value(mean)
}

function differenceCell(scale: Scale, { difference, half }: PointRow['differences'][number]): Cell {
  if (difference === null) return '–'
  const text = scale.around(difference, half)
  return half !== null && Math.abs(difference) <= half ? { text, tone: 'quiet' } : text
}
