import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { fixed, span } from '../words.ts'
import { finite, spanOf, valueTicks, weekTicks } from './axis.ts'
import type { Curve, Frame } from './curve.ts'
import { drawEnds, gutterOf, labelEnds } from './ends.ts'
import { drawFlags, placeFlags, rowsOf } from './flags.ts'
import type { Flag } from './flags.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { picture, widthOf } from './text.ts'

export interface CurvesInput {
  readonly title: string
  readonly curves: readonly Curve[]
  readonly weeks: number
  readonly horizons: readonly number[]
  readonly events: readonly Flag[]
  /** Behind the numbers at the axis, which are `times` the values. */
  readonly unit: string
  readonly times: number
  readonly width: number
  readonly height: number
  /** Size of type in pixels. */
  readonly type?: number
  /** What the axis shows at least, in values: fixed ends keep the chart from jumping while values change. Zero is always shown. */
  readonly from?: number
  readonly to?: number
  /** Beside a large chart: names of lines matter more there than their last values. */
  readonly small?: boolean
}

/** Values of designs over the weeks: a line each with its bands, its name at its end. */
export function curves(input: CurvesInput): { picture: Mark; frame: Frame } {
  const { title, width, height, type = 13 } = input
  const frame = frameOf(input, type)
  const shown = input.curves.filter(({ mean }) => finite(mean).length > 0)
  const backwards = [...shown].reverse()
  const children = [
    ...axes(input, frame, type),
    ...drawFlags(placeFlags(input.events, frame.x, width, type), frame.top, frame.bottom, 1.4 * type, type),
    ...backwards.flatMap((curve) => band(curve, 'worlds', curve.lowWorlds, curve.highWorlds, frame)),
    ...backwards.flatMap((curve) => band(curve, 'band', curve.low, curve.high, frame)),
    ...backwards.map(({ look, mean }) => mark('path', { class: `line ${look}`, d: path(mean, frame) })),
    ...drawEnds(labelEnds(shown, input, frame, type), frame, type),
  ]
  return { picture: picture({ kind: 'curves', title, about: aboutCurves(input), width, height, type }, children), frame }
}

function frameOf(input: CurvesInput, type: number): Frame {
  const { curves: all, weeks, width, height, times, unit } = input
  const domain = domainOf(input)
  const bottom = height - 2 * type
  const labels = valueTicks(domain, times, shortUnit(unit), bottom / (3.5 * type))
  const left = Math.max(...labels.map(({ text }) => widthOf(text, type)), 0) + 0.6 * type
  const right = Math.max(left + 4 * type, width - gutterOf(all, input, type))
  const x = scaleLinear([0, Math.max(1, weeks)], [left, right])
  const rows = rowsOf(placeFlags(input.events, x, width, type))
  const top = (0.8 + (rows > 0 ? 0.35 : 0) + 1.4 * rows + (shortUnit(unit) === unit ? 0 : 1.4)) * type
  const y = scaleLinear(domain, [bottom, top])
  const weekAt = (at: number): number => Math.max(1, Math.min(weeks, Math.round(x.invert(at))))
  return { left, right, top, bottom, x: (week) => x(week), y: (value) => y(value), weekAt }
}

function domainOf({ curves: all, times, from, to }: CurvesInput): [number, number] {
  const values = finite(...all.flatMap(({ mean, low, high, lowWorlds, highWorlds }) => [mean, low, high, lowWorlds, highWorlds]))
  return spanOf(values, from, to, 1 / times)
}

function axes(input: CurvesInput, { left, right, top, bottom, x, y }: Frame, type: number): Mark[] {
  const level = valueTicks(domainOf(input), input.times, shortUnit(input.unit), (bottom - top) / (3.5 * type))
  const weeks = weekTicks(input.weeks, input.horizons, x, type, input.width)
  const caption = shortUnit(input.unit) === input.unit ? [] : [mark('text', { x: 0, y: px(1.1 * type) }, input.unit)]
  return [
    ...caption,
    ...level.flatMap(({ at, text }) => [
      mark('line', { class: at === 0 ? 'zero' : 'grid', x1: px(left), x2: px(right), y1: px(y(at)), y2: px(y(at)) }),
      mark('text', { x: px(left - 0.6 * type), y: px(y(at) + 0.35 * type), 'text-anchor': 'end' }, text),
    ]),
    ...input.horizons
      .filter((week) => week > 0 && week <= input.weeks)
      .map((week) => mark('line', { class: 'horizon', x1: px(x(week)), x2: px(x(week)), y1: px(top), y2: px(bottom) })),
    ...weeks.flatMap(({ at, text }) => [
      mark('line', { class: 'tick', x1: px(x(at)), x2: px(x(at)), y1: px(bottom), y2: px(bottom + 0.4 * type) }),
      mark(
        'text',
        {
          x: px(Math.min(x(at), input.width - widthOf(text, type) / 2)),
          y: px(bottom + 1.6 * type),
          'text-anchor': 'middle',
        },
        text,
      ),
    ]),
  ]
}

/** A unit that can stand behind each number; a longer one stands above the axis once. */
function shortUnit(unit: string): string {
  return unit.length > 2 ? '' : unit
}

function path(values: ArrayLike<number>, { x, y }: Frame): string {
  const draw = line<number>()
    .digits(2)
    .defined((value) => Number.isFinite(value))
    .x((_, w) => x(w + 1))
    .y(y)
  return draw(Array.from(values)) ?? ''
}

function band(
  curve: Curve,
  kind: string,
  low: ArrayLike<number> | undefined,
  high: ArrayLike<number> | undefined,
  { x, y }: Frame,
): Mark[] {
  if (low === undefined || high === undefined) return []
  const draw = area<number>()
    .digits(2)
    .defined((value, w) => Number.isFinite(value) && Number.isFinite(high[w]))
    .x((_, w) => x(w + 1))
    .y0(y)
    .y1((_, w) => y(high[w]))
  return [mark('path', { class: `${kind} ${curve.look}`, d: draw(Array.from(low)) ?? '' })]
}

/** What a person would say who reads the chart aloud. */
function aboutCurves({ curves: all, weeks, times, unit, events }: CurvesInput): string {
  const ends = all.map(({ name, mean }) => {
    const last = finite(mean).at(-1)
    return last === undefined ? `${name}: no numbers` : `${name} ends at ${fixed(last * times, 1)} ${unit}`.trim()
  })
  const happened = events.map(({ week, text }) => `Week ${week}: ${text}.`)
  return [`Over ${span(weeks)}: ${ends.join('; ')}.`, ...happened].join(' ')
}

/** All numbers of the chart: a row a week, or only these weeks. */
export function curvesTable({ curves: all, weeks, times, unit }: CurvesInput, only?: readonly number[]): Numbers {
  const columns = all
    .flatMap(({ name, mean, low, high, lowWorlds, highWorlds }) => [
      { head: `${name}, ${unit}`, values: mean },
      { head: `${name}, low`, values: low },
      { head: `${name}, high`, values: high },
      { head: `${name}, low of worlds`, values: lowWorlds },
      { head: `${name}, high of worlds`, values: highWorlds },
    ])
    .filter((column): column is { head: string; values: ArrayLike<number> } => column.values !== undefined)
  const rows = (only ?? Array.from({ length: weeks }, (_, w) => w + 1)).map((week) => [
    week,
    ...columns.map(({ values }) => (Number.isFinite(values[week - 1]) ? values[week - 1] * times : null)),
  ])
  return { heads: ['after weeks', ...columns.map(({ head }) => head)], rows }
}
