import { styleText } from 'node:util'
import { wrap } from './wrap.ts'

/** Width where the output goes to a file or another program. */
const WIDTH = 100
const WIDEST = 110
const YEAR = 52

/** A story for the terminal: years under their own heads, each week named once, long lines broken beside it. */
export function printed(
  title: string,
  events: readonly { readonly week: number }[],
  texts: readonly string[],
  width = Math.min(WIDEST, process.stdout.columns ?? WIDTH),
): string {
  const wide = `Week ${Math.max(0, ...events.map(({ week }) => week))}`.length
  const lines = [bold(title)]
  let last = -1
  for (const [n, { week }] of events.entries()) {
    const year = Math.floor(week / YEAR)
    if (last < 0 || year !== Math.floor(last / YEAR)) lines.push('', bold(`Year ${year + 1}`))
    const when = week === last ? '' : `Week ${String(week).padStart(wide - 5)}`
    const [first, ...rest] = wrap(whole(texts[n]), Math.max(20, width - wide - 2)).split('\n')
    lines.push(`${dim(when.padEnd(wide))}  ${first}`, ...rest.map((line) => ' '.repeat(wide + 2) + line))
    last = week
  }
  return `${lines.join('\n')}\n`
}

/** Names in backticks stay on one line, as `wrap` keeps what such blanks hold together. */
function whole(text: string): string {
  return text.replace(/`[^`]*`/g, (name) => name.replaceAll(' ', '\u00a0'))
}

// Colour only on a terminal that wants it: `styleText` obeys NO_COLOR and what the stream can do.
const bold = (text: string): string => styleText('bold', text, { stream: process.stdout })
const dim = (text: string): string => (text.trim() === '' ? text : styleText('dim', text, { stream: process.stdout }))
