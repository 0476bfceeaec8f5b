import { scaleLinear } from 'd3-scale'
import { fixed, signed } from '../words.ts'
import { acrossTicks, bounded, finite, spanOf } from './axis.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { cut, picture, widthOf, wrap } from './text.ts'

/** One value with its interval. */
export interface Row {
  readonly name: string
  /** Rows of the same group stand under its name. */
  readonly group?: string
  /** Class of its colour. */
  readonly look: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** False where it cannot be told from nothing: drawn hollow or pale. */
  readonly clear: boolean
}

export interface RowsInput {
  readonly title: string
  readonly rows: readonly Row[]
  readonly unit: string
  /** Shown are so many times the values. */
  readonly times: number
  readonly width: number
  readonly type?: number
  /** False for sizes, which have no sign: numbers are then without one. */
  readonly signs?: boolean
  /** Words at both sides of zero. */
  readonly sides?: readonly [left: string, right: string]
}

/** Values under one another, each with its interval; zero is drawn. */
export function drawRows(kind: string, mode: 'dots' | 'bars', input: RowsInput): Mark {
  const { title, width, type = 13 } = input
  const rows = input.rows.filter(({ value }) => Number.isFinite(value))
  const lines = layOut(rows, width, type)
  const bottom = (lines.at(-1)?.bottom ?? 0) + 0.4 * type
  const decimals = decimalsOf(rows, input.times)
  const numbers = rows.map((row) => numberOf(row, input, decimals))
  const column = Math.max(widthOf(input.unit, type) + 1.5 * type, ...numbers.map((text) => widthOf(text, 1.08 * type)))
  const [left, right] = [nameWidth(rows, width, type) + 1.2 * type, Math.max(width - column - 1.2 * type, 0.45 * width)]
  const domain = spanOf(
    finite(
      rows.map(({ value }) => value),
      rows.map(({ low }) => low ?? NaN),
      rows.map(({ high }) => high ?? NaN),
    ),
    undefined,
    undefined,
    1 / input.times,
  )
  const x = scaleLinear(domain, [left, right])
  const height = bottom + (input.sides === undefined ? 2.2 : 3.6) * type
  const children = [
    ...axis(input, domain, x, { right, bottom, type }),
    ...lines.flatMap(({ row, group, names, middle, top }) => [
      ...group.map((said, i) => mark('text', { class: 'strong', x: 0, y: px(top + (1.1 + 1.25 * i) * type) }, said)),
      mark(
        'text',
        { x: 0, y: px(middle - (names.length - 1) * 0.6 * type + 0.35 * type) },
        mark('title', {}, row.name),
        ...names.map((name, i) => mark('tspan', { x: 0, y: px(middle + (i - (names.length - 1) / 2) * 1.2 * type + 0.35 * type) }, name)),
      ),
      ...(mode === 'bars' ? bar(row, x, middle, type) : dot(row, x, middle, type)),
      mark(
        'text',
        { class: row.clear ? 'strong' : 'quiet', x: px(width), y: px(middle + 0.35 * type), 'text-anchor': 'end' },
        numberOf(row, input, decimals),
      ),
    ]),
  ]
  return picture({ kind, title, about: aboutRows({ ...input, rows }), width, height: px(height), type }, children)
}

interface Line {
  readonly row: Row
  /** Lines of its group's name, in the group's first row. */
  readonly group: readonly string[]
  readonly names: readonly string[]
  readonly top: number
  readonly middle: number
  readonly bottom: number
}

function layOut(rows: readonly Row[], width: number, type: number): Line[] {
  let at = 0
  return rows.map((row, i) => {
    const first = row.group !== undefined && row.group !== rows[i - 1]?.group
    const group = first ? wrap(row.group!, width, 1.08 * type, 2) : []
    const top = at + (!first || i === 0 ? 0 : 0.6 * type)
    const names = wrap(row.name, nameWidth(rows, width, type), type, 2)
    const from = top + (first ? (0.25 + 1.25 * group.length) * type : 0)
    const bottom = from + (names.length > 1 ? 2.8 : 1.9) * type
    at = bottom
    return { row, group, names, top, middle: (from + bottom) / 2, bottom }
  })
}

function nameWidth(rows: readonly Row[], width: number, type: number): number {
  return Math.min(0.36 * width, Math.max(0, ...rows.map(({ name }) => widthOf(name, type))) + 1)
}

