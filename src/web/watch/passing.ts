import { drawIdea, type Box } from './bow.ts'
import { drawGlide } from './glide.ts'
import type { MapLayout } from './layout.ts'
import { glidesAt, ideasAt } from './moving.ts'
import type { Pen } from './pen.ts'
import type { Subject, View } from './subject.ts'

/** More ideas than these at once are drawn paler. */
const MANY = 24
/** So are the paths of coaches, which are never as strong as a ring. */
const PATH = 0.7

/** Coaches and ideas on their way, and the mark of the chosen team; gives where they lie. */
export function drawPassing(pen: Pen, { film, layout }: Subject, { now, life, glide, still, chosen }: View, colour: string): Box[] {
  const glides = glidesAt(film, now, life, glide)
  const path = PATH * paler(glides.length)
  const ideas = ideasAt(film, now, life)
  const strength = paler(ideas.length)
  return [
    ...glides.map((one) => drawGlide(pen, layout, one, still, { colour, strength: path })),
    ...ideas.map(({ from, to, age }) => drawIdea(pen, layout, from, to, still ? undefined : age, { colour, strength })),
    ...(chosen < 0 ? [] : [drawChosen(pen, layout, chosen, colour)]),
  ]
}

function drawChosen(pen: Pen, { x, y, cell }: MapLayout, team: number, colour: string): Box {
  const reach = Math.max(6, 0.52 * cell)
  pen.ring(x[team], y[team], reach, { colour, strength: 1, width: 2 })
  return [x[team] - reach - 2, y[team] - reach - 2, 2 * reach + 4, 2 * reach + 4]
}

/** How strong each of so many lines is drawn. */
function paler(lines: number): number {
  return Math.min(1, Math.sqrt(MANY / lines))
}
