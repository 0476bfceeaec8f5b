import type { Check } from './context.ts'
import type { Path } from './data.ts'
import { quoted } from './data.ts'
import { keyProblem } from './problem.ts'

/** Names that end up in folders and table cells: a letter or digit first, then letters, digits, blank, - and _. */
const SAFE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]*$/u
const LONGEST = 64
/** Names that some systems keep for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** Why a name cannot be used, or undefined when it can. */
function nameFault(name: string): string | undefined {
  if (name.length > LONGEST) return `has ${name.length} characters; expected at most ${LONGEST}`
  if (DEVICES.test(name)) return 'is the name of a device on some systems'
  if (name !== name.trim()) return 'begins or ends with a blank'
  return SAFE.test(name) ? undefined : 'has other characters than letters, digits, blank, - and _, or does not begin with a letter or digit'
}

/** Adds a problem where the key at `path` cannot be a name. */
export function checkName(check: Check, name: string, what: string, path: Path): void {
  const fault = nameFault(name)
  if (fault !== undefined) check.problems.push(keyProblem(path, `name of ${what} ${quoted(name)} ${fault}`))
}

/** The nearest name that can be used, for names that come from files: `my scenario (2).v1` → `my scenario 2 v1`. */
export function safeName(text: string): string {
  const name = text
    .replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, LONGEST)
    .trim()
  return name === '' ? 'scenario' : DEVICES.test(name) ? `${name} scenario` : name
}
