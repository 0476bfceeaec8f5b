import { mark, px, type Mark } from '../../report/chart/mark.ts'
import { cut } from '../../report/chart/text.ts'
import { DASHES, type Ink, type Pen } from './pen.ts'

/** Draws as marks of a picture, one after the other. @param type size of text in pixels */
export function markPen(type: number): { readonly pen: Pen; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  const circle = (x: number, y: number, radius: number, ink: Mark['attributes']): void =>
    void marks.push(mark('circle', { cx: px(x), cy: px(y), r: px(radius), ...ink }))
  return {
    marks,
    pen: {
      disc: (x, y, radius, ink) => circle(x, y, radius, filled(ink)),
      part(x, y, radius, [from, to], ink) {
        const at = (angle: number): string => `${px(x + radius * Math.cos(angle))} ${px(y + radius * Math.sin(angle))}`
        const large = to - from > Math.PI ? 1 : 0
        marks.push(mark('path', { d: `M${at(from)}A${px(radius)} ${px(radius)} 0 ${large} 1 ${at(to)}Z`, ...filled(ink) }))
      },
      ring: (x, y, radius, ink) => circle(x, y, radius, stroked(ink)),
      bow({ startX, startY, midX, midY, endX, endY }, ink) {
        const d = `M${px(startX)} ${px(startY)}Q${px(midX)} ${px(midY)} ${px(endX)} ${px(endY)}`
        marks.push(mark('path', { d, ...stroked(ink) }))
      },
      text: (x, y, text, room) =>
        void marks.push(mark('text', { x: px(x), y: px(y + 0.35 * type), 'font-size': type }, cut(text, room, type))),
    },
  }
}

function filled({ colour, strength }: Ink): Mark['attributes'] {
  return { fill: colour, ...(strength < 1 ? { 'fill-opacity': px(strength) } : {}) }
}

function stroked({ colour, strength, width = 1, dashed = false }: Ink): Mark['attributes'] {
  return {
    fill: 'none',
    stroke: colour,
    'stroke-width': px(width),
    ...(strength < 1 ? { 'stroke-opacity': px(strength) } : {}),
    ...(dashed ? { 'stroke-dasharray': DASHES.join(' ') } : {}),
  }
}
