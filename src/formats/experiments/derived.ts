import type { Check } from '../../model/check/context.ts'
import type { DataMap } from '../../model/check/data.ts'
import { described } from '../../model/check/data.ts'
import { readNumber } from '../../model/check/number.ts'
import { problem } from '../../model/check/problem.ts'
import { isOption, type NumberParameter } from '../../model/parameter.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { FormulaReader } from '../../study/formulas/formulas.ts'
import type { Points } from '../../study/points.ts'
import type { Factor } from '../../study/sweep/factor.ts'
import { readAddress } from './factors.ts'

/** Derived parameters as factors between the least and the greatest value that they come to. */
export function derivedFactors({ addresses, count, values }: Points, factors: readonly Factor[]): Factor[] {
  const varied = new Set(factors.flatMap((factor) => factor.addresses))
  return addresses.flatMap((address, a) => {
    if (varied.has(address)) return []
    let [least, most] = [Infinity, -Infinity]
    for (let point = 0; point < count; point++) {
      least = Math.min(least, values[point * addresses.length + a])
      most = Math.max(most, values[point * addresses.length + a])
    }
    return [{ name: address, addresses: [address], distribution: { kind: 'values', rows: [[least], [most]] }, whole: false }]
  })
}

/**
 * Points with derived parameters beside those that vary: `derived: { support.caseload: 120 / support.coaches }`, formulas over the
 * addresses that vary. Each value is checked as if it stood in the file.
 */
export function withDerived(check: Check, map: DataMap, points: Points, scenario: Scenario, formulas: FormulaReader): Points {
  const before = check.problems.length
  const texts = [...map].map(([name, formula]) => {
    const path = ['derived', name]
    if (typeof formula !== 'string' && typeof formula !== 'number')
      check.problems.push(problem(path, `${name} is ${described(formula)}`, 'Expected a formula, such as 120 / support.coaches'))
    if (points.addresses.includes(name)) check.problems.push(problem(path, `${name} varies already`, 'Expected it in one of the two'))
    const found = readAddress({ check, scenario }, name, path)
    if (found && isOption(found.parameter)) check.problems.push(problem(path, `${name} is an option`, 'A formula gives numbers'))
    return { name, formula: String(formula), limits: found?.parameter as NumberParameter }
  })
  const read = formulas(texts, points.addresses, 'parameter')
  for (const { name, found, expected, hint } of read.problems)
    check.problems.push(problem(['derived', name], found, `Expected ${expected}`, hint))
  if (check.problems.length > before) return points
  const addresses = [...points.addresses, ...texts.map(({ name }) => name)]
  const wide = points.addresses.length
  const values = new Float64Array(points.count * addresses.length)
  for (let point = 0; point < points.count && check.problems.length === before; point++) {
    const own = points.values.subarray(point * wide, (point + 1) * wide)
    values.set(own, point * addresses.length)
    for (const [f, { evaluate }] of read.formulas.entries()) {
      const where = `at setting ${point + 1}, ${texts[f].name}`
      const value = readNumber(check, evaluate(own), texts[f].limits, where, ['derived', texts[f].name])
      values[point * addresses.length + wide + f] = value ?? NaN
    }
  }
  return { addresses, count: points.count, values }
}
