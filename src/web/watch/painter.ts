import type { Box } from './bow.ts'
import { canvasPen } from './canvasPen.ts'
import { DOT, drawDot, drawFlash } from './dot.ts'
import { LABEL, type MapLayout } from './layout.ts'
import { looksOf, type Looks } from './looks.ts'
import { flashesAt, onWay } from './moving.ts'
import { drawPassing } from './passing.ts'
import type { Pen } from './pen.ts'
import type { Subject, View } from './subject.ts'
import type { Theme } from './theme.ts'

/** Draws a map on two canvases: names and dots, of which only those that changed are drawn again, and ideas on their way above. */
export class Painter {
  private readonly below: CanvasRenderingContext2D
  private readonly above: CanvasRenderingContext2D
  private readonly ground: Pen
  private readonly air: Pen
  private readonly subject: Subject
  private readonly theme: Theme
  private week = -1
  private looks: Looks | undefined
  private readonly flashes: Uint8Array
  /** Look of each dot as drawn last. */
  private readonly drawn: Int32Array
  /** What was drawn above last lies within. */
  private touched: Box | undefined

  constructor(below: HTMLCanvasElement, above: HTMLCanvasElement, subject: Subject, theme: Theme) {
    this.subject = subject
    this.theme = theme
    this.below = sized(below, subject.layout)
    this.above = sized(above, subject.layout)
    this.ground = canvasPen(this.below, theme)
    this.air = canvasPen(this.above, theme)
    this.flashes = new Uint8Array(subject.film.teams)
    this.drawn = new Int32Array(subject.film.teams).fill(-1)
    for (const { group, x, y, width } of subject.layout.labels) this.ground.text(x, y + LABEL / 2, subject.names[group], width)
  }

  draw(view: View): void {
    const { film, layout, most } = this.subject
    const week = Math.floor(view.now)
    if (week !== this.week || this.looks === undefined) this.looks = looksOf(film, week, DOT * layout.cell, most, devicePixelRatio || 1)
    this.week = week
    flashesAt(film, view.now, view.life, this.flashes)
    this.dots(this.looks, onWay(view.now - week, view.glide) ? this.looks.expecting : this.looks.coached)
    if (this.touched !== undefined) this.above.clearRect(...this.touched)
    this.touched = undefined
    for (const box of drawPassing(this.air, this.subject, view, this.theme.ink)) this.touch(box)
  }

  private dots({ steps, size, fill }: Looks, coached: Uint8Array): void {
    const { below, ground, theme, drawn, flashes } = this
    const { x, y, cell } = this.subject.layout
    for (let t = 0; t < drawn.length; t++) {
      const look = (((((flashes[t] << 8) | size[t]) << 8) | fill[t]) << 1) | coached[t]
      if (look === drawn[t]) continue
      drawn[t] = look
      const place = { x: x[t], y: y[t], cell }
      below.clearRect(x[t] - cell / 2, y[t] - cell / 2, cell, cell)
      drawDot(ground, place, { size: size[t] / steps, fill: fill[t] / steps, coached: coached[t] === 1 }, theme)
      if (flashes[t] > 0) drawFlash(ground, place, flashes[t], theme)
    }
  }

  private touch([left, top, width, height]: Box): void {
    const [l, t, w, h] = this.touched ?? [left, top, width, height]
    const [x, y] = [Math.min(l, left), Math.min(t, top)]
    this.touched = [x, y, Math.max(l + w, left + width) - x, Math.max(t + h, top + height) - y]
  }
}

/** A canvas as sharp as the screen, whose unit is a pixel of the page. */
function sized(canvas: HTMLCanvasElement, { width, height }: MapLayout): CanvasRenderingContext2D {
  const scale = devicePixelRatio || 1
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')!
  context.setTransform(scale, 0, 0, scale, 0, 0)
  return context
}
