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

/** `0 → 6 FTE`, the unit once; a nought that stands for none is called so: `none → 8 weeks`. */
export function changeWords(parameter: Parameter, from: number, to: number): string {
  const none = parameter.about.endsWith('; 0: none')
  const unit = unitOf(parameter) === '0-1' ? '' : ` ${unitOf(parameter)}`
  const word = (value: number): string => (none && value === 0 ? 'none' : valueWords(parameter, value))
  return (none && to === 0 ? `${word(from)}${unit} → none` : `${word(from)} → ${word(to)}${unit}`).trim()
}

/** What each evidence grade means. */
export const GRADES = {
  A: 'measured in health care',
  B: 'measured elsewhere',
  C: 'expert judgement',
  D: 'assumed: nobody has measured it',
} as const
