import type { Check } from './context.ts'
import type { Data, DataMap } from './data.ts'
import { described } from './data.ts'
import { refuseUnknown } from './fields.ts'
import type { Limits } from './number.ts'
import { readNumber } from './number.ts'
import { problem } from './problem.ts'
import { didYouMean } from './suggest.ts'

/** Format of a scenario file. */
export const SCENARIO_FORMAT = 'constancy-scenario/1'

/** Keys of a scenario file. */
export const SCENARIO_KEYS = [
  'format',
  'title',
  'about',
  'extends',
  'weeks',
  'seed',
  'replicates',
  'place',
  'designs',
  'baseline',
  'events',
  'measures',
] as const

/** Numbers of a scenario that are no parameters, with the value of a scenario that does not say. */
export const TOP = {
  weeks: { about: 'how long the simulation runs', range: [1, 5000], unit: 'weeks', whole: true, default: 260 },
  replicates: {
    about: 'draws of chance, each the same for every design',
    range: [1, 1_000_000],
    unit: 'replicates',
    whole: true,
    default: 100,
  },
} as const satisfies Record<string, Limits & { about: string; default: number }>

export const DEFAULT_SEED = '1'
export const LONGEST = { title: 200, about: 5000, seed: 200 } as const

/** Checks the keys of the file and its format. */
export function checkTop(check: Check, map: DataMap): void {
  refuseUnknown(check, map, SCENARIO_KEYS, 'in a scenario', [])
  const format = map.get('format')
  const expected = `Expected format: ${SCENARIO_FORMAT}`
  if (format === undefined) check.problems.push(problem([], 'this file has no format', expected))
  else if (format !== SCENARIO_FORMAT) {
    const hint = typeof format === 'string' ? didYouMean(format, [SCENARIO_FORMAT]) : ''
    check.problems.push(problem(['format'], `format is ${described(format)}`, expected, hint))
  }
}

/** `weeks` or `replicates`. */
export function readTop(check: Check, map: DataMap, key: keyof typeof TOP): number {
  const value = map.get(key)
  return value === undefined ? TOP[key].default : (readNumber(check, value, TOP[key], key, [key]) ?? TOP[key].default)
}

/** Text of the seed: any text, or a whole number written as one. */
export function readSeed(check: Check, value: Data | undefined): string {
  if (value === undefined) return DEFAULT_SEED
  if (typeof value === 'string' && value.length <= LONGEST.seed) return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value + 0)
  const found = typeof value === 'string' ? `seed has ${value.length} characters` : `seed is ${described(value)}`
  const hint = typeof value === 'number' ? 'Write it in quotes' : ''
  check.problems.push(problem(['seed'], found, `Expected a whole number, or text of at most ${LONGEST.seed} characters`, hint))
  return DEFAULT_SEED
}
