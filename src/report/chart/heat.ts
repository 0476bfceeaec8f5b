import { scaleLinear } from 'd3-scale'
import { fixed, signed } from '../words.ts'
import { withoutPatches, zeroContour } from './contour.ts'
import { acrossTicks, bounded, finite, valueTicks } from './axis.ts'
import type { Tick } from './axis.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { cut, picture, widthOf } from './text.ts'

/** A height with its interval; null where it is not known. */
interface Cell {
  readonly difference: number | null
  readonly low: number | null
  readonly high: number | null
  /** True where it stands for one that is not known yet: no strokes. */
  readonly guessed?: boolean
}

interface Axis {
  readonly name: string
  /** Rising. */
  readonly places: readonly number[]
  /** Each place in words, where numbers would say nothing: names of options. */
  readonly words?: readonly string[]
}

export interface HeatInput {
  readonly title: string
  readonly across: Axis
  readonly up: Axis
  /** `cells[up][across]`. */
  readonly cells: readonly (readonly Cell[])[]
  /** What a positive and a negative difference mean: `coaching ahead`, `ad hoc ahead`. */
  readonly words: readonly [positive: string, negative: string]
  readonly unit: string
  /** Shown are so many times the differences. */
  readonly times: number
  readonly width: number
  readonly type?: number
  /** Values at which things stand now, which are marked. */
  readonly here?: readonly [across: number, up: number]
  /** Whether the edges of the interval are drawn where they are zero, beside the line of zero itself. */
  readonly band?: boolean
}

/** Where cells lie, for what is laid over the map. */
export interface HeatFrame {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly right: number
  /** Size of a cell. */
  readonly wide: number
  readonly tall: number
  x(value: number): number
  y(value: number): number
}

export function heatFrame({ width, type = 13, across, up }: HeatInput): HeatFrame {
  const [columns, rows] = [across.places.length, up.places.length]
  const left = Math.max(0, ...levelsOf(up).map(({ text }) => widthOf(text, type))) + 0.8 * type
  const [top, right] = [1.8 * type, width - 0.5 * type]
  const high = Math.min(right - left, Math.max(10 * type, 0.62 * (right - left)))
  const [wide, tall] = [(right - left) / Math.max(1, columns), high / Math.max(1, rows)]
  return { left, top, right, bottom: top + high, wide, tall, x: placed(across, left, wide, 1), y: placed(up, top + high, tall, -1) }
}

/** The difference over two parameters: colour for its size and sign, hatched where within noise, the line on which it is zero. */
export function heat(input: HeatInput): Mark {
  const { title, width, type = 13, across, up } = input
  const levels = levelsOf(up)
  const { left, top, right, bottom, wide, tall, x, y } = heatFrame(input)
  const high = bottom - top
  const box = (c: number, r: number) => ({ x: left + c * wide, y: top + high - (r + 1) * tall })
  const most = finite(input.cells.flat().map(({ difference }) => difference ?? NaN)).reduce((m, value) => Math.max(m, Math.abs(value)), 0)
  const cells = input.cells.flatMap((line, r) =>
    line.flatMap((cell, c) => {
      // Whole pixels, so that neighbours neither overlap nor leave a gap.
      const [x, y, nextX, nextY] = [left + c * wide, top + high - (r + 1) * tall, left + (c + 1) * wide, top + high - r * tall].map(
        Math.round,
      )
      return shade(cell, most, { x, y, width: nextX - x, height: nextY - y })
    }),
  )
  const hatched = input.cells.flatMap((line, r) =>
    line.flatMap((cell, c) => (withinNoise(cell) ? [hatch(box(c, r), wide, tall, type)] : [])),
  )
  const line = (heights: readonly (readonly number[])[]): string =>
    zeroContour(heights)
      .map((ends2) =>
        ends2.map(([c, r], i) => `${i === 0 ? 'M' : 'L'}${px(left + (c + 0.5) * wide)},${px(bottom - (r + 0.5) * tall)}`).join(''),
      )
      .join('')
  const heights = (of: (cell: Cell) => number | null): number[][] => input.cells.map((row) => row.map((cell) => of(cell) ?? NaN))
  const told = input.cells.map((row) => row.map((cell) => !withinNoise(cell)))
  const zero = line(
    withoutPatches(
      heights(({ difference }) => difference),
      told,
    ),
  )
  const edges = input.band === true ? line(heights(({ low }) => low)) + line(heights((cell) => cell.high)) : ''
  const height = bottom + 7.7 * type
  const children = [
    mark('text', { x: 0, y: px(type) }, cut(`↑ ${up.name}`, width, type)),
    ...cells,
    ...(hatched.length === 0 ? [] : [mark('path', { class: 'hatch', d: hatched.join('') })]),
    ...(edges === '' ? [] : [mark('path', { class: 'edge', d: edges })]),
    ...(zero === '' ? [] : [mark('path', { class: 'contour', d: zero })]),
    ...(input.here === undefined ? [] : present(input.here, { left, top, right, bottom, wide, tall, x, y }, type)),
    ...levels.map(({ at, text }) => mark('text', { x: px(left - 0.5 * type), y: px(y(at) + 0.35 * type), 'text-anchor': 'end' }, text)),
    ...ticksAcross(across, x, wide, type).map(({ at, text }) =>
      mark('text', { x: px(Math.min(x(at), width - widthOf(text, type) / 2)), y: px(bottom + 1.4 * type), 'text-anchor': 'middle' }, text),
    ),
    mark('text', { x: px(right), y: px(bottom + 2.9 * type), 'text-anchor': 'end' }, cut(`${across.name} →`, right, type)),
    ...key(input, most, bottom + 3.9 * type, type),
  ]
  return picture({ kind: 'heat', title, about: aboutHeat(input), width, height: px(height), type }, children)
}

