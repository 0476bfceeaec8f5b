import { drawIdea, type Box } from './bow.ts'
import { canvasPen } from './canvasPen.ts'
import { DOT, drawDot, drawFlash } from './dot.ts'
import type { Film } from './film.ts'
import { LABEL, type MapLayout } from './layout.ts'
import { drawGlide } from './glide.ts'
import { looksOf, type Looks } from './looks.ts'
import { flashesAt, glidesAt, ideasAt, onWay } from './moving.ts'
import type { Pen } from './pen.ts'
import type { Theme } from './theme.ts'

/** What a map shows of a film. */
export interface Subject {
  readonly film: Film
  readonly layout: MapLayout
  /** Names of groups as they are labelled. */
  readonly names: readonly string[]
  /** Hours of the largest dot. */
  readonly most: number
}

/** A moment of it. */
export interface View {
  /** In weeks, with parts of a week on the way to the next one. */
  readonly now: number
  /** Weeks for which what happens is to be seen. */
  readonly life: number
  /** Weeks for which a coach who moves is on the way. */
  readonly glide: number
  /** Nothing grows, fades or moves: a picture of one week. */
  readonly still: boolean
  /** A team that is marked; -1: none. */
  readonly chosen: number
}

/** More ideas than these at once are drawn paler. */
const MANY = 24
/** So are the paths of coaches, which are never as strong as a ring. */
const PATH = 0.7

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
    this.passing(view)
    if (view.chosen >= 0) this.mark(view.chosen)
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

  /** Coaches and ideas on their way. */
  private passing({ now, life, glide, still }: View): void {
    const { film, layout } = this.subject
    const { ink: colour } = this.theme
    const glides = glidesAt(film, now, life, glide)
    const path = PATH * paler(glides.length)
    for (const one of glides) this.touch(drawGlide(this.air, layout, one, still, { colour, strength: path }))
    const ideas = ideasAt(film, now, life)
    const strength = paler(ideas.length)
    for (const { from, to, age } of ideas) this.touch(drawIdea(this.air, layout, from, to, still ? undefined : age, { colour, strength }))
  }

  private mark(team: number): void {
    const { x, y, cell } = this.subject.layout
    const reach = Math.max(6, 0.52 * cell)
    this.air.ring(x[team], y[team], reach, { colour: this.theme.ink, strength: 1, width: 2 })
    this.touch([x[team] - reach - 2, y[team] - reach - 2, 2 * reach + 4, 2 * reach + 4])
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

/** How strong each of so many lines is drawn. */
function paler(lines: number): number {
  return Math.min(1, Math.sqrt(MANY / lines))
}
