import { loadScenario } from '../../formats/load.ts'
import type { Located } from '../../formats/tree.ts'
import type { DataMap } from '../../model/check/data.ts'
import { problem, type Problem } from '../../model/check/problem.ts'
import { MEASURES } from '../../model/run.ts'
import type { FormulaText, Scenario } from '../../model/scenario.ts'
import { formulaReader, type FormulaReader } from '../../study/formulas/formulas.ts'
import type { State } from '../state/state.ts'
import { filesWith } from './files.ts'
import { pathOf } from './library.ts'

/** The scenario of a state, or what is wrong with it. */
export interface Given {
  readonly scenario?: Scenario
  /** Positions of the designs that are shown, rising; two to four where there are so many. */
  readonly shown: readonly number[]
  readonly problems: readonly Located[]
  readonly data?: DataMap
}

/** Team-weeks of one run that a page takes on: a few seconds. */
const MOST_TEAM_WEEKS = 3_000_000
export const MOST_SHOWN = 4

let reader: FormulaReader | undefined

/** What reads formulas is large: it is loaded when the first scenario has one. */
export async function readFormulas(): Promise<void> {
  reader ??= await formulaReader()
}

/** @param wants told that formulas are there and cannot be checked before `readFormulas` */
export function givenOf(state: State, own: ReadonlyMap<string, string>, wants: () => void = () => {}): Given {
  const set = Object.entries(state.set).map(([address, value]) => `${address}=${value}`)
  const checkFormulas = (formulas: readonly FormulaText[]): Problem[] => {
    if (formulas.length > 0 && reader === undefined) wants()
    return reader === undefined ? [] : faultsOf(reader, formulas)
  }
  const { scenario, located, data } = loadScenario(pathOf(state.scenario), filesWith(own), { set, checkFormulas })
  if (scenario === undefined) return { shown: [], problems: located }
  if (scenario.teams.length * scenario.weeks > MOST_TEAM_WEEKS) return { shown: [], problems: [tooLarge(scenario)] }
  return { scenario, shown: shownOf(scenario, state.designs), problems: [], data }
}

function faultsOf(read: FormulaReader, formulas: readonly FormulaText[]): Problem[] {
  const names = MEASURES.map(({ name }) => name)
  return read(formulas, names).problems.map(({ name, found, expected, hint }) =>
    problem(['measures', name], found, `Expected ${expected}`, hint),
  )
}

function tooLarge({ teams, weeks, name }: Scenario): Located {
  const text = `${teams.length} teams over ${weeks} weeks are more than a page should take on (${MOST_TEAM_WEEKS / 1e6} million team-weeks). Run it with: constancy compare ${name}.yaml`
  return { place: { source: `${name}.yaml` }, text }
}

/** The baseline and those asked for, in the scenario's order; without a wish the first few. */
function shownOf({ designs, baseline }: Scenario, wished: readonly string[]): number[] {
  const asked = designs.flatMap(({ name }, d) => (wished.includes(name) || (wished.length === 0 && d !== baseline) ? [d] : []))
  // Without a wish the last of many, which are usually built on the ones before.
  const others = asked.filter((d) => d !== baseline)
  const chosen = wished.length === 0 ? others.slice(-(MOST_SHOWN - 2)) : others.slice(0, MOST_SHOWN - 1)
  return [...chosen, baseline].sort((a, b) => a - b)
}
