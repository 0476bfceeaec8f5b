import type { Check } from './context.ts'
import type { Data, DataList, DataMap, Path } from './data.ts'
import { described, isList, isMap, quoted } from './data.ts'
import { keyProblem, problem } from './problem.ts'
import { didYouMean, knownWords } from './suggest.ts'

const EMPTY: DataMap = new Map()

/** The map, or an empty one: nothing written (`ad hoc:`) is an empty map, anything else adds a problem. */
export function readMap(check: Check, value: Data | undefined, name: string, path: Path, expected = 'Expected name: value'): DataMap {
  if (value === undefined || value === null) return EMPTY
  if (isMap(value)) return value
  check.problems.push(problem(path, `${name} is ${described(value)}`, expected))
  return EMPTY
}

/** The list; one value alone counts as a list of one, nothing as none. */
export function readList(value: Data | undefined): DataList {
  if (value === undefined || value === null) return []
  return isList(value) ? value : [value]
}

/** Adds a problem for each key that is not known. `place` ends the sentence: `in an event`. */
export function refuseUnknown(check: Check, map: DataMap, known: readonly string[], place: string, path: Path): void {
  let found = 0
  for (const key of map.keys()) {
    if (known.includes(key)) continue
    const hint = found++ < HINTED ? keyHint(key, known) : ''
    check.problems.push(keyProblem([...path, key], `unknown key ${quoted(key)} ${place}`, knownWords(known), hint))
  }
}

/** Unknown keys of one map for which what was meant is looked for: more are never shown, and a file may hold very many. */
const HINTED = 100

/** `pressure:0.35` in one word is a map's entry whose blank is missing. */
export function keyHint(key: string, known: readonly string[]): string {
  const split = /^([^:]+):(.+)$/.exec(key)
  return split ? `Is a blank missing after the colon? ("${split[1]}: ${split[2]}")` : didYouMean(key, known)
}

/** The text, or undefined: nothing written, or a problem added. */
export function readText(check: Check, map: DataMap, key: string, path: Path, longest: number): string | undefined {
  const value = map.get(key)
  const at = [...path, key]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') {
    const hint = isMap(value) || isList(value) ? '' : `Did you mean ${JSON.stringify(String(value))}, in quotes?`
    check.problems.push(problem(at, `${key} is ${described(value)}`, 'Expected text', hint))
    return undefined
  }
  if (value.length <= longest) return value
  check.problems.push(problem(at, `${key} has ${value.length} characters`, `Expected at most ${longest}`))
  return undefined
}
