import { scaleLinear } from 'd3-scale'
import { area } from 'd3-shape'
import { fixed, span } from '../words.ts'
import { pushApart } from './apart.ts'
import { spanOf, valueTicks, weekTicks } from './axis.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { cut, picture, widthOf } from './text.ts'

export interface AreaInput {
  readonly title: string
  /** From the bottom up; entry w is week w + 1; what is not a number above 0 is nothing. */
  readonly layers: readonly { readonly name: string; readonly look: string; readonly values: ArrayLike<number> }[]
  readonly weeks: number
  readonly horizons: readonly number[]
  readonly unit: string
  readonly times: number
  readonly width: number
  readonly height: number
  readonly type?: number
  /** What the axis shows at least. */
  readonly to?: number
}

/** Layers over the weeks, one on the other, named at their ends. */
export function areas(input: AreaInput): Mark {
  const { title, width, height, weeks, times, unit, type = 13 } = input
  const edges = edgesOf(input)
  const domain = spanOf(
    edges.flatMap((edge) => Array.from(edge)),
    0,
    input.to,
    1 / times,
  )
  const [top, bottom] = [0.8 * type, height - 2 * type]
  const ticks = valueTicks(domain, times, unit, (bottom - top) / (3.5 * type))
  const left = Math.max(...ticks.map(({ text }) => widthOf(text, type))) + 0.6 * type
  const widest = Math.min(0.34 * width, Math.max(0, ...input.layers.map(({ name }) => widthOf(name, type))))
  const x = scaleLinear([1, Math.max(2, weeks)], [left, Math.max(left + 4 * type, width - widest - 1.4 * type)])
  const y = scaleLinear(domain, [bottom, top])
  const draw = (l: number): string =>
    area<number>()
      .digits(2)
      .x((_, w) => x(w + 1))
      .y0((_, w) => y(edges[l][w]))
      .y1((_, w) => y(edges[l + 1][w]))(Array.from(edges[l])) ?? ''
  const right = x(Math.max(2, weeks))
  const children = [
    ...ticks.flatMap(({ at, text }) => [
      mark('line', { class: at === 0 ? 'zero' : 'grid', x1: px(left), x2: px(right), y1: px(y(at)), y2: px(y(at)) }),
      mark('text', { x: px(left - 0.6 * type), y: px(y(at) + 0.35 * type), 'text-anchor': 'end' }, text),
    ]),
    ...input.layers.map(({ look }, l) => mark('path', { class: `part ${look}`, d: draw(l) })),
    ...weekTicks(weeks, input.horizons, x, type, width).map(({ at, text }) =>
      mark('text', { x: px(Math.min(x(at), width - widthOf(text, type) / 2)), y: px(bottom + 1.6 * type), 'text-anchor': 'middle' }, text),
    ),
    ...names(input, edges, y, right, type, { top, bottom, widest }),
  ]
  return picture({ kind: 'areas', title, about: aboutAreas(input), width, height, type }, children)
}

/** Lower edge of each layer, and the upper one of the last: `edges[layer][week]`. */
function edgesOf({ layers, weeks }: AreaInput): Float64Array[] {
  const edges = [new Float64Array(weeks)]
  for (const { values } of layers)
    edges.push(Float64Array.from(edges.at(-1)!, (sum, w) => sum + (values[w] > 0 && Number.isFinite(values[w]) ? values[w] : 0)))
  return edges
}

function names(
  { layers, weeks }: AreaInput,
  edges: readonly Float64Array[],
  y: (value: number) => number,
  right: number,
  type: number,
  room: { readonly top: number; readonly bottom: number; readonly widest: number },
): Mark[] {
  const last = weeks - 1
  const shown = layers.flatMap((layer, l) =>
    weeks > 0 && edges[l + 1][last] > edges[l][last] ? [{ ...layer, at: y((edges[l][last] + edges[l + 1][last]) / 2) }] : [],
  )
  const most = Math.floor((room.bottom - room.top) / (1.2 * type))
  const kept = shown.length <= most ? shown : shown.slice(-most)
  const placed = pushApart(
    kept.map(({ at }) => at),
    kept.map(() => 1.2 * type),
    room.top,
    room.bottom,
  )
  return kept.flatMap(({ name, at }, i) => [
    mark('line', { class: 'tick', x1: px(right), x2: px(right + type), y1: px(at), y2: px(placed[i]) }),
    mark('text', { x: px(right + 1.3 * type), y: px(placed[i] + 0.35 * type) }, mark('title', {}, name), cut(name, room.widest, type)),
  ])
}

function aboutAreas({ layers, weeks, times, unit }: AreaInput): string {
  const ends = layers.map(({ name, values }) =>
    `${name} ${Number.isFinite(values[weeks - 1]) ? fixed(values[weeks - 1] * times, 1) : 'no number'} ${unit}`.trim(),
  )
  return `After ${span(weeks)}: ${ends.join(', ')}.`
}

export function areasTable({ layers, weeks, times, unit }: AreaInput): Numbers {
  return {
    heads: ['after weeks', ...layers.map(({ name }) => `${name}, ${unit}`)],
    rows: Array.from({ length: weeks }, (_, w) => [
      w + 1,
      ...layers.map(({ values }) => (Number.isFinite(values[w]) ? values[w] * times : null)),
    ]),
  }
}
