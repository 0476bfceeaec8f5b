import type { Path } from './data.ts'

/** One thing wrong with the data, told so that it can be put right. Readers of files turn `path` into file, line and column. */
export interface Problem {
  readonly path: Path
  /** Which of the two is meant where a map holds both: the name, or the value behind it. */
  readonly on: 'key' | 'value'
  /** What is there: `demand.pressure = 35 is outside 0…1 (share)`. */
  readonly found: string
  /** What should be there; empty where `found` says it. */
  readonly expected: string
  /** What was probably meant, as a sentence; or empty. */
  readonly hint: string
}

export function problem(path: Path, found: string, expected = '', hint = ''): Problem {
  return { path, on: 'value', found, expected, hint }
}

export function keyProblem(path: Path, found: string, expected = '', hint = ''): Problem {
  return { path, on: 'key', found, expected, hint }
}

/** The problem as one line: `found. hint expected`. */
export function sentence({ found, hint, expected }: Problem): string {
  return told(found, hint, expected)
}

/** Sentences after each other, without those that are empty; what does not end by itself gets a full stop but for the last. */
export function told(...sentences: readonly string[]): string {
  const parts = sentences.filter((part) => part !== '')
  return parts.map((part, i) => (i < parts.length - 1 && !/[.?…]$/.test(part) ? `${part}.` : part)).join(' ')
}
