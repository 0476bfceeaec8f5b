import { h, type VNode } from 'preact'
import type { Mark } from '../../report/chart/mark.ts'

/** A picture laid into the document: its text stays text. */
export function Picture({ picture }: { readonly picture: Mark }): VNode {
  const { tag, attributes, children } = picture
  return h(tag, attributes, ...children.map((child, i) => (typeof child === 'string' ? child : h(Picture, { key: i, picture: child }))))
}
