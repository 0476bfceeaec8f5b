import type { MapLayout } from './layout.ts'

/** Left, top, width, height. */
export type Box = [left: number, top: number, width: number, height: number]

/** Share of its life in which the line of an idea grows. */
const GROWS = 0.35
/** How far its middle lies aside, of its length: there and back are two lines. */
const BEND = 0.18

/**
 * A bow from whom an idea came, growing towards who takes it up, with a point at its end; gives where it lies.
 * @param from a team, or -1: from above; @param age 0-1; undefined: whole
 */
export function drawIdea(
  context: CanvasRenderingContext2D,
  { x, y, cell }: MapLayout,
  from: number,
  to: number,
  age: number | undefined,
  { colour, strength }: { readonly colour: string; readonly strength: number },
): Box {
  const [endX, endY] = [x[to], y[to]]
  const [startX, startY] = from < 0 ? [endX, endY - 1.4 * cell] : [x[from], y[from]]
  const bend = from < 0 ? 0 : BEND
  const [midX, midY] = [(startX + endX) / 2 - (endY - startY) * bend, (startY + endY) / 2 + (endX - startX) * bend]
  const grown = age === undefined ? 1 : Math.min(1, age / GROWS)
  const [tipX, tipY] = [along(startX, midX, endX, grown), along(startY, midY, endY, grown)]
  context.globalAlpha = strength * (age === undefined || age <= GROWS ? 1 : 1 - (age - GROWS) / (1 - GROWS))
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = 1.25
  context.beginPath()
  context.moveTo(startX, startY)
  context.quadraticCurveTo(startX + (midX - startX) * grown, startY + (midY - startY) * grown, tipX, tipY)
  context.stroke()
  context.beginPath()
  context.arc(tipX, tipY, 2.5, 0, 2 * Math.PI)
  context.fill()
  context.globalAlpha = 1
  const [left, top] = [Math.min(startX, midX, endX) - 4, Math.min(startY, midY, endY) - 4]
  return [left, top, Math.max(startX, midX, endX) + 4 - left, Math.max(startY, midY, endY) + 4 - top]
}

/** A point of a curve with one bend. */
function along(a: number, b: number, c: number, share: number): number {
  const left = 1 - share
  return left * left * a + 2 * left * share * b + share * share * c
}
