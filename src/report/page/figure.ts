import type { Block } from '../block.ts'
import type { Mark } from '../chart/mark.ts'
import type { Numbers } from '../chart/numbers.ts'

/** A picture with its numbers, in two widths. */
export interface Figure {
  readonly kind: 'figure'
  readonly title: string
  /** How to read it; may be empty. */
  readonly note: string
  /** For a page (and A4), and for a phone. */
  readonly wide: Mark
  readonly narrow: Mark
  readonly numbers: Numbers
}

/** What a page is made of: the blocks of the other reports, text, and pictures. */
export type PageBlock = Block | Figure | { readonly kind: 'text'; readonly text: string }

/** Over what comes first after the answer. */
export const IN_PICTURES = 'The answer in pictures and numbers'

const WIDE = 688
const NARROW = 328

/** @param draw the picture in a width */
export function figureOf(title: string, note: string, draw: (width: number) => Mark, numbers: Numbers): Figure {
  return { kind: 'figure', title, note, wide: draw(WIDE), narrow: draw(NARROW), numbers }
}

/** Heights of pictures with a free height: flatter where there is room. */
export function heightFor(width: number): number {
  return width > 500 ? Math.round(0.54 * width) : Math.round(0.9 * width)
}
