import { mark } from './mark.ts'
import type { Mark } from './mark.ts'

/** Widths of signs in a wide typeface, in sizes of type: what fits by these fits in most. */
const NARROW = "ijl.,:;|'!()[]"
const SLIM = 'frtI /-'
const WIDE = 'mwMW%@—…−+±=<>~'

/** How wide a line of text is at most, in pixels, as far as that can be said without a document. */
export function widthOf(text: string, type: number): number {
  let ems = 0
  for (const sign of text) ems += emOf(sign)
  return ems * type
}

function emOf(sign: string): number {
  if (NARROW.includes(sign)) return 0.32
  if (SLIM.includes(sign)) return 0.42
  if (WIDE.includes(sign)) return 0.95
  if (sign > '\u2e80') return 1.05
  return sign >= 'A' && sign <= 'Z' ? 0.72 : 0.64
}

/** The text, or as much of its start as fits, with `…`. */
export function cut(text: string, width: number, type: number): string {
  if (widthOf(text, type) <= width) return text
  const signs = [...text]
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, type) > width) signs.pop()
  return signs.length === 0 ? '' : `${signs.join('').trimEnd()}…`
}

/** Text in lines that fit, broken between words, at most so many; what is too long for them is cut. */
export function wrap(text: string, width: number, type: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(' ').filter((word) => word !== '')
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || widthOf(longer, type) <= width) line = longer
    else if (lines.length === most - 1) return [...lines, cut(`${line} ${words.slice(i).join(' ')}`, width, type)]
    else {
      lines.push(cut(line, width, type))
      line = word
    }
  }
  return line === '' ? lines : [...lines, cut(line, width, type)]
}

/** A picture with its name for people who cannot see it; nothing within it is read out. */
export function picture(
  of: { kind: string; title: string; about: string; width: number; height: number; type: number },
  children: readonly Mark[],
): Mark {
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `chart ${of.kind}`,
      viewBox: `0 0 ${of.width} ${of.height}`,
      width: of.width,
      height: of.height,
      'font-size': of.type,
      role: 'img',
      'aria-label': `${of.title}. ${of.about}`.trim(),
    },
    mark('title', {}, of.title),
    mark('desc', {}, of.about),
    ...children,
  )
}
