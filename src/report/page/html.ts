import { escapeXml, mark } from '../chart/mark.ts'
import type { Mark } from '../chart/mark.ts'

/** Elements that have no end. */
const VOID = ['meta', 'wbr']

/** A document's element as text. Unlike in XML an empty element has an end, unless it is one that has none. */
export function htmlText({ tag, attributes, children }: Mark): string {
  const attrs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
  const start = `<${tag}${attrs.join('')}>`
  if (VOID.includes(tag)) return start
  return `${start}${children.map((child) => (typeof child === 'string' ? escapeXml(child) : htmlText(child))).join('')}</${tag}>`
}

/** An element with a class, or none. */
export function el(tag: string, className: string, ...children: readonly (Mark | string)[]): Mark {
  return mark(tag, className === '' ? {} : { class: className }, ...children)
}

/** A name such as `voice.forumHours` that may break after its dots and before its capitals; it is copied as it is. */
export function breakable(text: string): (Mark | string)[] {
  return text.split(/(?<=\w\.)(?=\w)|(?<=[a-z])(?=[A-Z])/).flatMap((part, i) => (i === 0 ? [part] : [mark('wbr'), part]))
}
