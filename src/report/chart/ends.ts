import { fixed } from '../words.ts'
import { pushApart } from './apart.ts'
import type { Curve, Frame } from './curve.ts'
import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import { cut, widthOf, wrap } from './text.ts'

/** What a line is labelled with, and where. */
interface End {
  readonly look: string
  readonly name: string
  readonly lines: readonly string[]
  readonly week: number
  readonly value: number
  /** Middle of the label. */
  readonly at: number
  readonly high: number
}

interface Shown {
  readonly unit: string
  readonly times: number
  readonly width: number
  readonly height: number
  readonly small?: boolean
}

/** Between a line's end and its label, in sizes of type. */
const GAP = 1.4
const LINE = 1.25
/** Bold type is wider. */
const BOLD = 1.08
/** The widest number that room is kept for, so that nothing moves while numbers change. */
const WIDEST = '−88.8'

/** How much room is kept at the right for names, in pixels: a third of the width at most; in a small chart more where a word is longer. */
export function gutterOf(curves: readonly Curve[], { unit, width, small = false }: Shown, type: number): number {
  const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => widthOf(text, BOLD * type)))
  const names = curves.map(({ name }) => name)
  const usual = Math.min(widest([...names, `${WIDEST} ${unit}`]), 0.34 * width)
  const word = small ? Math.min(widest(names.flatMap((name) => name.split(' '))), 0.45 * width) : 0
  return Math.ceil(Math.max(usual, word) + GAP * type) + 1
}

/**
 * Names and last values at the ends of lines, pushed apart; with fewer lines of text, then without values, where there are many. In
 * a small chart values, which can be read off, give way to names in full.
 */
export function labelEnds(curves: readonly Curve[], input: Shown, frame: Frame, type: number): End[] {
  const room = input.width - frame.right - GAP * type
  const [from, to] = [frame.top - 0.2 * type, Math.min(input.height, frame.bottom + type)]
  const ends = curves.map((curve) => ({ ...curve, ...lastOf(curve.mean) }))
  const texts = [
    () => ends.map((end) => [...wrap(end.name, room, BOLD * type, 3), valueOf(end.value, input)]),
    ...(input.small === true ? [() => ends.map((end) => wrap(end.name, room, BOLD * type, 3))] : []),
    () => ends.map((end) => [cut(end.name, room, BOLD * type), valueOf(end.value, input)]),
    () => ends.map((end) => [cut(end.name, room, BOLD * type)]),
  ]
  const sizes = (lines: readonly string[][]): number[] => lines.map((text) => (text.length * LINE + 0.2) * type)
  const fits = (lines: readonly string[][]): boolean => sizes(lines).reduce((a, b) => a + b, 0) <= to - from
  const lines = texts.map((make) => make()).find(fits) ?? texts[2]()
  const placed = pushApart(
    ends.map(({ value }) => frame.y(value)),
    sizes(lines),
    from,
    to,
  )
  return ends.map(({ look, name, week, value }, i) => ({
    look,
    name,
    week,
    value,
    lines: lines[i],
    at: placed[i],
    high: lines[i].length * LINE * type,
  }))
}

function lastOf(mean: ArrayLike<number>): { week: number; value: number } {
  let w = mean.length - 1
  while (w > 0 && !Number.isFinite(mean[w])) w--
  return { week: w + 1, value: mean[w] }
}

/** A decimal below ten. */
function valueOf(value: number, { times, unit }: Shown): string {
  return `${fixed(value * times, Math.abs(value * times) < 9.95 ? 1 : 0)} ${unit}`.trim()
}

export function drawEnds(ends: readonly End[], { x, y, right }: Frame, type: number): Mark[] {
  return ends.flatMap(({ look, name, lines, week, value, at, high }) => {
    const from = x(week)
    const text = right + GAP * type
    const first = at - high / 2 + 0.95 * type
    return [
      mark('path', { class: `lead ${look}`, d: `M${px(from)},${px(y(value))}L${px(text - 0.3 * type)},${px(at)}` }),
      mark('circle', { class: `end ${look}`, cx: px(from), cy: px(y(value)), r: px(0.24 * type) }),
      mark(
        'text',
        { class: `name ${look}`, x: px(text), y: px(first) },
        mark('title', {}, name),
        ...lines.map((part, i) => mark('tspan', { x: px(text), y: px(first + i * LINE * type) }, part)),
      ),
    ]
  })
}
