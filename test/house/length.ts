import { code } from './code.ts'
import { sources, type Tree } from './tree.ts'

/** Lines of code that a file may have. Most have fewer than 80, few more than 200. */
const MOST = 320
const MANY = 200

/** Lines that count: no blank ones, no comments, no declarations of parameters. */
export function linesOf(text: string): number {
  const bare = withoutParameters(code(text, true))
  return bare.split('\n').filter((line) => line.trim() !== '').length
}

function withoutParameters(text: string): string {
  const plain = code(text, false)
  const start = /^[ \t]*(?:export const \w*[pP]arameters\b[^\n]*=|parameters:) \{\n/m.exec(plain)
  if (!start) return text
  let depth = 1
  let end = start.index + start[0].length
  for (; depth > 0 && end < plain.length; end++) depth += plain[end] === '{' ? 1 : plain[end] === '}' ? -1 : 0
  return text.slice(0, start.index) + withoutParameters(text.slice(end).replace(/^,/, ''))
}

function lengths(tree: Tree): [path: string, lines: number][] {
  const files = sources(tree, 'src').filter((path) => !path.endsWith('.d.ts'))
  return files.map((path) => [path, linesOf(tree.get(path) ?? '')] as [string, number]).sort((a, b) => b[1] - a[1])
}

/** One idea a file: none may be so long that it holds several. */
export function tooLong(tree: Tree): string[] {
  const long = lengths(tree).filter(([, lines]) => lines > MOST)
  return long.map(([path, lines]) => `${path}  has ${lines} lines of code; at most ${MOST}. Which of its ideas deserves a file of its own?`)
}

/** How long files are, in one line. */
export function lengthReport(tree: Tree): string {
  const all = lengths(tree)
  const long = all.filter(([, lines]) => lines > MANY).map(([path, lines]) => `${path} ${lines}`)
  const median = all[Math.floor(all.length / 2)]?.[1] ?? 0
  return `src: ${all.length} files, median ${median} lines of code, above ${MANY}: ${long.join(', ') || 'none'}`
}
