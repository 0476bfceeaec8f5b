import { scaleLinear } from 'd3-scale'
import { fixed } from '../words.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import type { Numbers } from './numbers.ts'
import { pushApart } from './apart.ts'
import { cut, picture, widthOf, wrap } from './text.ts'

/** A whole in parts, one bar. */
interface Stack {
  readonly name: string
  /** Class of the design, for its name. */
  readonly look: string
  /** One for each of the parts; what is not a number above 0 is nothing. */
  readonly values: readonly number[]
}

export interface StackInput {
  readonly title: string
  /** Names of the parts with the classes of their colours (`p0` … `p7`), from left to right. */
  readonly parts: readonly { readonly name: string; readonly look: string }[]
  readonly stacks: readonly Stack[]
  readonly unit: string
  /** Shown are so many times the values. */
  readonly times: number
  readonly width: number
  readonly type?: number
  /** What the longest bar can be: as long as the longest there is unless set. */
  readonly to?: number
}

/** One horizontal bar a design, its parts side by side and named above the first bar. */
export function stack(input: StackInput): Mark {
  const { title, stacks, width, type = 13 } = input
  const used = input.parts.map((_, p) => p).filter((p) => stacks.some(({ values }) => part(values[p]) > 0))
  const left = Math.min(0.32 * width, Math.max(0, ...stacks.map(({ name }) => widthOf(name, 1.08 * type)))) + type
  const totals = stacks.map(({ values }) => used.reduce((sum, p) => sum + part(values[p]), 0))
  const room = Math.max(0, ...totals.map((total) => widthOf(amount(total, input), 1.08 * type)))
  const longest = Math.max(input.to ?? 0, ...totals)
  const x = scaleLinear([0, longest > 0 ? longest : 1], [left, Math.max(left + 1, width - room - 0.6 * type)])
  const names = nameParts(input, used, x, width, type)
  const step = 2.6 * type
  const bars = stacks.flatMap((one, s) => drawBar(one, totals[s], input, used, x, names.height + s * step, type))
  const height = names.height + stacks.length * step
  return picture({ kind: 'stack', title, about: aboutStack(input, used), width, height: px(height), type }, [...names.marks, ...bars])
}

function part(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : 0
}

function amount(value: number, { times, unit }: StackInput): string {
  const size = value * times
  return `${fixed(size, size < 9.95 && size > 0 ? 1 : 0)} ${unit}`.trim()
}

type Scale = (value: number) => number

function drawBar(
  { name, look, values }: Stack,
  total: number,
  input: StackInput,
  used: readonly number[],
  x: Scale,
  top: number,
  type: number,
): Mark[] {
  const middle = top + 0.95 * type
  const names = wrap(name, x(0) - type, 1.08 * type, 2)
  let sum = 0
  const parts = used.flatMap((p) => {
    const value = part(values[p])
    const [from, to] = [x(sum), x(sum + value)]
    sum += value
    if (value === 0) return []
    const text = amount(value, { ...input, unit: '' })
    const shape = { x: px(from), y: px(top), width: px(to - from), height: px(1.9 * type) }
    return [
      mark(
        'rect',
        { class: `part ${input.parts[p].look}`, ...shape },
        mark('title', {}, `${name}, ${input.parts[p].name}: ${amount(value, input)}`),
      ),
      ...(widthOf(text, type) + 0.4 * type > to - from
        ? []
        : [
            mark(
              'text',
              { class: `on ${input.parts[p].look}`, x: px((from + to) / 2), y: px(middle + 0.35 * type), 'text-anchor': 'middle' },
              text,
            ),
          ]),
    ]
  })
  return [
    mark(
      'text',
      { class: `name ${look}`, x: 0, y: px(middle) },
      mark('title', {}, name),
      ...names.map((line, i) => mark('tspan', { x: 0, y: px(middle + (i - (names.length - 1) / 2) * 1.15 * type + 0.35 * type) }, line)),
    ),
    ...parts,
    mark('text', { class: 'strong', x: px(x(total) + 0.5 * type), y: px(middle + 0.35 * type) }, amount(total, input)),
  ]
}

/** The parts' names above the first bar, each with a line to its part; where they do not fit side by side, in rows with a patch of colour. */
function nameParts(input: StackInput, used: readonly number[], x: Scale, width: number, type: number): { marks: Mark[]; height: number } {
  const [first] = input.stacks
  const wide = used.map((p) => widthOf(input.parts[p].name, type) + 0.8 * type)
  const fits = wide.reduce((a, b) => a + b, 0) <= width - x(0)
  if (first === undefined || used.some((p) => part(first.values[p]) === 0) || !fits) return keyed(input, used, width, type)
  let sum = 0
  const middles = used.map((p) => {
    const value = part(first.values[p])
    sum += value
    return x(sum - value / 2)
  })
  const placed = pushApart(middles, wide, x(0), width)
  const marks = used.flatMap((p, i) => [
    mark('text', { x: px(placed[i]), y: px(type), 'text-anchor': 'middle' }, input.parts[p].name),
    mark('line', { class: 'tick', x1: px(placed[i]), x2: px(middles[i]), y1: px(1.35 * type), y2: px(2.1 * type) }),
  ])
  return { marks, height: 2.2 * type }
}

function keyed({ parts }: StackInput, used: readonly number[], width: number, type: number): { marks: Mark[]; height: number } {
  let [at, row] = [0, 0]
  const marks = used.flatMap((p) => {
    const name = cut(parts[p].name, width - 1.4 * type, type)
    const wide = 1.4 * type + widthOf(name, type)
    if (at > 0 && at + wide > width) [at, row] = [0, row + 1]
    const [x, y] = [at, row * 1.6 * type]
    at += wide + type
    return [
      mark('rect', { class: `part ${parts[p].look}`, x: px(x), y: px(y + 0.2 * type), width: px(type), height: px(type) }),
      mark('text', { x: px(x + 1.4 * type), y: px(y + 1.05 * type) }, name),
    ]
  })
  return { marks, height: used.length === 0 ? 0 : (row + 1) * 1.6 * type + 0.6 * type }
}

function aboutStack(input: StackInput, used: readonly number[]): string {
  return input.stacks
    .map(({ name, values }) => `${name}: ${used.map((p) => `${input.parts[p].name} ${amount(part(values[p]), input)}`).join(', ')}`)
    .join('; ')
}

export function stackTable({ parts, stacks, times, unit }: StackInput): Numbers {
  return {
    heads: ['', ...parts.map(({ name }) => (unit === '' ? name : `${name}, ${unit}`))],
    rows: stacks.map(({ name, values }) => [name, ...parts.map((_, p) => (Number.isFinite(values[p]) ? values[p] * times : null))]),
  }
}
