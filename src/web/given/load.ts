import { loadScenario, type Loaded } from '../../formats/load.ts'
import type { Located } from '../../formats/tree.ts'
import type { DataMap } from '../../model/check/data.ts'
import type { Scenario } from '../../model/scenario.ts'
import type { State } from '../state/state.ts'
import { filesWith, pathIn, type Own } from './files.ts'
import { faultsOf, lateIn } from './formulas.ts'

/** The scenario of a state, or what is wrong with it. */
export interface Given {
  readonly scenario?: Scenario
  /** Positions of the designs that are shown, rising; two to four where there are so many. */
  readonly shown: readonly number[]
  /** With a scenario: values of the address that it does not take, and which were left out. */
  readonly problems: readonly Located[]
  readonly data?: DataMap
}

/** How the source of a value begins. */
const SET = '--set '

/** Team-weeks of one run that a page takes on: a few seconds. */
const MOST_TEAM_WEEKS = 3_000_000
/** More than anybody would compare; the page has a column, a line or a choice for each. */
const MOST_DESIGNS = 200
const MOST_SHOWN = 4
/** More formulas than anybody would read the values of. */
const MOST_FORMULAS = 50

/** @param wants told that formulas are there and cannot be checked before `readFormulas` */
export function givenOf(state: State, own: Own, wants: () => void = () => {}): Given {
  const { seed, ...others } = state.set
  const set = Object.entries(others).map(([address, value]) => `${address}=${value}`)
  const { teams, columns } = state.marks
  const path = pathIn(own, state.scenario)
  const load = (values: readonly string[]): Loaded =>
    loadScenario(path, filesWith(own), {
      set: values,
      checkFormulas: (formulas) => faultsOf(formulas, wants),
      ...(seed === undefined ? {} : { seed }),
      ...(teams === undefined ? {} : { teams: `scenarios/${teams}`, ...(columns === undefined ? {} : { columns: columnsIn(columns) }) }),
    })
  const all = load(set)
  const refused = all.located.filter(({ place }) => place.source.startsWith(SET))
  const rest = refused.length === 0 ? all : load(set.filter((one) => !refused.some(({ place }) => place.source === SET + one)))
  const { scenario, data } = rest
  if (scenario === undefined) return { shown: [], problems: all.located }
  if (scenario.teams.length * scenario.weeks > MOST_TEAM_WEEKS) return { shown: [], problems: [tooLarge(scenario)] }
  if (scenario.designs.length > MOST_DESIGNS) return { shown: [], problems: [tooMany(scenario)] }
  if (scenario.measures.length > MOST_FORMULAS) return { shown: [], problems: [tooManyFormulas(scenario)] }
  const late = lateIn(scenario).map((text): Located => ({ place: { source: `${scenario.name}.yaml` }, text }))
  if (late.length > 0) return { shown: [], problems: late }
  return { scenario, shown: shownOf(scenario, state.designs), problems: refused, data }
}

/** `team:site_name,department:postcode_area` as in the address. */
export function columnsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').flatMap((pair) => (pair.includes(':') ? [[pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]] : [])),
  )
}

function tooLarge({ teams, weeks, name }: Scenario): Located {
  const text = `${teams.length} teams over ${weeks} weeks are more than a page should take on (${MOST_TEAM_WEEKS / 1e6} million team-weeks). Run it with: constancy compare ${name}.yaml`
  return { place: { source: `${name}.yaml` }, text }
}

function tooMany({ designs, name }: Scenario): Located {
  const text = `${designs.length} designs are more than a page should take on (${MOST_DESIGNS}). Take some out, or run it with: constancy compare ${name}.yaml`
  return { place: { source: `${name}.yaml` }, text }
}

function tooManyFormulas({ measures, name }: Scenario): Located {
  const text = `${measures.length} measures of your own are more than a page should take on (${MOST_FORMULAS}). Take some out, or run it with: constancy compare ${name}.yaml`
  return { place: { source: `${name}.yaml` }, text }
}

/** Those asked for and the baseline, in the scenario's order; without a wish all of a few, else what tells most. */
function shownOf({ name, designs, baseline }: Scenario, wished: readonly string[]): number[] {
  const wish = wished.length > 0 ? wished : (SUGGESTED[name] ?? [])
  const others = designs.map((_, d) => d).filter((d) => d !== baseline && (wish.length === 0 || wish.includes(designs[d].name)))
  return [...others.slice(0, MOST_SHOWN - 1), baseline].sort((a, b) => a - b)
}

/** Of scenarios with more designs than are shown at once. */
const SUGGESTED: Readonly<Record<string, readonly string[]>> = {
  'central-or-distributed': ['central coaching', 'integrated'],
  'few-hours': ['central coaching', 'integrated'],
}
