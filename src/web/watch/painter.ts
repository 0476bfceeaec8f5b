import { coachedTeams } from './departments.ts'
import { fillAngles } from './fill.ts'
import type { Film } from './film.ts'
import type { MapLayout } from './layout.ts'
import type { Moving } from './moving.ts'
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

/** Steps in which a dot's size and fill are drawn: what changes less is not drawn again. */
const STEPS = 32
const RING = 2.5
/** Share of its life in which the line of an idea grows. */
const GROWS = 0.35

/** Draws a map on two canvases: names and dots, of which only those that changed are drawn again, and above them all that moves. */
export class Painter {
  private readonly below: CanvasRenderingContext2D
  private readonly above: CanvasRenderingContext2D
  private readonly subject: Subject
  private readonly theme: Theme
  /** Look of each dot as drawn last. */
  private readonly drawn: Int32Array
  private readonly radii: Float32Array
  /** What was drawn above last lies within: left, top, right, bottom. */
  private touched: readonly [number, number, number, number] | undefined

  constructor(below: HTMLCanvasElement, above: HTMLCanvasElement, subject: Subject, theme: Theme) {
    this.subject = subject
    this.theme = theme
    this.below = sized(below, subject.layout)
    this.above = sized(above, subject.layout)
    this.drawn = new Int32Array(subject.film.teams).fill(-1)
    this.radii = new Float32Array(subject.film.teams)
    this.names()
  }

  /** Brings all dots to the end of a week; gives how many had to be drawn. */
  week(week: number): number {
    const { film, layout, most } = this.subject
    const largest = 0.36 * layout.cell
    const coached = coachedTeams(film, week)
    let count = 0
    for (let t = 0; t < film.teams; t++) {
      const at = week * film.teams + t
      const size = Math.max(3, Math.round(STEPS * Math.sqrt(Math.max(0, film.hours[at]) / most)))
      const fill = Math.round(STEPS * Math.min(1, Math.max(0, film.closed[at])))
      const look = (size << 8) | (fill << 1) | coached[t]
      if (look === this.drawn[t]) continue
      this.drawn[t] = look
      this.radii[t] = Math.max(1.5, (largest * size) / STEPS)
      this.dot(t, fill, coached[t] === 1)
      count++
    }
    return count
  }

  /** Draws what moves. @param still nothing grows or fades: a picture of one week; @param chosen a team that is marked, -1 none */
  moving(list: readonly Moving[], still: boolean, chosen: number): void {
    const { above, touched } = this
    if (touched !== undefined) above.clearRect(touched[0], touched[1], touched[2] - touched[0], touched[3] - touched[1])
    this.touched = undefined
    for (const one of list) {
      if (one.kind === 'duplicate') this.duplicate(one.team, one.cause, still ? 0 : one.age)
      else this.idea(one.from, one.to, still ? GROWS : one.age)
    }
    above.globalAlpha = 1
    if (chosen >= 0) this.ring(chosen, this.radii[chosen] + RING + 3.5, 2, this.theme.ink)
  }

  private names(): void {
    const { below, theme } = this
    below.font = `${theme.type}px ${theme.family}`
    below.fillStyle = theme.soft
    below.textBaseline = 'middle'
    for (const { group, x, y, width } of this.subject.layout.labels)
      below.fillText(fitted(below, this.subject.names[group], width), x, y + 12)
  }

  private dot(team: number, fill: number, coached: boolean): void {
    const { below, theme } = this
    const { x, y, cell } = this.subject.layout
    const radius = this.radii[team]
    below.clearRect(x[team] - cell / 2, y[team] - cell / 2, cell, cell)
    below.lineWidth = 1
    below.strokeStyle = theme.dot
    below.fillStyle = theme.dot
    below.beginPath()
    below.arc(x[team], y[team], radius, 0, 2 * Math.PI)
    below.globalAlpha = 0.16
    below.fill()
    below.globalAlpha = 1
    below.stroke()
    if (fill > 0) {
      const [from, to] = fillAngles(fill / STEPS)
      below.beginPath()
      below.arc(x[team], y[team], radius, from, to)
      below.fill()
    }
    if (!coached) return
    below.strokeStyle = theme.ink
    below.lineWidth = 1.5
    below.beginPath()
    below.arc(x[team], y[team], radius + RING, 0, 2 * Math.PI)
    below.stroke()
  }

  private duplicate(team: number, cause: number, age: number): void {
    const { theme } = this
    this.above.globalAlpha = 1 - age
    const radius = this.radii[team] + RING + 1 + 4 * age
    // An edge of its own: yellow would be lost on white.
    this.ring(team, radius, 5.5, theme.soft)
    this.ring(team, radius, 4, theme.causes[cause])
  }

  private ring(team: number, radius: number, width: number, colour: string): void {
    const { above } = this
    const { x, y } = this.subject.layout
    above.strokeStyle = colour
    above.lineWidth = width
    above.beginPath()
    above.arc(x[team], y[team], radius, 0, 2 * Math.PI)
    above.stroke()
    const reach = radius + width
    this.touch(x[team] - reach, y[team] - reach, x[team] + reach, y[team] + reach)
  }

  /** A bow from whom it came, growing towards who takes it up, with a point at its end. */
  private idea(from: number, to: number, age: number): void {
    const { above, theme } = this
    const { x, y, cell } = this.subject.layout
    const [endX, endY] = [x[to], y[to]]
    const [startX, startY] = from < 0 ? [endX, endY - 1.4 * cell] : [x[from], y[from]]
    const grown = Math.min(1, age / GROWS)
    above.globalAlpha = age <= GROWS ? 1 : 1 - (age - GROWS) / (1 - GROWS)
    // The bow's middle lies aside, so that two lines there and back are two.
    const bend = from < 0 ? 0 : 0.18
    const [midX, midY] = [(startX + endX) / 2 - (endY - startY) * bend, (startY + endY) / 2 + (endX - startX) * bend]
    const [tipX, tipY] = [along(startX, midX, endX, grown), along(startY, midY, endY, grown)]
    above.strokeStyle = theme.ink
    above.fillStyle = theme.ink
    above.lineWidth = 1.25
    above.beginPath()
    above.moveTo(startX, startY)
    above.quadraticCurveTo(startX + (midX - startX) * grown, startY + (midY - startY) * grown, tipX, tipY)
    above.stroke()
    above.beginPath()
    above.arc(tipX, tipY, 2.5, 0, 2 * Math.PI)
    above.fill()
    this.touch(
      Math.min(startX, midX, endX) - 4,
      Math.min(startY, midY, endY) - 4,
      Math.max(startX, midX, endX) + 4,
      Math.max(startY, midY, endY) + 4,
    )
  }

  private touch(left: number, top: number, right: number, bottom: number): void {
    const [l, t, r, b] = this.touched ?? [left, top, right, bottom]
    this.touched = [Math.min(l, left), Math.min(t, top), Math.max(r, right), Math.max(b, bottom)]
  }
}

/** A point of a curve with one bend. */
function along(a: number, b: number, c: number, share: number): number {
  const left = 1 - share
  return left * left * a + 2 * left * share * b + share * share * c
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
