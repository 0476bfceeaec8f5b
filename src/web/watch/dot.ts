import { fillAngles } from './fill.ts'
import { FADES } from './moving.ts'
import type { Pen } from './pen.ts'
import type { Colours } from './theme.ts'

/** Of the room that a team has: radius of the largest dot, of a coach's ring beyond the dot, and of a flash, with its width. */
export const DOT = 0.33
const RING = 0.06
const FLASH = 0.43
const FLASH_WIDTH = 0.1

/** In less room than this edges would be all that is seen. */
const SMALL = 16

/** Where a team is, and the room that it has. */
interface Place {
  readonly x: number
  readonly y: number
  readonly cell: number
}

interface Dot {
  /** Of the largest radius. */
  readonly size: number
  readonly fill: number
  readonly coached: boolean
}

/** Width of the line that stands for a coach. */
export function ringWidth(cell: number): number {
  return Math.max(1, 0.04 * cell)
}

/** A team: as large as its hours, as full as its gap is closed, with a ring where it has a coach. */
export function drawDot(pen: Pen, { x, y, cell }: Place, { size, fill, coached }: Dot, { dot, ink }: Colours): void {
  const radius = DOT * cell * size
  pen.disc(x, y, radius, { colour: dot, strength: cell < SMALL ? 0.4 : 0.22 })
  if (fill >= 1) pen.disc(x, y, radius, { colour: dot, strength: 1 })
  else if (fill > 0) pen.part(x, y, radius, fillAngles(fill), { colour: dot, strength: 1 })
  if (cell >= SMALL) pen.ring(x, y, radius, { colour: dot, strength: 1, width: 1 })
  if (coached) pen.ring(x, y, radius + Math.max(1.25, RING * cell), { colour: ink, strength: 1, width: ringWidth(cell) })
}

/** Something that was tested twice, in the colour of its cause. @param flash as `flashesAt` gives it, not 0 */
export function drawFlash(pen: Pen, { x, y, cell }: Place, flash: number, { soft, causes }: Colours): void {
  const width = Math.max(2, FLASH_WIDTH * cell)
  const strength = (((flash - 1) % FADES) + 1) / FADES
  // An edge of its own where there is room: yellow would be lost on white.
  if (cell >= SMALL) pen.ring(x, y, FLASH * cell, { colour: soft, strength, width: width + 1 })
  pen.ring(x, y, FLASH * cell, { colour: causes[Math.floor((flash - 1) / FADES)], strength, width })
}