/** As many for all rows as the largest needs. */
function decimalsOf(rows: readonly Row[], times: number): number {
  const largest = rows.reduce((most, { value }) => Math.max(most, Math.abs(value * times)), 0)
  return largest >= 99.5 ? 0 : largest >= 0.95 || largest === 0 ? 1 : 2
}

/** `+6.1 ± 0.9`. */
function numberOf(row: Row, { times, signs = true }: Pick<RowsInput, 'times' | 'signs'>, decimals: number): string {
  const half = !bounded(row) ? '' : ` ± ${(((row.high - row.low) / 2) * times).toFixed(decimals)}`
  return `${(signs ? signed : fixed)(row.value * times, decimals)}${half}`
}

type Scale = (value: number) => number

function axis(
  { times, unit, sides, width }: RowsInput,
  domain: [number, number],
  x: Scale,
  at: { right: number; bottom: number; type: number },
): Mark[] {
  const { right, bottom, type } = at
  const ticks = acrossTicks(domain, times, x, type)
  const y = bottom + 1.6 * type
  const words =
    sides === undefined
      ? []
      : [
          mark(
            'text',
            { x: px(Math.max(0, x(0) - 0.6 * type)), y: px(y + 1.5 * type), 'text-anchor': 'end' },
            cut(`← ${sides[0]}`, x(0) - 0.6 * type, type),
          ),
          mark('text', { x: px(x(0) + 0.6 * type), y: px(y + 1.5 * type) }, cut(`${sides[1]} →`, width - x(0) - 0.6 * type, type)),
        ].filter(({ children }) => children[0] !== '')
  return [
    ...ticks.flatMap(({ at: value, text }) => [
      mark('line', { class: value === 0 ? 'zero' : 'grid', x1: px(x(value)), x2: px(x(value)), y1: 0, y2: px(bottom) }),
      mark('text', { x: px(x(value)), y: px(y), 'text-anchor': 'middle' }, text),
    ]),
    mark('text', { x: px(width), y: px(y), 'text-anchor': 'end' }, cut(unit, width - right - 2 * type, type)),
    ...words,
  ]
}

function whisker(row: Row, x: Scale, y: number, type: number): Mark[] {
  if (!bounded(row)) return []
  const { look, low, high } = row
  const ends = [low, high].map((end) => `M${px(x(end))},${px(y - 0.25 * type)}V${px(y + 0.25 * type)}`)
  return [mark('path', { class: `whisker ${look}`, d: `M${px(x(low))},${px(y)}H${px(x(high))}${ends.join('')}` })]
}

function dot(row: Row, x: Scale, y: number, type: number): Mark[] {
  const kind = row.clear ? 'end' : 'hollow'
  return [
    ...whisker(row, x, y, type),
    mark('circle', { class: `${kind} ${row.look}`, cx: px(x(row.value)), cy: px(y), r: px(0.38 * type) }),
  ]
}

function bar(row: Row, x: Scale, y: number, type: number): Mark[] {
  const [from, to] = [Math.min(x(0), x(row.value)), Math.max(x(0), x(row.value))]
  const shape = { x: px(from), y: px(y - 0.5 * type), width: px(to - from), height: px(type) }
  return [mark('rect', { class: `bar ${row.look}`, ...shape, 'fill-opacity': row.clear ? 0.75 : 0.25 }), ...whisker(row, x, y, type)]
}

function aboutRows(input: RowsInput): string {
  const decimals = decimalsOf(input.rows, input.times)
  const told = input.rows.map((row) => {
    const noise = row.clear ? '' : ' (within noise)'
    return `${[row.group, row.name].filter(Boolean).join(', ')}: ${numberOf(row, input, decimals)} ${input.unit}${noise}`
  })
  return told.join('; ')
}

export function rowsTable({ rows, times, unit }: RowsInput): Numbers {
  const grouped = rows.some(({ group }) => group !== undefined)
  const number = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value * times)
  return {
    heads: [...(grouped ? ['group'] : []), 'name', unit === '' ? 'value' : unit, 'low', 'high', 'beyond noise'],
    rows: rows.map(({ group, name, value, low, high, clear }) => [
      ...(grouped ? [group ?? ''] : []),
      name,
      ...[value, low, high].map(number),
      clear ? 'yes' : 'no',
    ]),
  }
}
