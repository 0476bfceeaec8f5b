import { isOption, type Parameter } from '../../model/parameter.ts'
import { parameterAt } from '../../model/varied.ts'
import type { Distribution, Factor } from './factor.ts'
import type { Question } from './question.ts'
import type { Sweep } from './sweep.ts'

/** A parameter of an experiment, as its declaration tells of it. */
export interface VariedParameter {
  readonly address: string
  /** What it is. */
  readonly about: string
  /** Empty for an option. */
  readonly unit: string
  readonly kind: 'number' | 'whole' | 'option'
  /** Names of the options, where it is one: a value is a position among them. */
  readonly options?: readonly string[]
}

/** A factor with all that people and pages need to tell of it: plain data, part of `analysis.json`. */
export interface Varied {
  /** As in the tables of all analyses. */
  readonly name: string
  /** One for each address; several move together. */
  readonly parameters: readonly VariedParameter[]
  readonly distribution: Distribution
}

/** A parameter that follows from those that vary. */
export interface DerivedParameter extends VariedParameter {
  readonly formula: string
  /** Over the points. */
  readonly least: number
  readonly most: number
}

/** Factors with what their parameters' declarations say. */
export function variedOf(factors: readonly Factor[]): Varied[] {
  return factors.map(({ name, addresses, distribution }) => ({ name, parameters: addresses.map(described), distribution }))
}

/** Derived parameters with their formulas, and between what they come to lie. */
export function derivedOf({ addresses, values, points }: Omit<Sweep, 'results'>, derived: Question['derived'] = []): DerivedParameter[] {
  return derived.map(({ address, formula }) => {
    const column = addresses.indexOf(address)
    let [least, most] = [Infinity, -Infinity]
    for (let point = 0; point < points; point++) {
      least = Math.min(least, values[point * addresses.length + column])
      most = Math.max(most, values[point * addresses.length + column])
    }
    return { ...described(address), formula, least, most }
  })
}

function described(address: string): VariedParameter {
  const parameter: Parameter | undefined = parameterAt(address)
  if (parameter === undefined) throw new RangeError(`no parameter at "${address}"`)
  const { about } = parameter
  if (isOption(parameter)) return { address, about, unit: '', kind: 'option', options: parameter.options }
  return { address, about, unit: parameter.unit, kind: parameter.whole ? 'whole' : 'number' }
}
