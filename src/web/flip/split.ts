import type { FlipAxis } from './axis.ts'

/** On which side of which value of one parameter a design is mostly ahead. */
export interface Split {
  readonly axis: FlipAxis
  /** The first place on the upper side. */
  readonly place: number
  readonly aheadAbove: boolean
}

/** A single value must put so large a share of the decided cells on the right side. */
const ENOUGH = 0.85
/** Cells on either side; fewer may be there by luck. */
const LEAST = 3

/**
 * The one border, straight across the map, that best parts the cells in which a design is ahead from those in which it is behind;
 * undefined where none does it well, or much better than to say the same of all cells.
 * @param stands 1 ahead, -1 behind, else not told; `stands[row * columns + column]`
 */
export function bestSplit(across: FlipAxis, up: FlipAxis, stands: readonly (number | undefined)[]): Split | undefined {
  const columns = across.places.length
  const decided = stands.flatMap((stand, n) =>
    stand === 1 || stand === -1 ? [{ stand, column: n % columns, row: Math.floor(n / columns) }] : [],
  )
  const ahead = decided.filter(({ stand }) => stand === 1).length
  const usual = Math.max(ahead, decided.length - ahead)
  if (decided.length - usual < LEAST) return undefined
  const splits = [across, up].flatMap((axis) =>
    axis.places.slice(1).flatMap((_, i) =>
      [true, false].map((aheadAbove) => {
        const right = decided.filter(
          ({ stand, column, row }) => ((axis === across ? column : row) > i === (stand === 1)) === aheadAbove,
        ).length
        return { axis, place: i + 1, aheadAbove, right }
      }),
    ),
  )
  const best = splits.reduce((a, b) => (b.right > a.right ? b : a))
  return best.right >= ENOUGH * decided.length && decided.length - best.right <= (decided.length - usual) / 2 ? best : undefined
}
