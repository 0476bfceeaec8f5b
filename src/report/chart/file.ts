import { mark, svgText } from './mark.ts'
import type { Mark } from './mark.ts'
import { plainCss } from './style.ts'

/** A picture as a file of its own, for slides and documents: light, on white, with its style in it. */
export function svgFile(picture: Mark): string {
  const { attributes, children } = picture
  const ground = mark('rect', { width: attributes.width, height: attributes.height, fill: '#ffffff' })
  return `${svgText({ ...picture, children: [mark('style', {}, plainCss(Number(attributes['font-size']))), ground, ...children] })}\n`
}
