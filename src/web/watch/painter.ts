import { fillAngles } from './fill.ts'
import type { Film } from './film.ts'
import { LABEL, type MapLayout } from './layout.ts'
import { looksOf, type Looks } from './looks.ts'
import { FADES, flashesAt, ideasAt } from './moving.ts'
import { drawIdea, type Box } from './bow.ts'
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
  /** Nothing grows or fades: a picture of one week. */
  readonly still: boolean
  /** A team that is marked; -1: none. */
  readonly chosen: number
}

/** Of the room that a team has: radius of the largest dot, of a coach's ring beyond the dot, and of a flash, with its width. */
const DOT = 0.33
const RING = 0.06
const FLASH = 0.43
const FLASH_WIDTH = 0.1

/** In less room than this edges would be all that is seen. */
const SMALL = 16
/** More ideas than these at once are drawn paler. */
const MANY = 24

const ROUND = 2 * Math.PI

/** Draws a map on two canvases: names and dots, of which only those that changed are drawn again, and ideas on their way above. */
export class Painter {
  private readonly below: CanvasRenderingContext2D
  private readonly above: CanvasRenderingContext2D
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
    this.flashes = new Uint8Array(subject.film.teams)
    this.drawn = new Int32Array(subject.film.teams).fill(-1)
    this.names()
  }

  draw({ now, life, still, chosen }: View): void {
    const { film, layout, most } = this.subject
    const week = Math.floor(now)
    if (week !== this.week || this.looks === undefined) this.looks = looksOf(film, week, DOT * layout.cell, most, devicePixelRatio || 1)
    this.week = week
    flashesAt(film, now, life, this.flashes)
    this.dots(this.looks)
    if (this.touched !== undefined) this.above.clearRect(...this.touched)
    this.touched = undefined
    const ideas = ideasAt(film, now, life)
    const strength = Math.min(1, Math.sqrt(MANY / ideas.length))
    for (const { from, to, age } of ideas)
      this.touch(drawIdea(this.above, layout, from, to, still ? undefined : age, { colour: this.theme.ink, strength }))
    if (chosen >= 0) this.mark(chosen)
  }

  private names(): void {
    const { below, theme } = this
    below.font = `${theme.type}px ${theme.family}`
    below.fillStyle = theme.soft
    below.textBaseline = 'middle'
    for (const { group, x, y, width } of this.subject.layout.labels)
      below.fillText(fitted(below, this.subject.names[group], width), x, y + LABEL / 2)
  }

  private dots({ steps, size, fill, coached }: Looks): void {
    const { drawn, flashes } = this
    for (let t = 0; t < drawn.length; t++) {
      const look = (((((flashes[t] << 8) | size[t]) << 8) | fill[t]) << 1) | coached[t]
      if (look === drawn[t]) continue
      drawn[t] = look
      this.dot(t, size[t] / steps, fill[t] / steps, coached[t] === 1)
      if (flashes[t] > 0) this.flash(t, flashes[t])
    }
  }

  private dot(team: number, size: number, fill: number, coached: boolean): void {
    const { below, theme } = this
    const { x, y, cell } = this.subject.layout
    const radius = DOT * cell * size
    below.clearRect(x[team] - cell / 2, y[team] - cell / 2, cell, cell)
    below.fillStyle = theme.dot
    below.globalAlpha = cell < SMALL ? 0.4 : 0.22
    below.beginPath()
    below.arc(x[team], y[team], radius, 0, ROUND)
    below.fill()
    below.globalAlpha = 1
    if (fill > 0) {
      below.beginPath()
      below.arc(x[team], y[team], radius, ...fillAngles(fill))
      below.fill()
    }
    if (cell >= SMALL) this.circle(below, team, radius, 1, theme.dot)
    if (coached) this.circle(below, team, radius + Math.max(1.25, RING * cell), Math.max(1, 0.04 * cell), theme.ink)
  }

  private flash(team: number, flash: number): void {
    const { below, theme } = this
    const { cell } = this.subject.layout
    const width = Math.max(2, FLASH_WIDTH * cell)
    below.globalAlpha = (((flash - 1) % FADES) + 1) / FADES
    // An edge of its own where there is room: yellow would be lost on white.
    if (cell >= SMALL) this.circle(below, team, FLASH * cell, width + 1, theme.soft)
    this.circle(below, team, FLASH * cell, width, theme.causes[Math.floor((flash - 1) / FADES)])
    below.globalAlpha = 1
  }

  private circle(context: CanvasRenderingContext2D, team: number, radius: number, width: number, colour: string): void {
    const { x, y } = this.subject.layout
    context.strokeStyle = colour
    context.lineWidth = width
    context.beginPath()
    context.arc(x[team], y[team], radius, 0, ROUND)
    context.stroke()
  }

  private mark(team: number): void {
    const { x, y, cell } = this.subject.layout
    const reach = Math.max(6, 0.52 * cell)
    this.circle(this.above, team, reach, 2, this.theme.ink)
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

/** Cut to what the room holds. */
function fitted(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  let cut = text.length - 1
  while (cut > 1 && context.measureText(`${text.slice(0, cut)}…`).width > width) cut--
  return `${text.slice(0, cut).trimEnd()}…`
}
