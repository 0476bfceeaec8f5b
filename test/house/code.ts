/**
 * Source with comments blanked, and with what stands in quotes blanked too when `quotes` is false; line breaks stay, so
 * that positions and line numbers hold. It knows strings, templates with code inside, comments and regular expressions.
 */
export function code(text: string, quotes: boolean): string {
  let out = ''
  let i = 0
  /** Depth of braces at which each open `${` of a template ends. */
  const templates: number[] = []
  let depth = 0
  const blank = (to: number): void => {
    out += text.slice(i, to).replace(/[^\n]/g, ' ')
    i = to
  }
  const keep = (to: number): void => {
    out += text.slice(i, to)
    i = to
  }
  const quoted = (to: number): void => (quotes ? keep(to) : blank(to))
  while (i < text.length) {
    const c = text[i]
    const two = text.slice(i, i + 2)
    if (two === '//') blank(endOf(text, i, /\n|$/g))
    else if (two === '/*') blank(endOf(text, i + 2, /\*\/|$/g, true))
    else if (c === "'" || c === '"') quoted(endOf(text, i + 1, c === "'" ? /(?<!\\)(?:\\\\)*'|$/g : /(?<!\\)(?:\\\\)*"|$/g, true))
    else if (c === '`' || (c === '}' && templates.at(-1) === depth)) {
      if (c === '}') templates.pop()
      const to = endOf(text, i + 1, /(?<!\\)(?:\\\\)*(?:`|\$\{)|$/g, true)
      const opens = text.slice(to - 2, to) === '${'
      quoted(to)
      if (opens) templates.push(depth)
    } else if (c === '/' && startsRegExp(out)) quoted(endOfRegExp(text, i))
    else {
      if (c === '{') depth++
      if (c === '}') depth--
      keep(i + 1)
    }
  }
  return out
}

/** Where the first match at or after `from` starts; with `past`, where it ends. */
function endOf(text: string, from: number, what: RegExp, past = false): number {
  what.lastIndex = from
  const match = what.exec(text)
  return match ? match.index + (past ? match[0].length : 0) : text.length
}

/** A slash divides after a value and opens a regular expression anywhere else. */
function startsRegExp(before: string): boolean {
  return /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in))\s*$/.test(before.slice(-40))
}

function endOfRegExp(text: string, start: number): number {
  let inClass = false
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\n') return start + 1
    if (text[i] === '\\') i++
    else if (text[i] === '[') inClass = true
    else if (text[i] === ']') inClass = false
    else if (text[i] === '/' && !inClass) return i + 1
  }
  return text.length
}
