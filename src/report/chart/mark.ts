/**
 * A picture as data: an SVG element with its attributes and what is in it. Reports write it as text, the page lays it into its
 * document; neither ever takes text for markup.
 */
export interface Mark {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Mark | string)[]
}

export function mark(tag: string, attributes: Mark['attributes'] = {}, ...children: readonly (Mark | string)[]): Mark {
  return { tag, attributes, children }
}

/** A coordinate in pixels with two decimals: the same text everywhere. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 + 0
}

/** The picture as text, every sign with a meaning in XML as itself. */
export function svgText({ tag, attributes, children }: Mark): string {
  const attrs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escapeXml(child) : svgText(child)))
  return children.length === 0 ? `<${tag}${attrs.join('')}/>` : `<${tag}${attrs.join('')}>${inner.join('')}</${tag}>`
}

/** Signs that XML and HTML would take for markup, as themselves; control characters, which XML cannot hold, left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
