import type { Check } from './context.ts'
import type { Data, Path } from './data.ts'
import { described } from './data.ts'
import { problem } from './problem.ts'
import { knownWords, nearest } from './suggest.ts'

/** Position of a named choice among `options`, or undefined after adding a problem. */
export function readOption(check: Check, value: Data, options: readonly string[], name: string, path: Path): number | undefined {
  const position = typeof value === 'string' ? options.indexOf(value) : -1
  if (position >= 0) return position
  const meant = typeof value === 'string' ? nearest(value, options) : undefined
  const hint = meant === undefined ? '' : `Did you mean ${meant}?`
  const shown = typeof value === 'string' ? `"${value.slice(0, 60)}"` : described(value)
  check.problems.push(problem(path, `${name} is ${shown}`, knownWords(options, 'Choose from'), hint))
  return undefined
}
