import { mark, px, type Mark } from '../../report/chart/mark.ts'
import { DOT, drawDot, drawFlash } from './dot.ts'
import { LABEL } from './layout.ts'
import { looksOf } from './looks.ts'
import { markPen } from './markPen.ts'
import { flashesAt } from './moving.ts'
import { drawPassing } from './passing.ts'
import type { Subject } from './subject.ts'
import type { Colours } from './theme.ts'

/** Fine enough for print. */
const SHARP = 4

/** The map as it stands in a week, with its corner at a point. @param type size of the names @param chosen a team; -1: none */
export function mapMarks(
  subject: Subject,
  at: { readonly week: number; readonly left: number; readonly top: number; readonly type: number; readonly chosen: number },
  colours: Colours,
): Mark {
  const { film, layout, names, most } = subject
  const { week, left, top, type, chosen } = at
  const { pen, marks } = markPen(type)
  for (const { group, x, y, width } of layout.labels) pen.text(x, y + LABEL / 2, names[group], width)
  const { steps, size, fill, coached } = looksOf(film, week, DOT * layout.cell, most, SHARP)
  const flashes = flashesOf(subject, week)
  for (let t = 0; t < film.teams; t++) {
    const place = { x: layout.x[t], y: layout.y[t], cell: layout.cell }
    drawDot(pen, place, { size: size[t] / steps, fill: fill[t] / steps, coached: coached[t] === 1 }, colours)
    if (flashes[t] > 0) drawFlash(pen, place, flashes[t], colours)
  }
  drawPassing(pen, subject, { now: week, life: 1, glide: 0, still: true, chosen }, colours.ink)
  return mark('g', { transform: `translate(${px(left)} ${px(top)})` }, ...marks)
}

/** As `flashesAt`, of a week that stands. */
export function flashesOf({ film }: Pick<Subject, 'film'>, week: number): Uint8Array {
  const flashes = new Uint8Array(film.teams)
  flashesAt(film, week, 1, flashes)
  return flashes
}
