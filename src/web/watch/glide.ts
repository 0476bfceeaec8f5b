import { boxOf, type Box } from './bow.ts'
import { DOT, ringWidth } from './dot.ts'
import type { MapLayout } from './layout.ts'
import type { Gliding } from './moving.ts'
import type { Ink, Pen } from './pen.ts'

/**
 * The path of a coach who moved, straight and broken, where ideas go in a bow; at its end a ring on the way, until it is there and
 * is the team's. Gives where it lies.
 */
export function drawGlide(pen: Pen, { x, y, cell }: MapLayout, { from, to, age, way }: Gliding, still: boolean, ink: Ink): Box {
  const gone = way * way * (3 - 2 * way)
  const [endX, endY] = [x[from] + (x[to] - x[from]) * gone, y[from] + (y[to] - y[from]) * gone]
  const bow = { startX: x[from], startY: y[from], midX: (x[from] + endX) / 2, midY: (y[from] + endY) / 2, endX, endY }
  pen.bow(bow, { ...ink, strength: still ? ink.strength : ink.strength * (1 - age), width: ringWidth(cell), dashed: true })
  const radius = Math.max(3, DOT * cell)
  if (way < 1) pen.ring(endX, endY, radius, { ...ink, strength: 1, width: 1.5 * ringWidth(cell) })
  return boxOf(bow, radius + 4)
}
