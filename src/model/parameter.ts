/**
 * A parameter is declared once, as a plain literal, beside the code that uses it. Checking, the JSON Schema, the reference
 * page, sweeps and sliders all read the same literal; nothing else states a default, a unit or a range.
 */

/** Who decides it: a lever is chosen by leaders, context is true of a place, behaviour is how people act. */
export type Role = 'lever' | 'context' | 'behaviour'

/** A measured in health care · B measured elsewhere · C expert judgement · D assumption. */
export type Grade = 'A' | 'B' | 'C' | 'D'

interface Common {
  /** What it is, in one plain sentence fragment. */
  readonly about: string
  readonly role: Role
  readonly source: string
  readonly grade: Grade
  /** Levers only: the price in hours, or the drawback. */
  readonly costs?: string
  /** An observation it moves, and the direction when the parameter rises: `skill +`, `gapClosed -`, `duplicatedShare ?`. */
  readonly moves: string
}

export interface NumberParameter extends Common {
  readonly unit: string
  readonly default: number
  readonly range: readonly [low: number, high: number]
  /** True when only whole numbers make sense. */
  readonly whole?: boolean
}

/** A named choice. Inside the model it is the position of the name in `options`. */
export interface OptionParameter extends Common {
  readonly default: string
  readonly options: readonly string[]
}

export type Parameter = NumberParameter | OptionParameter
export type Parameters = Readonly<Record<string, Parameter>>

/** Values of a group of parameters as the model sees them: numbers only (an option is its position). */
export type Values<P extends Parameters = Parameters> = { readonly [Name in keyof P]: number }

/** Values of every group: `settings.support.coaches`. */
export type Settings = Readonly<Record<string, Readonly<Record<string, number>>>>

export function isOption(parameter: Parameter): parameter is OptionParameter {
  return 'options' in parameter
}

/** The default as the model sees it: a number, or the position of the option. */
export function defaultOf(parameter: Parameter): number {
  return isOption(parameter) ? parameter.options.indexOf(parameter.default) : parameter.default
}
