import { MEASURES } from '../run.ts'
import type { FormulaText } from '../scenario.ts'
import type { Check } from './context.ts'
import type { Data } from './data.ts'
import { described, quoted } from './data.ts'
import { readMap } from './fields.ts'
import { keyProblem, problem } from './problem.ts'

/** Names of columns that R and pandas take as they are. */
const NAME = /^[A-Za-z][A-Za-z0-9_.]{0,63}$/
const LONGEST = 1000

/** Reads `measures:`, formulas as text; whether they make sense is for those to say who evaluate them. */
export function readFormulas(check: Check, value: Data | undefined): FormulaText[] {
  const map = readMap(check, value, 'measures', ['measures'], 'Expected formulas, as in measures: { perTeam: "hours.total / 120" }')
  return [...map].flatMap(([name, formula]) => {
    const path = ['measures', name]
    if (!NAME.test(name)) {
      check.problems.push(
        keyProblem(path, `name of measure ${quoted(name)} is no identifier`, 'Expected letters, digits, _ and dots, a letter first'),
      )
    }
    if (MEASURES.some((measure) => measure.name === name)) {
      check.problems.push(keyProblem(path, `there is a measure ${quoted(name)} already`, 'Expected another name'))
    }
    if (typeof formula === 'string' && formula.trim() !== '' && formula.length <= LONGEST) return [{ name, formula }]
    const found =
      typeof formula === 'string' && formula.length > LONGEST
        ? `a formula of ${formula.length} characters`
        : `measure ${quoted(name)} is ${described(formula)}`
    check.problems.push(problem(path, found, `Expected a formula as text of at most ${LONGEST} characters`))
    return []
  })
}
