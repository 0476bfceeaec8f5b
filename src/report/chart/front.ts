import { scaleLinear } from 'd3-scale'
import { fixed } from '../words.ts'
import { acrossTicks, bounded, finite, valueTicks } from './axis.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { cut, picture, widthOf } from './text.ts'

interface Estimate {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** A choice with two values and their intervals. */
export interface Choice {
  readonly name: string
  readonly look: string
  readonly x: Estimate
  readonly y: Estimate
  /** No other betters it in everything: drawn full. */
  readonly onFront: boolean
}

interface Axis {
  /** With its unit. */
  readonly name: string
  readonly times: number
}

export interface FrontInput {
  readonly title: string
  readonly choices: readonly Choice[]
  readonly across: Axis
  readonly up: Axis
  readonly width: number
  readonly height: number
  readonly type?: number
}

/** Choices by two things that are wanted, each with a cross of its intervals; full where none betters it. */
export function front(input: FrontInput): Mark {
  const { title, across, up, width, height, type = 13 } = input
  const choices = input.choices.filter(({ x, y }) => Number.isFinite(x.mean) && Number.isFinite(y.mean))
  const xs = rangeOf(
    choices.map(({ x }) => x),
    across.times,
  )
  const ys = rangeOf(
    choices.map(({ y }) => y),
    up.times,
  )
  const [top, bottom] = [2.2 * type, height - 3.4 * type]
  const levels = valueTicks(ys, up.times, '', (bottom - top) / (3.5 * type))
  const left = Math.max(0, ...levels.map(({ text }) => widthOf(text, type))) + 0.6 * type
  const right = width - 2 * type
  const x = scaleLinear(xs, [left + type, right])
  const y = scaleLinear(ys, [bottom - type, top])
  const children = [
    mark('text', { x: 0, y: px(1.1 * type) }, cut(`↑ ${up.name}`, width, type)),
    ...levels.flatMap(({ at, text }) => [
      mark('line', { class: at === 0 ? 'zero' : 'grid', x1: px(left), x2: px(width), y1: px(y(at)), y2: px(y(at)) }),
      mark('text', { x: px(left - 0.6 * type), y: px(y(at) + 0.35 * type), 'text-anchor': 'end' }, text),
    ]),
    ...acrossTicks(xs, across.times, x, type).flatMap(({ at, text }) => [
      mark('line', { class: at === 0 ? 'zero' : 'grid', x1: px(x(at)), x2: px(x(at)), y1: px(top), y2: px(bottom) }),
      mark('text', { x: px(x(at)), y: px(bottom + 1.4 * type), 'text-anchor': 'middle' }, text),
    ]),
    mark('text', { x: px(width), y: px(bottom + 2.9 * type), 'text-anchor': 'end' }, cut(`${across.name} →`, width, type)),
    ...choices.flatMap((choice) => cross(choice, x, y)),
    ...named(choices, x, y, type, width),
  ]
  return picture({ kind: 'front', title, about: aboutFront(choices, across, up), width, height, type }, children)
}

function rangeOf(estimates: readonly Estimate[], times: number): [number, number] {
  const all = finite(estimates.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]))
  const [low, high] = all.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [Infinity, -Infinity])
  if (!(low <= high)) return [0, 1 / times]
  return high - low < 1e-6 / times ? [low - 0.5 / times, high + 0.5 / times] : [low, high]
}

type Scale = (value: number) => number

function cross({ look, x: a, y: b }: Choice, x: Scale, y: Scale): Mark[] {
  const lines = [
    !bounded(a) ? '' : `M${px(x(a.low))},${px(y(b.mean))}H${px(x(a.high))}`,
    !bounded(b) ? '' : `M${px(x(a.mean))},${px(y(b.low))}V${px(y(b.high))}`,
  ].join('')
  return lines === '' ? [] : [mark('path', { class: `lead ${look}`, d: lines })]
}

/** Dots last, so that no line lies over them, and names where they lie over no other name. */
function named(choices: readonly Choice[], x: Scale, y: Scale, type: number, width: number): Mark[] {
  const taken: { left: number; right: number; y: number }[] = []
  return choices.flatMap(({ name, look, x: a, y: b, onFront }) => {
    const [cx, cy] = [x(a.mean), y(b.mean)]
    const wide = widthOf(name, 1.08 * type)
    const left = cx + 0.6 * type + wide > width ? cx - 0.6 * type - wide : cx + 0.6 * type
    const box = { left, right: left + wide, y: cy - 0.4 * type }
    const free = left >= 0 && taken.every((one) => Math.abs(one.y - box.y) > 1.2 * type || one.right < box.left || box.right < one.left)
    if (free) taken.push(box)
    return [
      mark(
        'circle',
        { class: `${onFront ? 'end' : 'hollow'} ${look}`, cx: px(cx), cy: px(cy), r: px(0.4 * type) },
        mark('title', {}, name),
      ),
      ...(free ? [mark('text', { class: `name ${look}`, x: px(left), y: px(box.y) }, name)] : []),
    ]
  })
}

function aboutFront(choices: readonly Choice[], across: Axis, up: Axis): string {
  return choices
    .map(
      ({ name, x, y, onFront }) =>
        `${name}: ${across.name} ${fixed(x.mean * across.times, 1)}, ${up.name} ${fixed(y.mean * up.times, 1)}${onFront ? ' (on the front)' : ''}`,
    )
    .join('; ')
}

export function frontTable({ choices, across, up }: FrontInput): Numbers {
  const of = ({ mean, low, high }: Estimate, times: number): (number | null)[] =>
    [mean, low, high].map((value) => (value === null || !Number.isFinite(value) ? null : value * times))
  return {
    heads: ['', across.name, 'low', 'high', up.name, 'low', 'high', 'on the front'],
    rows: choices.map(({ name, x, y, onFront }) => [name, ...of(x, across.times), ...of(y, up.times), onFront ? 'yes' : 'no']),
  }
}
