import { DASHES, type Ink, type Pen } from './pen.ts'
import type { Theme } from './theme.ts'

const ROUND = 2 * Math.PI
const WHOLE: number[] = []

/** Draws on a canvas; leaves it opaque. */
export function canvasPen(context: CanvasRenderingContext2D, { type, family, soft }: Theme): Pen {
  const fill = ({ colour, strength }: Ink): void => {
    context.fillStyle = colour
    if (strength < 1) context.globalAlpha = strength
    context.fill()
    if (strength < 1) context.globalAlpha = 1
  }
  const stroke = ({ colour, strength, width = 1, dashed = false }: Ink): void => {
    context.strokeStyle = colour
    if (strength < 1) context.globalAlpha = strength
    context.lineWidth = width
    if (dashed) context.setLineDash([...DASHES])
    context.stroke()
    if (dashed) context.setLineDash(WHOLE)
    if (strength < 1) context.globalAlpha = 1
  }
  const arc = (x: number, y: number, radius: number, from: number, to: number): void => {
    context.beginPath()
    context.arc(x, y, radius, from, to)
  }
  return {
    disc(x, y, radius, ink) {
      arc(x, y, radius, 0, ROUND)
      fill(ink)
    },
    part(x, y, radius, [from, to], ink) {
      arc(x, y, radius, from, to)
      fill(ink)
    },
    ring(x, y, radius, ink) {
      arc(x, y, radius, 0, ROUND)
      stroke(ink)
    },
    bow({ startX, startY, midX, midY, endX, endY }, ink) {
      context.beginPath()
      context.moveTo(startX, startY)
      context.quadraticCurveTo(midX, midY, endX, endY)
      stroke(ink)
    },
    text(x, y, text, room) {
      context.font = `${type}px ${family}`
      context.fillStyle = soft
      context.textBaseline = 'middle'
      context.fillText(fitted(context, text, room), x, y)
    },
  }
}

/** Cut to what the room holds. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let cut = text.length - 1
  while (cut > 1 && context.measureText(`${text.slice(0, cut)}…`).width > width) cut--
  return `${text.slice(0, cut).trimEnd()}…`
}
