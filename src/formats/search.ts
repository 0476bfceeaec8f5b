import type { Scenario } from '../model/scenario.ts'
import type { Search, Searched } from '../study/optimise/search.ts'
import { canonical } from './canonical.ts'
import { hashOf } from './hash.ts'

/** A search with everything that names it: the texts of `search.json` and `scenario.json`, and its id. */
export interface SearchOrder {
  readonly search: Search
  readonly scenario: Scenario
  readonly searchText: string
  readonly scenarioText: string
  /** sha256 of `search.json` without its last newline. */
  readonly id: string
}

const FORMAT = 'constancy-search/1'

/** The scenario has gone through its own JSON, so that a search is the same whether it starts now or is taken up again. */
export function searchOrderOf(searched: Searched, given: Scenario, engine: string): SearchOrder {
  const scenarioText = canonical({ ...given, replicates: searched.replicates })
  const searchText = canonical({ format: FORMAT, engine, scenario: hashOf(scenarioText), ...searched } satisfies Search)
  const [search, scenario] = [JSON.parse(searchText) as Search, JSON.parse(scenarioText) as Scenario]
  return { search, scenario, searchText, scenarioText, id: hashOf(searchText) }
}

/** The search that a folder's files hold; `fault` says why they hold none. */
export function readSearchOrder(searchFile: string, scenarioFile: string): SearchOrder | { readonly fault: string } {
  const searchText = searchFile.trimEnd()
  const scenarioText = scenarioFile.trimEnd()
  let search: Search
  let scenario: Scenario
  try {
    search = JSON.parse(searchText) as Search
    scenario = JSON.parse(scenarioText) as Scenario
  } catch {
    return { fault: 'search.json or scenario.json is not JSON' }
  }
  if (search.format !== FORMAT) return { fault: `search.json: format "${String(search.format)}", expected "${FORMAT}"` }
  if (canonical(search) !== searchText) return { fault: 'search.json was changed after it was written' }
  if (hashOf(scenarioText) !== search.scenario) return { fault: 'scenario.json is not the one that search.json was made for' }
  return { search, scenario, searchText, scenarioText, id: hashOf(searchText) }
}
