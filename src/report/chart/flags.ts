import { mark, px } from './mark.ts'
import type { Mark } from './mark.ts'
import { cut, widthOf } from './text.ts'

/** What happens in a week. */
export interface Flag {
  readonly week: number
  readonly text: string
}

interface Placed extends Flag {
  readonly at: number
  readonly row: number
  readonly shown: string
  readonly leftwards: boolean
}

const ROWS = 3

/** Puts the flags' texts into rows so that none lies over another; where three rows do not hold them a flag stands without its text. */
export function placeFlags(flags: readonly Flag[], x: (week: number) => number, width: number, type: number): Placed[] {
  const taken: number[] = []
  return gather(flags).map(({ week, text }) => {
    const at = x(week)
    const room = Math.max(at, width - at) - type
    const leftwards = width - at < at && widthOf(text, type) > width - at - type
    const shown = cut(text, room, type)
    const wide = widthOf(shown, type) + type
    const from = leftwards ? at - wide : at - type / 2
    const free = [0, 1, 2].find((row) => (taken[row] ?? -Infinity) <= from)
    if (free === undefined) return { week, text, at, row: ROWS - 1, shown: '', leftwards }
    taken[free] = leftwards ? at + type / 2 : at + wide
    return { week, text, at, row: free, shown, leftwards }
  })
}

/** Flags in the order of their weeks, one a week. */
function gather(flags: readonly Flag[]): Flag[] {
  const weeks = [...new Set(flags.map(({ week }) => week))].sort((a, b) => a - b)
  return weeks.map((week) => ({
    week,
    text: flags
      .filter((flag) => flag.week === week)
      .map(({ text }) => text)
      .join('; '),
  }))
}

/** How many rows of text stand above the chart. */
export function rowsOf(placed: readonly Placed[]): number {
  return placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0)
}

/** @param top of the chart itself, below all rows @param line height of a row */
export function drawFlags(placed: readonly Placed[], top: number, bottom: number, line: number, type: number): Mark[] {
  return placed.flatMap(({ week, text, at, row, shown, leftwards }) => {
    const y = top - (row + 0.5) * line - 0.35 * type
    const way = leftwards ? -1 : 1
    const tip = `M${px(at)},${px(y - 0.3 * type)}l${px(way * 0.5 * type)},${px(0.3 * type)}l${px(-way * 0.5 * type)},${px(0.3 * type)}z`
    return [
      mark('line', { class: 'flag', x1: px(at), x2: px(at), y1: px(y - 0.3 * type), y2: px(bottom) }),
      mark('path', { class: 'flagged', d: tip }, mark('title', {}, `week ${week}: ${text}`)),
      ...(shown === ''
        ? []
        : [
            mark(
              'text',
              { class: 'event', x: px(at + way * 0.75 * type), y: px(y + 0.35 * type), 'text-anchor': leftwards ? 'end' : 'start' },
              shown,
            ),
          ]),
    ]
  })
}
