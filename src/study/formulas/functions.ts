import { exp, log, logistic, power } from '../../math/portable.ts'

/** A function that formulas may call, and how many values it takes. */
export interface FormulaFunction {
  readonly least: number
  readonly most: number
  readonly apply: (...values: number[]) => number
}

const one = (apply: (x: number) => number): FormulaFunction => ({ least: 1, most: 1, apply })
const LN2 = 0.6931471805599453
const LN10 = 2.302585092994046

/** Every function of formulas; by portable arithmetic, so that formulas give the same bits everywhere. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['abs', one(Math.abs)],
  ['ceil', one(Math.ceil)],
  ['exp', one(exp)],
  ['floor', one(Math.floor)],
  ['log', one(log)],
  ['log10', one((x) => log(x) / LN10)],
  ['log2', one((x) => log(x) / LN2)],
  ['logistic', one(logistic)],
  ['max', { least: 1, most: 20, apply: Math.max }],
  ['min', { least: 1, most: 20, apply: Math.min }],
  ['pow', { least: 2, most: 2, apply: raise }],
  ['round', one(Math.round)],
  ['sign', one(Math.sign)],
  ['sqrt', one(Math.sqrt)],
])

/** x^y, also for negative x where y is whole; NaN where there is no such number. */
function raise(x: number, y: number): number {
  if (y < 0) return 1 / raise(x, -y)
  if (x >= 0) return power(x, y)
  if (y !== Math.floor(y)) return NaN
  return y % 2 === 0 ? power(-x, y) : -power(-x, y)
}

const truth = (holds: boolean): number => (holds ? 1 : 0)

/** Operators by mathjs's names for them. Comparisons are exact and give 1 or 0. */
export const OPERATORS: ReadonlyMap<string, (...values: number[]) => number> = new Map([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', raise],
  ['unaryMinus', (a) => -a],
  ['unaryPlus', (a) => a],
  ['larger', (a, b) => truth(a > b)],
  ['largerEq', (a, b) => truth(a >= b)],
  ['smaller', (a, b) => truth(a < b)],
  ['smallerEq', (a, b) => truth(a <= b)],
  ['equal', (a, b) => truth(a === b)],
  ['unequal', (a, b) => truth(a !== b)],
  ['and', (a, b) => truth(a !== 0 && b !== 0)],
  ['or', (a, b) => truth(a !== 0 || b !== 0)],
  ['not', (a) => truth(a === 0)],
])
