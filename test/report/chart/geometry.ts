import type { Mark } from '../../../src/report/chart/mark.ts'
import { widthOf } from '../../../src/report/chart/text.ts'

/** Where a mark lies, as far as that can be read from its attributes. */
export interface Box {
  readonly kind: 'text' | 'shape'
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The boxes of all texts (a line each) and shapes of a picture; texts as wide as the kit takes them to be. */
export function boxesOf(picture: Mark): Box[] {
  return walk(picture, Number(picture.attributes['font-size']))
}

function walk({ tag, attributes, children }: Mark, type: number): Box[] {
  const at = (name: string): number => Number(attributes[name] ?? 0)
  const size = attributes['font-size'] === undefined ? type : at('font-size')
  if (tag === 'text') {
    const spans = children.filter((child): child is Mark => typeof child !== 'string' && child.tag === 'tspan')
    if (spans.length > 0)
      return spans.map((span) => textBox(span.children.join(''), Number(span.attributes.x), Number(span.attributes.y), 'start', size))
    const own = children.filter((child) => typeof child === 'string').join('')
    return [textBox(own, at('x'), at('y'), String(attributes['text-anchor'] ?? 'start'), size)]
  }
  if (tag === 'line') return [shape(tag, [at('x1'), at('x2')], [at('y1'), at('y2')])]
  if (tag === 'rect') return [shape(tag, [at('x'), at('x') + at('width')], [at('y'), at('y') + at('height')])]
  if (tag === 'circle') return [shape(tag, [at('cx') - at('r'), at('cx') + at('r')], [at('cy') - at('r'), at('cy') + at('r')])]
  if (tag === 'path' && /^[MLZ\d.,\s-]*$/.test(String(attributes.d))) {
    const numbers = (String(attributes.d).match(/-?[\d.]+/g) ?? []).map(Number)
    if (numbers.length > 0)
      return [
        shape(
          tag,
          numbers.filter((_, i) => i % 2 === 0),
          numbers.filter((_, i) => i % 2 === 1),
        ),
      ]
  }
  return children.flatMap((child) => (typeof child === 'string' ? [] : walk(child, size)))
}

function textBox(what: string, x: number, y: number, anchor: string, size: number): Box {
  const width = widthOf(what, size)
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
  return { kind: 'text', what, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.2 * size }
}

function shape(what: string, xs: readonly number[], ys: readonly number[]): Box {
  return { kind: 'shape', what, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Pairs of boxes that lie over each other, by what they hold. */
export function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return across > 0.5 && down > 0.5 ? [`${a.what} | ${b.what}`] : []
    }),
  )
}

/** True if every attribute is a finite number or a text without NaN. */
export function wellFormed({ attributes, children }: Mark): boolean {
  const good = Object.values(attributes).every((value) =>
    typeof value === 'number' ? Number.isFinite(value) : !/NaN|Infinity|undefined/.test(value),
  )
  return good && children.every((child) => typeof child === 'string' || wellFormed(child))
}