function levelsOf(up: Axis): Tick[] {
  return up.words === undefined ? valueTicks(ends(up), 1, '', 6) : up.places.map((at, i) => ({ at, text: cut(up.words![i], 130, 13) }))
}

function ticksAcross(across: Axis, x: (value: number) => number, wide: number, type: number): Tick[] {
  if (across.words === undefined) return acrossTicks(ends(across), 1, x, type)
  return across.places.map((at, i) => ({ at, text: cut(across.words![i], wide - 0.5 * type, type) }))
}

/** A ring where things stand now; none where that lies outside the map. */
function present([a, b]: readonly [number, number], { left, top, right, bottom, x, y }: HeatFrame, type: number): Mark[] {
  const [cx, cy] = [x(a), y(b)]
  if (cx < left || cx > right || cy < top || cy > bottom) return []
  return [0.62, 0.5].map((size, i) =>
    mark('circle', { class: i === 0 ? 'ring under' : 'ring', cx: px(cx), cy: px(cy), r: px(size * type) }),
  )
}

function ends({ places }: Axis): [number, number] {
  return [places[0] ?? 0, places.at(-1) ?? 0]
}

/** Where a value lies among the places, whose middles are a step apart. */
function placed({ places }: Axis, from: number, step: number, way: 1 | -1): (value: number) => number {
  const middles = places.map((_, i) => from + way * (i + 0.5) * step)
  if (places.length < 2) return () => middles[0] ?? from
  return scaleLinear(places, middles)
}

function withinNoise(cell: Cell): boolean {
  return cell.guessed !== true && cell.difference !== null && bounded(cell) && cell.low <= 0 && cell.high >= 0
}

function shade(cell: Cell, most: number, at: Record<string, number>): Mark[] {
  const { difference } = cell
  if (difference === null || !Number.isFinite(difference)) return []
  const full = opacity(difference, most)
  return [
    mark('rect', { class: difference >= 0 ? 'above' : 'below', ...at, 'fill-opacity': withinNoise(cell) ? Math.min(full, PALE) : full }),
  ]
}

/** What may be nothing is no darker than this, however large it seems. */
const PALE = 0.12

function opacity(difference: number, most: number): number {
  return most === 0 ? 0 : px(0.05 + (0.85 * Math.abs(difference)) / most)
}

/** A stroke across the cell. */
function hatch({ x, y }: { x: number; y: number }, wide: number, tall: number, type: number): string {
  const size = Math.min(wide, tall, type) * 0.6
  const [a, b] = [x + (wide - size) / 2, y + (tall + size) / 2]
  return `M${px(a)},${px(b)}l${px(size)},${px(-size)}`
}

/** What colours mean: the largest difference of either sign, and zero. */
function key({ words, unit, times, width, cells }: HeatInput, most: number, top: number, type: number): Mark[] {
  const steps = 9
  const wide = Math.min(20 * type, 0.5 * width)
  const left = (width - wide) / 2
  const patches = Array.from({ length: steps }, (_, i) => {
    const share = (i - (steps - 1) / 2) / ((steps - 1) / 2)
    return mark('rect', {
      class: share >= 0 ? 'above' : 'below',
      x: px(left + (i * wide) / steps),
      y: px(top),
      width: px(wide / steps + 0.3),
      height: px(0.8 * type),
      'fill-opacity': share === 0 ? 0 : opacity(share, 1),
    })
  })
  const size = most * times
  const text = fixed(size, size < 9.95 ? 1 : 0)
  const noise = cells.some((line) => line.some(withinNoise)) ? ['strokes: within noise'] : []
  const line = [`← ${words[1]} · ${words[0]} →`, ...noise]
  const lines = widthOf(line.join('; '), type) <= width ? [line.join('; ')] : line
  return [
    ...patches,
    mark('text', { x: px(left - 0.5 * type), y: px(top + 0.8 * type), 'text-anchor': 'end' }, cut(`−${text}`, left - 0.5 * type, type)),
    mark(
      'text',
      { x: px(left + wide + 0.5 * type), y: px(top + 0.8 * type) },
      cut(`+${text} ${unit}`, width - left - wide - 0.5 * type, type),
    ),
    ...lines.map((said, i) =>
      mark('text', { x: px(width / 2), y: px(top + (2.1 + 1.3 * i) * type), 'text-anchor': 'middle' }, cut(said, width, type)),
    ),
  ]
}

function aboutHeat({ across, up, cells, times, unit }: HeatInput): string {
  const all = finite(cells.flat().map(({ difference }) => difference ?? NaN)).map((value) => value * times)
  if (all.length === 0) return 'No numbers.'
  const [least, most] = all.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity])
  return `The difference goes from ${signed(least, 1)} to ${signed(most, 1)} ${unit} as ${across.name} goes from ${across.places[0]} to ${across.places.at(-1)} and ${up.name} from ${up.places[0]} to ${up.places.at(-1)}.`
}

export function heatTable({ across, up, cells, times, unit }: HeatInput): Numbers {
  const number = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : value * times)
  return {
    heads: [up.name, across.name, `difference, ${unit}`, 'low', 'high'],
    rows: cells.flatMap((line, r) =>
      line.map(({ difference, low, high }, c) => [up.places[r], across.places[c], ...[difference, low, high].map(number)]),
    ),
  }
}
