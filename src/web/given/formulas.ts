import { problem, type Problem } from '../../model/check/problem.ts'
import { MEASURES } from '../../model/run.ts'
import type { FormulaText, Scenario } from '../../model/scenario.ts'
import { measurable } from '../../study/columns.ts'
import { formulaReader, type Formula, type FormulaReader, type ReadFormulas } from '../../study/formulas/formulas.ts'

let reader: FormulaReader | undefined

/** What reads formulas is large: it is loaded when the first scenario has one. */
export async function readFormulas(): Promise<void> {
  reader ??= await formulaReader()
}

/** What was read last: nothing is read again while sliders move. */
const known = new Map<string, ReadFormulas>()
const MOST_KNOWN = 4

/** Formulas over the measures that a run of so many weeks has; undefined before `readFormulas`. */
function read(texts: readonly FormulaText[], weeks: number): ReadFormulas | undefined {
  if (reader === undefined) return undefined
  const key = JSON.stringify([texts, weeks])
  const names = measurable(weeks).map((m) => MEASURES[m].name)
  const found = known.get(key) ?? reader(texts, names)
  known.set(key, found)
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!)
  return found
}

/** What is wrong with formulas. @param wants told that there are some which cannot be checked before `readFormulas` */
export function faultsOf(texts: readonly FormulaText[], wants: () => void): Problem[] {
  if (texts.length === 0) return []
  if (reader === undefined) wants()
  const problems = read(texts, Infinity)?.problems ?? []
  return problems.map(({ name, found, expected, hint }) => problem(['measures', name], found, `Expected ${expected}`, hint))
}

/** Formulas that name a measure of a later week than the scenario has, in words. */
export function lateIn({ measures, weeks }: Scenario): string[] {
  const problems = measures.length === 0 ? [] : (read(measures, weeks)?.problems ?? [])
  return problems.map(({ name, found }) => `measures.${name}: ${found} in a run of ${weeks} weeks`)
}

/** The user's own measures of a scenario without problems, ready to use; none before `readFormulas`. */
export function formulasOf({ measures, weeks }: Scenario): readonly Formula[] {
  return measures.length === 0 ? NONE : (read(measures, weeks)?.formulas ?? NONE)
}

const NONE: readonly Formula[] = []
