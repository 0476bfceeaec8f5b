import type { Files } from '../formats/files.ts'
import { loadScenario } from '../formats/load.ts'
import type { LoadOptions } from '../formats/load.ts'
import { problem } from '../model/check/problem.ts'
import type { Problem } from '../model/check/problem.ts'
import { MEASURES } from '../model/run.ts'
import type { FormulaText, Scenario } from '../model/scenario.ts'
import { measurable } from '../study/columns.ts'
import { formulaReader } from '../study/formulas/formulas.ts'
import type { FormulaReader } from '../study/formulas/formulas.ts'
import { files } from './files.ts'
import { EXIT, Stop } from './stop.ts'

/**
 * The scenario in a file that is to be run, with what the command line replaces, its formulas checked with all else.
 * @param from the files of this machine, unless others are handed in
 * @throws Stop with every problem, one a line; exit code 2
 */
export async function scenarioToRun(path: string, options: LoadOptions, from: Files = files): Promise<Scenario> {
  let own: readonly FormulaText[] = []
  const first = loadScenario(path, from, { ...options, checkFormulas: (formulas) => ((own = formulas), []) })
  // Only now is it known whether there are formulas, and so whether what reads them must be loaded.
  const reader = own.length === 0 ? undefined : await formulaReader()
  const loaded = reader === undefined ? first : loadScenario(path, from, { ...options, checkFormulas: checkWith(reader) })
  const { scenario } = loaded
  if (scenario === undefined) throw new Stop(EXIT.badInput, loaded.problems.join('\n'))
  // A formula may name a measure of a later week than this scenario has.
  const late = reader?.(scenario.measures, namesFor(scenario.weeks)).problems ?? []
  if (late.length === 0) return scenario
  const lines = late.map(({ name, found }) => `${path}  measures.${name}: ${found} in a run of ${scenario.weeks} weeks`)
  throw new Stop(EXIT.badInput, [...lines, `${late.length} problem${late.length === 1 ? '' : 's'}; nothing was run`].join('\n'))
}

const namesFor = (weeks: number): string[] => measurable(weeks).map((m) => MEASURES[m].name)

function checkWith(reader: FormulaReader) {
  const known = namesFor(Infinity)
  return (formulas: readonly FormulaText[]): Problem[] =>
    reader(formulas, known).problems.map(({ name, found, expected, hint }) =>
      problem(['measures', name], found, `Expected ${expected}`, hint),
    )
}
