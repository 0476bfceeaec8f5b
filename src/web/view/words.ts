import type { Parameter } from '../../model/parameter.ts'
import { isOption } from '../../model/parameter.ts'
import { fixed, spoken } from '../../report/words.ts'

/** A parameter's name in words: `handsOn` is `hands on`. */
export function nameOf(address: string): string {
  return spoken(address.slice(address.lastIndexOf('.') + 1))
}

/** A value as it stands in a table: no more digits than it has. */
export function valueWords(parameter: Parameter, value: number): string {
  return isOption(parameter) ? parameter.options[value] : fixed(value, 3).replace(/\.?0+$/, '')
}

export function unitOf(parameter: Parameter): string {
  return isOption(parameter) ? '' : parameter.unit
}

/** What each evidence grade means. */
export const GRADES = {
  A: 'measured in health care',
  B: 'measured elsewhere',
  C: 'expert judgement',
  D: 'assumed: nobody has measured it',
} as const
