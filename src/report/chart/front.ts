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

interface Box {
  readonly left: number
  readonly right: number
  /** Middle. */
  readonly y: number
}

/** Dots last, so that no line lies over them, and names where they lie over no dot and no other name. */
function named(choices: readonly Choice[], x: Scale, y: Scale, type: number, width: number): Mark[] {
  const places = choices.map((choice) => ({ ...choice, cx: x(choice.x.mean), cy: y(choice.y.mean) }))
  const taken: Box[] = places.map(({ cx, cy }) => ({ left: cx - 0.4 * type, right: cx + 0.4 * type, y: cy }))
  return places.flatMap(({ name, look, cx, cy, onFront }) => {
    const wide = widthOf(name, 1.08 * type)
    const free = [-0.8, 0.8].flatMap((down) =>
      [cx + 0.5 * type, cx - 0.5 * type - wide].map((left): Box => ({ left, right: left + wide, y: cy + down * type })),
    )
    const box = free.find((one) => one.left >= 0 && one.right <= width && taken.every((other) => apart(one, other, type)))
    if (box !== undefined) taken.push(box)
    return [
      mark(
        'circle',
        { class: `${onFront ? 'end' : 'hollow'} ${look}`, cx: px(cx), cy: px(cy), r: px(0.4 * type) },
        mark('title', {}, name),
      ),
      ...(box === undefined ? [] : [mark('text', { class: `name ${look}`, x: px(box.left), y: px(box.y + 0.35 * type) }, name)]),
    ]
  })
}

function apart(a: Box, b: Box, type: number): boolean {
  return Math.abs(a.y - b.y) > type || a.right < b.left || b.right < a.left
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
