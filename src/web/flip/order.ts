/** A round of refining: cells whose runs are made, and the worlds up to which. */
export interface Round {
  readonly cells: readonly number[]
  readonly worlds: number
}

/** Worlds of every cell before any has more: fewer say nothing, since their intervals are too wide. */
const FEW = 4

/**
 * The order in which a grid is refined: every fourth place both ways, every second, all; then more worlds, doubling. Every round
 * holds the cells of those before. A cell's number is `row * columns + column`.
 */
export function roundsOf(columns: number, rows: number, most: number): Round[] {
  const steps = [4, 2, 1].map((step): Round => ({ cells: cellsBy(columns, rows, step), worlds: Math.min(FEW, most) }))
  const rounds = steps.filter(({ cells }, n) => n === 0 || cells.length > steps[n - 1].cells.length)
  const all = rounds.at(-1)!.cells
  for (let worlds = 2 * FEW; worlds < 2 * most; worlds *= 2) rounds.push({ cells: all, worlds: Math.min(worlds, most) })
  return rounds.filter(({ worlds }, n) => n === 0 || worlds > rounds[n - 1].worlds || rounds[n].cells.length > rounds[n - 1].cells.length)
}

function cellsBy(columns: number, rows: number, step: number): number[] {
  const taken = (place: number, count: number): boolean => count <= 3 || place % step === 0 || place === count - 1
  return Array.from({ length: columns * rows }, (_, n) => n).filter(
    (n) => taken(n % columns, columns) && taken(Math.floor(n / columns), rows),
  )
}
