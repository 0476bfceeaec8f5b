/** Elements that have no end. */
const VOID = new Set(['meta', 'wbr'])

/** What is wrong with a page's markup: elements that do not close in order, scripts, handlers, styles of single elements, addresses. */
export function markupFaults(html: string): string[] {
  const open: string[] = []
  const faults: string[] = []
  const text = html.replace(/^<!doctype html>\n/, '').replace(/<style>[\s\S]*?<\/style>/, '')
  for (const [, end, tag, attributes] of text.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"]*")*)\s*>/g)) {
    if (end === '/') {
      const last = open.pop()
      if (last !== tag) faults.push(`</${tag}> ends <${last}>`)
    } else if (!VOID.has(tag)) open.push(tag)
    if (['script', 'iframe', 'object', 'img', 'link', 'form'].includes(tag)) faults.push(`<${tag}>`)
    for (const [, name, value] of attributes.matchAll(/\s([\w:-]+)="([^"]*)"/g)) {
      if (name.startsWith('on') || name === 'style') faults.push(`${tag} ${name}`)
      if (/^(https?:)?\/\//.test(value) && name !== 'xmlns') faults.push(`${tag} ${name}=${value}`)
    }
  }
  if (/<(?!\/?[a-zA-Z][\w-]*(?:\s+[\w:-]+="[^"]*")*\s*>)/.test(text)) faults.push('a sign < that is no element')
  return open.length === 0 ? faults : [...faults, `not closed: ${open.join(' ')}`]
}
