import type { MapLayout } from './layout.ts'
import type { Bow, Ink, Pen } from './pen.ts'

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
export function drawIdea(pen: Pen, { x, y, cell }: MapLayout, from: number, to: number, age: number | undefined, ink: Ink): Box {
  const [endX, endY] = [x[to], y[to]]
  const [startX, startY] = from < 0 ? [endX, endY - 1.4 * cell] : [x[from], y[from]]
  const bend = from < 0 ? 0 : BEND
  const [midX, midY] = [(startX + endX) / 2 - (endY - startY) * bend, (startY + endY) / 2 + (endX - startX) * bend]
  const whole = { startX, startY, midX, midY, endX, endY }
  const part = age === undefined ? whole : partOf(whole, Math.min(1, age / GROWS))
  const strength = ink.strength * (age === undefined || age <= GROWS ? 1 : 1 - (age - GROWS) / (1 - GROWS))
  pen.bow(part, { ...ink, strength, width: 1.25 })
  pen.disc(part.endX, part.endY, 2.5, { ...ink, strength })
  return boxOf(whole, 4)
}

/** Where a bow lies, with a margin. */
export function boxOf({ startX, startY, midX, midY, endX, endY }: Bow, margin: number): Box {
  const [left, top] = [Math.min(startX, midX, endX) - margin, Math.min(startY, midY, endY) - margin]
  return [left, top, Math.max(startX, midX, endX) + margin - left, Math.max(startY, midY, endY) + margin - top]
}

/** So much of a bow from its start. */
function partOf({ startX, startY, midX, midY, endX, endY }: Bow, share: number): Bow {
  return {
    startX,
    startY,
    midX: startX + (midX - startX) * share,
    midY: startY + (midY - startY) * share,
    endX: along(startX, midX, endX, share),
    endY: along(startY, midY, endY, share),
  }
}

/** A point of a curve with one bend. */
function along(a: number, b: number, c: number, share: number): number {
  const left = 1 - share
  return left * left * a + 2 * left * share * b + share * share * c
}
